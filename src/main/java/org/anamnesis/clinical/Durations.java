package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.model.TimeSpan;
import org.anamnesis.model.TimeSpan.Unit;
import org.jspecify.annotations.Nullable;

/**
 * For how long findings have been there: "for the past three months", "since 2 weeks", "started a
 * fortnight ago", "headache 5 days".
 *
 * <p>A length of time counts where words around it say that something lasts, so neither in "every 2
 * hours" nor in "3 years old". A finding takes the one behind it in its list, else the one that
 * opens its sentence, else that of a next sentence which names no finding ("It began two days
 * ago"). Cost: one walk over the words, and a bounded look from each mention.
 */
final class Durations {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("couple", 2),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30));

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("minute", Unit.MINUTE),
          Map.entry("minutes", Unit.MINUTE),
          Map.entry("min", Unit.MINUTE),
          Map.entry("mins", Unit.MINUTE),
          Map.entry("hour", Unit.HOUR),
          Map.entry("hours", Unit.HOUR),
          Map.entry("hr", Unit.HOUR),
          Map.entry("hrs", Unit.HOUR),
          Map.entry("day", Unit.DAY),
          Map.entry("days", Unit.DAY),
          Map.entry("night", Unit.DAY),
          Map.entry("nights", Unit.DAY),
          Map.entry("week", Unit.WEEK),
          Map.entry("weeks", Unit.WEEK),
          Map.entry("wk", Unit.WEEK),
          Map.entry("wks", Unit.WEEK),
          Map.entry("month", Unit.MONTH),
          Map.entry("months", Unit.MONTH),
          Map.entry("mth", Unit.MONTH),
          Map.entry("mths", Unit.MONTH),
          Map.entry("mo", Unit.MONTH),
          Map.entry("mos", Unit.MONTH),
          Map.entry("year", Unit.YEAR),
          Map.entry("years", Unit.YEAR),
          Map.entry("yr", Unit.YEAR),
          Map.entry("yrs", Unit.YEAR));

  /** In front of the number: it lasts. */
  private static final Set<String> LASTING =
      Set.of("for", "since", "from", "past", "last", "over", "x", "lasted", "lasts", "lasting");

  /** May stand between them and the number. */
  private static final Set<String> BETWEEN =
      Set.of(
          "the",
          "about",
          "around",
          "almost",
          "nearly",
          "more",
          "than",
          "at",
          "least",
          "only",
          "approximately",
          "roughly",
          "like",
          "just",
          "good",
          "whole",
          "full",
          "these",
          "this",
          "past",
          "last",
          "over",
          "approx",
          "maybe");

  private static final Set<String> BEHIND =
      Set.of("history", "now", "straight", "already", "duration", "long", "running");

  private static final Set<String> NO_DURATION_BEFORE =
      Set.of("every", "each", "within", "in", "next", "after", "before", "until", "age", "aged");

  private static final Set<String> NO_DURATION_BEHIND =
      Set.of("old", "pregnant", "later", "apart", "per", "earlier", "gestation", "of");

  private static final Set<String> BEGINNING =
      Set.of(
          "started",
          "start",
          "starting",
          "began",
          "begun",
          "begin",
          "noticed",
          "appeared",
          "since",
          "onset",
          "first",
          "came",
          "developed",
          "commenced");

  private static final Set<String> ITS = Set.of("it", "its", "it's", "been", "is");

  private static final Set<String> SUBJECTS =
      Set.of("i", "i'm", "im", "ive", "i've", "my", "he", "she", "his", "her", "there", "we", "it");

  /** How far a finding is from how long it has been there. */
  private static final int REACH = 12;

  private static final int MAX_DIGITS = 3;

  private static final long UNIT = Cue.TIME_UNIT.bit();

  private final Words words;
  private final List<Mention> mentions;
  private final List<Lasting> found = new ArrayList<>();

  private Durations(Words words, List<Mention> mentions) {
    this.words = words;
    this.mentions = mentions;
  }

  static Durations read(Words words, List<Mention> mentions) {
    Durations durations = new Durations(words, mentions);
    for (int i = words.next(0, UNIT); i < words.size(); i = words.next(i + 1, UNIT)) {
      durations.addAt(i);
    }
    return durations;
  }

  /** Whether a word is a unit, "3weeks" and "fortnight" too. */
  static boolean isUnit(String word) {
    return word.equals("fortnight") || UNITS.containsKey(word.substring(digits(word)));
  }

  /** How long a mentioned finding has been there, null if that is not said. */
  @Nullable TimeSpan of(Mention mention) {
    int sentence = words.sentence(mention.from());
    int behind = firstBehind(mention.to());
    if (behind < found.size()) {
      Lasting lasting = found.get(behind);
      boolean near = lasting.from <= mention.to() + REACH;
      boolean same = words.sentence(lasting.from) == sentence;
      if (near && (same ? reaches(mention.to(), lasting) : continues(mention, lasting))) {
        return lasting.span;
      }
    }
    for (int i = behind - 1; i >= 0 && mention.from() - found.get(i).to <= REACH; i--) {
      Lasting lasting = found.get(i);
      if (words.sentence(lasting.from) == sentence && opens(lasting)) {
        return lasting.span;
      }
    }
    return null;
  }

  /** The first length of time that begins at a word or behind it. */
  private int firstBehind(int word) {
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (found.get(middle).from < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last mention that begins at a word or in front of it, -1 if there is none. */
  private int lastMention(int word) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (mentions.get(middle).from() <= word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private void addAt(int unit) {
    TimeSpan span = span(unit);
    if (span == null) {
      return;
    }
    int from = numberAt(unit);
    if (says(from, unit)) {
      found.add(new Lasting(span, from, unit + 1));
    }
  }

  /** Where the number of a unit begins: the unit itself in "fortnight" and "3weeks". */
  private int numberAt(int unit) {
    if (Character.isDigit(words.word(unit).text().charAt(0)) || !hasNumber(unit)) {
      return unit;
    }
    int from = unit - 1;
    String word = words.word(from).text();
    if (from > 0 && (word.equals("of") || halfBefore(from))) {
      from--;
    }
    if (from > 0
        && words.word(from).text().equals("couple")
        && words.word(from - 1).text().equals("a")) {
      from--;
    }
    return from;
  }

  private boolean hasNumber(int unit) {
    return unit > 0 && !words.word(unit).text().equals("fortnight");
  }

  private boolean halfBefore(int number) {
    return number > 0 && words.word(number - 1).text().equals("half");
  }

  private @Nullable TimeSpan span(int unit) {
    String word = words.word(unit).text();
    int digits = digits(word);
    if (digits > 0) {
      return span(word.substring(0, digits), UNITS.get(word.substring(digits)), false);
    }
    if (word.equals("fortnight")) {
      return new TimeSpan(2, Unit.WEEK);
    }
    if (unit == 0 || words.gapBefore(unit) != Words.Gap.NONE) {
      return null;
    }
    int number = unit - 1;
    if (words.word(number).text().equals("of") && number > 0) {
      number--;
    }
    String amount = words.word(number).text();
    if (amount.startsWith("x") && digits(amount.substring(1)) > 0) {
      amount = amount.substring(1);
    }
    if (amount.equals("past") || amount.equals("last")) {
      amount = "one";
    }
    return span(amount, UNITS.get(word), halfBefore(number));
  }

  private static @Nullable TimeSpan span(String number, @Nullable Unit unit, boolean half) {
    Integer amount = NUMBERS.get(number);
    int digits = digits(number);
    if (amount == null && digits > 0 && digits == number.length()) {
      amount = Integer.valueOf(number);
    }
    if (amount == null || amount == 0 || unit == null) {
      return null;
    }
    if (half) {
      return switch (unit) {
        case YEAR -> new TimeSpan(6, Unit.MONTH);
        case MONTH -> new TimeSpan(2, Unit.WEEK);
        case DAY -> new TimeSpan(12, Unit.HOUR);
        case HOUR -> new TimeSpan(30, Unit.MINUTE);
        case WEEK, MINUTE -> new TimeSpan(1, unit);
      };
    }
    return new TimeSpan(amount, unit);
  }

  /** How many digits a word begins with, 0 if none or too many. */
  private static int digits(String word) {
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    return digits <= MAX_DIGITS ? digits : 0;
  }

  /** Whether the words around say that something lasts so long. */
  private boolean says(int from, int unit) {
    String before = text(from - 1);
    String behind = unit + 1 < words.size() ? text(unit + 1) : "";
    boolean closed = words.gapBefore(unit + 1) != Words.Gap.NONE;
    if (!closed
        && NO_DURATION_BEHIND.contains(behind)
        && !(behind.equals("of") && text(unit).equals("history"))) {
      return false;
    }
    if (!closed && (behind.equals("ago") || behind.equals("back"))) {
      return begins(from);
    }
    int lead = from - 1;
    while (lead >= 0
        && lead > from - 4
        && BETWEEN.contains(text(lead))
        && !LASTING.contains(text(lead))) {
      lead--;
    }
    if (lead >= 0
        && words.gapBefore(from) == Words.Gap.NONE
        && (LASTING.contains(text(lead))
            || text(from).equals("past")
            || text(from).equals("last"))) {
      return !text(lead).equals("last") || !text(from).equals("night");
    }
    if (NO_DURATION_BEFORE.contains(before) && words.gapBefore(from) == Words.Gap.NONE) {
      return false;
    }
    if (text(from).startsWith("x") && digits(text(from).substring(1)) > 0) {
      return true;
    }
    if (!closed && BEHIND.contains(behind)) {
      return true;
    }
    if (!closed && (behind.equals("that") || behind.equals("since")) && ITS.contains(before)) {
      return true;
    }
    // "headache 2 weeks, nausea", "rash both arms, 5 days, itchy": notes
    return closed
        && !text(from).equals("a")
        && (from > 0 && (isMention(from - 1) || words.gapBefore(from) == Words.Gap.COMMA));
  }

  private boolean begins(int from) {
    for (int i = from - 1; i >= 0 && i > from - REACH; i--) {
      if (words.sentence(i) != words.sentence(from)) {
        return false;
      }
      if (BEGINNING.contains(text(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMention(int i) {
    int last = lastMention(i);
    return last >= 0 && i < mentions.get(last).to();
  }

  /** Whether a list leads from a mention to how long its findings last. */
  private boolean reaches(int from, Lasting lasting) {
    for (int i = from; i <= lasting.from; i++) {
      Words.Gap gap = words.gapBefore(i);
      if (gap.compareTo(Words.Gap.COMMA) > 0 || words.word(i).text().equals("but")) {
        return false;
      }
      if (gap == Words.Gap.COMMA && SUBJECTS.contains(text(i))) {
        return false;
      }
    }
    // "…, for the last week I feel tired" is about what follows
    int lead = Math.max(from, lasting.from - 3);
    for (int i = lead; i <= lasting.from; i++) {
      if (words.gapBefore(i) == Words.Gap.COMMA
          && lasting.to < words.size()
          && words.gapBefore(lasting.to) == Words.Gap.NONE
          && SUBJECTS.contains(text(lasting.to))) {
        return false;
      }
    }
    return true;
  }

  /** A sentence without a finding of its own goes on about the last one. */
  private boolean continues(Mention mention, Lasting lasting) {
    int sentence = words.sentence(lasting.from);
    int next = lastMention(mention.from()) + 1;
    return sentence == words.sentence(mention.from()) + 1
        && (next == mentions.size() || words.sentence(mentions.get(next).from()) > sentence);
  }

  /** Whether no complaint stands in front of a length of time in its sentence. */
  private boolean opens(Lasting lasting) {
    int sentence = words.sentence(lasting.from);
    int last = lastMention(lasting.from);
    for (int i = last; i >= 0 && i > last - REACH; i--) {
      Mention before = mentions.get(i);
      if (words.sentence(before.from()) != sentence) {
        return true;
      }
      if (before.concept().complaint()) {
        return false;
      }
    }
    return true;
  }

  private String text(int i) {
    return i < 0 || i >= words.size() ? "" : words.word(i).text();
  }

  private record Lasting(TimeSpan span, int from, int to) {}
}
