package org.anamnesis.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.RecordException;

/** The words in which pages tell an asker's age and sex. */
final class AgeWords {
  private static final Set<String> SEX = Set.of("female", "male", "unknown");
  private static final Set<String> YEARS = Set.of("year", "years");
  private static final Set<String> MONTHS = Set.of("month", "months");
  private static final Set<String> DAYS = Set.of("week", "weeks", "day", "days");
  private static final Set<String> BELOW = Set.of("under", "below");
  private static final Set<String> ABOVE = Set.of("over", "above");
  private static final Set<String> OTHERS = Set.of("sex", "gender", "age", "aged", "old");
  private static final Set<String> KNOWN =
      Stream.of(SEX, YEARS, MONTHS, DAYS, BELOW, ABOVE, OTHERS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final String SIGNS = "~-\u2013";

  private AgeWords() {}

  /** Whether a part of the line tells age or sex, and nothing else. */
  static boolean areAll(List<String> words) {
    return words.stream().anyMatch(word -> isNumber(word) || SEX.contains(word))
        && words.stream().allMatch(word -> isNumber(word) || KNOWN.contains(word));
  }

  /** The age in whole years; none if there is no number. */
  static Optional<AgeRange> age(List<String> words) throws RecordException {
    String number = number(words);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    try {
      AgeRange age = AgeRange.parse(number);
      if (has(words, BELOW)) {
        return Optional.of(new AgeRange(0, Math.max(0, age.to() - 1)));
      }
      if (has(words, ABOVE)) {
        return Optional.of(new AgeRange(age.from(), AgeRange.MAX_YEARS));
      }
      if (has(words, YEARS) || !has(words, MONTHS) && !has(words, DAYS)) {
        return Optional.of(age);
      }
      return Optional.of(
          has(words, MONTHS) ? new AgeRange(age.from() / 12, age.to() / 12) : AgeRange.of(0));
    } catch (IllegalArgumentException e) {
      throw new RecordException(
          "the asker's age is \""
              + number
              + "\"; allowed: 45, 40~49 or 40-49, from 0 to "
              + AgeRange.MAX_YEARS
              + " years");
    }
  }

  /** The first number or range, which may be in several words. */
  private static String number(List<String> words) {
    StringBuilder number = new StringBuilder();
    for (String word : words) {
      boolean joins =
          number.isEmpty() || isSign(word.charAt(0)) || isSign(number.charAt(number.length() - 1));
      if (isNumber(word) && joins) {
        number.append(word);
      }
    }
    return number.toString();
  }

  private static boolean has(List<String> words, Set<String> any) {
    return !Collections.disjoint(words, any);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9' || isSign(c));
  }

  private static boolean isSign(int c) {
    return SIGNS.indexOf(c) >= 0;
  }
}
