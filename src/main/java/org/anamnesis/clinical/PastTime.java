package org.anamnesis.clinical;

import java.util.BitSet;
import java.util.Set;
import org.anamnesis.model.Assertion.Temporality;

/**
 * Marks as past what a clause puts years back: "I had shingles three years ago", "a clot in 2009".
 * What began then and lasts ("since 2015", "I have had it for years") is not past, nor what follows
 * a "now". Cost: one walk over the words.
 */
final class PastTime {
  private static final Set<String> LONG = Set.of("year", "years", "yr", "yrs", "decade", "decades");

  private static final Set<String> AGO = Set.of("ago", "back", "before", "earlier");

  private static final Set<String> PAST_VERBS =
      Set.of(
          "had",
          "was",
          "were",
          "got",
          "suffered",
          "broke",
          "treated",
          "underwent",
          "caught",
          "did",
          "removed",
          "operated",
          "cured",
          "survived");

  private static final Set<String> LASTING =
      Set.of("since", "still", "have", "has", "now", "until");

  /** A clause of so few words needs no verb: "heart attack 2012". */
  private static final int SHORT = 4;

  private PastTime() {}

  static void mark(Words words, BitSet sentences, byte[] marks) {
    for (int from = 0; from < words.size(); ) {
      int to = from + 1;
      while (to < words.size()
          && words.gapBefore(to).compareTo(Words.Gap.COMMA) < 0
          && !words.word(to).text().equals("now")
          && !words.word(to).text().equals("but")) {
        to++;
      }
      if (sentences.get(words.sentence(from)) && isPast(words, from, to)) {
        for (int i = from; i < to; i++) {
          if (marks[i] / 3 % 3 == 0 && marks[i] % 3 == 0) {
            marks[i] = (byte) (marks[i] + 3 * Temporality.HISTORICAL.ordinal());
          }
        }
      }
      from = to;
    }
  }

  private static boolean isPast(Words words, int from, int to) {
    boolean time = false;
    boolean verb = to - from <= SHORT;
    for (int i = from; i < to; i++) {
      String word = words.word(i).text();
      if (LASTING.contains(word)) {
        return false;
      }
      verb |= PAST_VERBS.contains(word);
      time |=
          LONG.contains(word)
              && (i + 1 < to && AGO.contains(words.word(i + 1).text())
                  || i > from && words.word(i - 1).text().equals("last"));
      time |= isYear(word);
    }
    return time && verb;
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }
}
