package org.anamnesis.clinical;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Patient;
import org.anamnesis.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads age, sex and pregnancy of the patient from what the letter says: "I am 34", "a 34 year old
 * female", "34F", "my 3-year-old son", "in my forties". What is said of others ("my wife is 30, I
 * am 45M") is not the patient's. Cost: one walk over the words.
 */
final class PatientReader {
  private static final Set<String> FEMALE =
      Set.of("female", "woman", "girl", "lady", "daughter", "wife", "pregnant");
  private static final Set<String> MALE =
      Set.of("male", "man", "boy", "gentleman", "son", "husband");

  /** What only women have; counts where nothing plainer is said. */
  private static final Set<String> OF_WOMEN =
      Set.of(
          "uterus",
          "ovary",
          "ovaries",
          "vagina",
          "vaginal",
          "menstrual",
          "menstruation",
          "miscarriage",
          "periods",
          "gynecologist",
          "gynaecologist",
          "obgyn",
          "pcos",
          "menopause");

  private static final Set<String> OF_MEN =
      Set.of("penis", "testicle", "testicles", "testicular", "prostate", "scrotum", "erection");

  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs", "y");
  private static final Set<String> MONTHS = Set.of("month", "months", "mth", "mths", "mo");
  private static final Set<String> WEEKS = Set.of("week", "weeks", "wk", "wks", "day", "days");
  private static final Set<String> BEHIND_YEARS = Set.of("old", "o", "f", "m");

  private static final Set<String> HE_OR_SHE = Set.of("he", "she");

  private static final Set<String> BEFORE_PREGNANT =
      Set.of(
          "am",
          "i'm",
          "im",
          "is",
          "she's",
          "weeks",
          "week",
          "wks",
          "months",
          "month",
          "currently",
          "now",
          "while",
          "days",
          "being",
          "heavily",
          "already",
          "old",
          "and");

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private static final Map<String, Integer> DECADES =
      Map.ofEntries(
          Map.entry("twenties", 20),
          Map.entry("20s", 20),
          Map.entry("thirties", 30),
          Map.entry("30s", 30),
          Map.entry("forties", 40),
          Map.entry("40s", 40),
          Map.entry("fifties", 50),
          Map.entry("50s", 50),
          Map.entry("sixties", 60),
          Map.entry("60s", 60),
          Map.entry("seventies", 70),
          Map.entry("70s", 70),
          Map.entry("eighties", 80),
          Map.entry("80s", 80),
          Map.entry("nineties", 90),
          Map.entry("90s", 90));

  private static final Set<String> WHOSE = Set.of("my", "his", "her", "mid", "early", "late");

  private static final int MONTHS_A_YEAR = 12;

  /** Short forms from here to there: 102F is a temperature, 5m a distance or five months. */
  private static final int SHORT_FROM = 10;

  private static final int SHORT_TO = 94;

  private final Words words;
  private final Scopes scopes;
  private @Nullable AgeRange age;
  private Sex sex = Sex.UNKNOWN;
  private Sex likely = Sex.UNKNOWN;
  private boolean pregnant;

  private PatientReader(Words words, Scopes scopes) {
    this.words = words;
    this.scopes = scopes;
  }

  static Patient read(Words words, Scopes scopes) {
    PatientReader reader = new PatientReader(words, scopes);
    for (int i = 0; i < words.size(); i++) {
      if (scopes.value(i, Scopes.Axis.EXPERIENCER) == 0) {
        reader.read(i);
      }
    }
    return reader.patient();
  }

  private Patient patient() {
    Person person = scopes.patient();
    Sex told = person.sex() != Sex.UNKNOWN ? person.sex() : sex;
    if (told == Sex.UNKNOWN) {
      told = pregnant ? Sex.FEMALE : likely;
    }
    return age == null && told == Sex.UNKNOWN && !pregnant && person.isWriter()
        ? Patient.UNKNOWN
        : new Patient(Optional.ofNullable(age), told, pregnant, !person.isWriter());
  }

  private void read(int i) {
    String word = words.word(i).text();
    if (age == null) {
      if (Character.isDigit(word.charAt(0))) {
        number(i, word);
      } else if (TENS.containsKey(word) && saysAge(i)) {
        age = AgeRange.of(TENS.getOrDefault(word, 0));
      }
      if (DECADES.containsKey(word) && i > 0 && WHOSE.contains(words.word(i - 1).text())) {
        int from = DECADES.getOrDefault(word, 0);
        age = new AgeRange(from, from + 9);
      }
    }
    if (sex == Sex.UNKNOWN) {
      sex = FEMALE.contains(word) ? Sex.FEMALE : MALE.contains(word) ? Sex.MALE : sex;
    }
    if (likely == Sex.UNKNOWN) {
      likely = OF_WOMEN.contains(word) ? Sex.FEMALE : OF_MEN.contains(word) ? Sex.MALE : likely;
    }
    pregnant |=
        word.equals("pregnant")
            && i > 0
            && scopes.mark(i) == 0
            && (BEFORE_PREGNANT.contains(words.word(i - 1).text()) || FEMALE.contains(text(i, 1)))
            && !(i > 1 && words.word(i - 2).text().equals("if"));
  }

  private void number(int i, String word) {
    int digits = 1;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits > 3) {
      return;
    }
    int years = Integer.parseInt(word, 0, digits, 10);
    if (digits == word.length() ? saysAge(i) : saysAge(years, word.substring(digits))) {
      age = years <= AgeRange.MAX_YEARS ? AgeRange.of(years) : age;
      sex = sex == Sex.UNKNOWN ? sexSuffix(word.substring(digits)) : sex;
    } else if (text(i, 2).equals("old") && MONTHS.contains(text(i, 1))) {
      age = AgeRange.of(years / MONTHS_A_YEAR);
    } else if (text(i, 2).equals("old") && WEEKS.contains(text(i, 1))) {
      age = AgeRange.of(0);
    }
  }

  /** "34F", "34yo" */
  private static boolean saysAge(int years, String suffix) {
    return suffix.equals("yo")
        || sexSuffix(suffix) != Sex.UNKNOWN && years >= SHORT_FROM && years <= SHORT_TO;
  }

  private boolean saysAge(int i) {
    if (text(i, 1).equals("yo") || YEARS.contains(text(i, 1)) && old(i)) {
      return true;
    }
    boolean ends = i + 1 == words.size() || words.gapBefore(i + 1) != Words.Gap.NONE;
    // "I am 34.", "I'm 34 and": not "I am 34 weeks pregnant"
    boolean closed =
        ends
            || words.word(i + 1).role() == Word.Role.FUNCTION
            || FEMALE.contains(words.word(i + 1).text())
            || MALE.contains(words.word(i + 1).text());
    return closed && (stated(i) || ends && besideSex(i) || ends && besidePerson(i));
  }

  private boolean stated(int i) {
    String before = i > 0 ? words.word(i - 1).text() : "";
    String further = i > 1 ? words.word(i - 2).text() : "";
    return before.equals("i'm")
        || before.equals("im") && words.gapBefore(i) == Words.Gap.NONE
        || before.equals("aged")
        || before.equals("age")
        || before.equals("turned")
        || before.equals("am") && further.equals("i")
        || before.equals("is") && (HE_OR_SHE.contains(further) || namesPerson(i - 2));
  }

  /** "my son is 5" */
  private boolean namesPerson(int i) {
    return i >= 0 && scopes.names(i);
  }

  /** "Female, 23.", "male 58, smoker" */
  private boolean besideSex(int i) {
    String before = i > 0 ? words.word(i - 1).text() : "";
    return (before.equals("female")
            || before.equals("male")
            || before.equals("f")
            || before.equals("m"))
        && (i == 1 || words.gapBefore(i - 1) != Words.Gap.NONE);
  }

  /** "my wife, 41, found a lump" */
  private boolean besidePerson(int i) {
    return i > 0 && words.gapBefore(i) != Words.Gap.NONE && namesPerson(i - 1);
  }

  /** Whether the years are an age: not so in "for 5 yrs". */
  private boolean old(int i) {
    String behind = text(i, 2);
    return BEHIND_YEARS.contains(behind) || FEMALE.contains(behind) || MALE.contains(behind);
  }

  /** The word so many words on in the same sentence, else "". */
  private String text(int i, int on) {
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
