package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a finding comes or changes, in the words of the text: "at night", "after meals", "when I
 * climb stairs", "better when I walk". Looks at a few words around the mention only.
 */
final class Timings {
  private static final Set<String> AT =
      Set.of("night", "rest", "bedtime", "work", "school", "dawn");

  private static final Set<String> IN_THE =
      Set.of(
          "morning",
          "mornings",
          "evening",
          "evenings",
          "afternoon",
          "afternoons",
          "night",
          "nights",
          "cold",
          "heat",
          "dark",
          "sun",
          "winter",
          "summer",
          "spring",
          "autumn");

  private static final Set<String> CLAUSE = Set.of("when", "whenever", "while");

  private static final Set<String> EVENT = Set.of("after", "before", "during", "upon");

  private static final Set<String> EVERY =
      Set.of(
          "morning",
          "night",
          "evening",
          "afternoon",
          "day",
          "week",
          "month",
          "time",
          "winter",
          "summer",
          "spring",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private static final Set<String> WITH =
      Set.of(
          "exercise",
          "exertion",
          "movement",
          "movements",
          "activity",
          "stress",
          "the",
          "every",
          "each",
          "alcohol",
          "food");

  private static final Set<String> CHANGE = Set.of("better", "worse", "worst", "stronger", "less");

  private static final Set<String> SUBJECTS =
      Set.of("i", "he", "she", "it", "we", "they", "my", "his", "her", "im", "i'm");

  private static final Set<String> ENDS =
      Set.of(
          "and", "but", "or", "else", "because", "so", "which", "then", "since", "for", "is", "are",
          "was", "were", "has", "have", "what", "can", "could", "should", "please", "though");

  private static final Set<String> BE = Set.of("was", "were");

  private static final int REACH = 9;
  private static final int LONGEST = 8;

  private Timings() {}

  static List<String> of(Words words, Mention mention) {
    List<String> timings = new ArrayList<>(1);
    opening(words, mention, timings);
    for (int i = mention.from() + 1; i < Math.min(words.size(), mention.to() + REACH); ) {
      Words.Gap gap = words.gapBefore(i);
      String word = words.word(i).text();
      if (gap.compareTo(Words.Gap.COMMA) > 0 || word.equals("but") || word.equals("i")) {
        break;
      }
      int end = end(words, i);
      if (end > i) {
        timings.add(text(words, i, end));
        i = end;
      } else {
        i++;
      }
    }
    return timings;
  }

  /** "When I climb stairs, my knee hurts", "at night my legs cramp" */
  private static void opening(Words words, Mention mention, List<String> timings) {
    int start = mention.from();
    while (start > 0
        && mention.from() - start < REACH + LONGEST
        && words.gapBefore(start).compareTo(Words.Gap.COMMA) <= 0) {
      start--;
    }
    if (start > 0 && words.gapBefore(start).compareTo(Words.Gap.CLAUSE) < 0) {
      return;
    }
    int end = end(words, start);
    if (end > start && end <= mention.from()) {
      timings.add(text(words, start, end));
    }
  }

  /** Where the phrase ends that begins at a word; the word itself if none does. */
  private static int end(Words words, int from) {
    String first = words.word(from).text();
    String second = next(words, from, 1);
    String third = next(words, from, 2);
    if (CHANGE.contains(first)) {
      int end = from + 1 < words.size() && !second.isEmpty() ? end(words, from + 1) : from;
      return end > from + 1 ? end : from;
    }
    if (first.equals("at") && AT.contains(second)) {
      return from + 2;
    }
    if (first.equals("in") && second.equals("the") && IN_THE.contains(third)) {
      return from + 3;
    }
    if (first.equals("every") || first.equals("each")) {
      int last = EVERY.contains(second) ? 1 : EVERY.contains(third) ? 2 : 0;
      last += last == 1 && EVERY.contains(third) ? 1 : 0;
      return last == 0
          ? from
          : next(words, from, last).equals("time") ? clause(words, from) : from + last + 1;
    }
    if (first.equals("with") && WITH.contains(second)) {
      return second.equals("the") && !third.equals("first") ? from : event(words, from);
    }
    if (CLAUSE.contains(first)) {
      return second.isEmpty() || BE.contains(third) ? from : clause(words, from);
    }
    if (first.equals("the") || first.equals("just")) {
      int event = first.equals("just") ? from + 1 : from + 2;
      boolean before = event < words.size() && EVENT.contains(words.word(event).text());
      return before && !next(words, from, event - from).isEmpty() && !second.isEmpty()
          ? end(words, event)
          : from;
    }
    if (EVENT.contains(first) && !second.isEmpty() && !Character.isDigit(second.charAt(0))) {
      return SUBJECTS.contains(second) && !second.equals("my") && !third.isEmpty()
          ? clause(words, from)
          : event(words, from);
    }
    return from;
  }

  /** The end of "when I turn over in bed". */
  private static int clause(Words words, int from) {
    int end = from + 2;
    while (end < words.size()
        && end - from < LONGEST
        && words.gapBefore(end) == Words.Gap.NONE
        && !ends(words, end, from)) {
      end++;
    }
    return end;
  }

  private static boolean ends(Words words, int i, int from) {
    String word = words.word(i).text();
    return i > from + 3 && (ENDS.contains(word) || SUBJECTS.contains(word) && !isMy(words, i))
        || word.equals("but")
        || word.equals("and");
  }

  /** The end of "after a hot shower". */
  private static int event(Words words, int from) {
    int end = from + 1;
    while (end < words.size()
        && end - from < LONGEST
        && words.gapBefore(end) == Words.Gap.NONE
        && !ENDS.contains(words.word(end).text())
        && !(end > from + 1 && SUBJECTS.contains(words.word(end).text()) && !isMy(words, end))) {
      end++;
    }
    return end > from + 1 ? end : from;
  }

  private static boolean isMy(Words words, int i) {
    String word = words.word(i).text();
    return word.equals("my") || word.equals("his") || word.equals("her");
  }

  /** A word further on, {@code ""} behind any punctuation. */
  private static String next(Words words, int from, int on) {
    for (int i = from + 1; i <= from + on; i++) {
      if (i >= words.size() || words.gapBefore(i) != Words.Gap.NONE) {
        return "";
      }
    }
    return words.word(from + on).text();
  }

  private static String text(Words words, int from, int end) {
    return words.text.substring(words.start(from), words.end(end - 1));
  }
}
