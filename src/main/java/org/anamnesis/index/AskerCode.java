package org.anamnesis.index;

import java.util.Optional;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;

/** Age and sex of an asker in one number, as a doc value keeps them. */
public final class AskerCode {
  private static final int NO_AGE = 0xFFFF;
  private static final Sex[] SEXES = Sex.values();

  private AskerCode() {}

  static long of(Asker asker) {
    int age = asker.age().map(a -> a.from() << 8 | a.to()).orElse(NO_AGE);
    return (long) asker.sex().ordinal() << 16 | age;
  }

  /**
   * The age in a code.
   *
   * @param code a doc value of {@link Schema#ASKER}
   * @return the age, if known
   */
  public static Optional<AgeRange> age(long code) {
    int age = (int) code & 0xFFFF;
    return age == NO_AGE ? Optional.empty() : Optional.of(new AgeRange(age >> 8, age & 0xFF));
  }

  /**
   * The sex in a code.
   *
   * @param code a doc value of {@link Schema#ASKER}
   * @return the sex
   */
  public static Sex sex(long code) {
    return SEXES[(int) (code >> 16)];
  }
}
