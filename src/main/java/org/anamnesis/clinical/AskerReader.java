package org.anamnesis.clinical;

import java.util.Optional;
import java.util.Set;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;

/**
 * Reads age and sex of the patient from what the letter says: "I am 34", "a 34 year old female",
 * "34F", "my 3-year-old son".
 */
final class AskerReader {
  private static final Set<String> FEMALE =
      Set.of("female", "woman", "girl", "lady", "daughter", "wife", "pregnant");
  private static final Set<String> MALE =
      Set.of("male", "man", "boy", "gentleman", "son", "husband");
  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs", "y");
  private static final Set<String> BEHIND_YEARS = Set.of("old", "o", "f", "m");

  /** Short forms from here to there: 102F is a temperature, 5m a distance or five months. */
  private static final int SHORT_FROM = 10;

  private static final int SHORT_TO = 94;

  private AskerReader() {}

  static Asker read(Words words) {
    Optional<AgeRange> age = Optional.empty();
    Sex sex = Sex.UNKNOWN;
    for (int i = 0; i < words.size() && (age.isEmpty() || sex == Sex.UNKNOWN); i++) {
      String word = words.word(i).text();
      if (age.isEmpty() && Character.isDigit(word.charAt(0))) {
        int digits = 1;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
          digits++;
        }
        if (digits <= 3 && saysAge(words, i, digits)) {
          int years = Integer.parseInt(word, 0, digits, 10);
          age = years <= AgeRange.MAX_YEARS ? Optional.of(AgeRange.of(years)) : age;
          sex = sex == Sex.UNKNOWN ? sexSuffix(word.substring(digits)) : sex;
        }
      }
      if (sex == Sex.UNKNOWN) {
        sex = FEMALE.contains(word) ? Sex.FEMALE : MALE.contains(word) ? Sex.MALE : sex;
      }
    }
    return age.isEmpty() && sex == Sex.UNKNOWN ? Asker.UNKNOWN : new Asker("", age, sex);
  }

  private static boolean saysAge(Words words, int i, int digits) {
    String word = words.word(i).text();
    if (digits < word.length()) {
      int years = Integer.parseInt(word, 0, digits, 10);
      String suffix = word.substring(digits);
      return suffix.equals("yo")
          || sexSuffix(suffix) != Sex.UNKNOWN && years >= SHORT_FROM && years <= SHORT_TO;
    }
    if (text(words, i, 1).equals("yo") || YEARS.contains(text(words, i, 1)) && old(words, i)) {
      return true;
    }
    // "I am 34.", "I'm 34 and": not "I am 34 weeks pregnant"
    String before = i > 0 ? words.word(i - 1).text() : "";
    boolean stated =
        before.equals("i'm")
            || before.equals("aged")
            || before.equals("age")
            || before.equals("am") && i > 1 && words.word(i - 2).text().equals("i");
    return stated
        && (i + 1 == words.size()
            || words.gapBefore(i + 1) != Words.Gap.NONE
            || words.word(i + 1).role() == Word.Role.FUNCTION
            || FEMALE.contains(words.word(i + 1).text())
            || MALE.contains(words.word(i + 1).text()));
  }

  /** Whether the years are an age: not so in "for 5 yrs". */
  private static boolean old(Words words, int i) {
    String behind = text(words, i, 2);
    return BEHIND_YEARS.contains(behind) || FEMALE.contains(behind) || MALE.contains(behind);
  }

  /** The word so many words on in the same sentence, else "". */
  private static String text(Words words, int i, int on) {
    int at = i + on;
    return at < words.size() && words.sentence(at) == words.sentence(i)
        ? words.word(at).text()
        : "";
  }

  private static Sex sexSuffix(String suffix) {
    return switch (suffix) {
      case "f" -> Sex.FEMALE;
      case "m" -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }
}
