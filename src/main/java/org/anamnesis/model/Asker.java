package org.anamnesis.model;

import java.util.Optional;

/**
 * Who asks a question, as far as the archive says.
 *
 * @param name the name shown with the question, {@code ""} if none
 * @param age the age in whole years, if stated
 * @param sex the sex, {@link Sex#UNKNOWN} if not stated
 */
public record Asker(String name, Optional<AgeRange> age, Sex sex) {
  /** Nothing is known. */
  public static final Asker UNKNOWN = new Asker("", Optional.empty(), Sex.UNKNOWN);

  /** Checks the text. */
  public Asker {
    name = TextRules.label("asker.name", name);
  }

  /**
   * What is known, completed by another source.
   *
   * @param other says what this does not; its name is not taken
   * @return age and sex of this where known, else of the other
   */
  public Asker or(Asker other) {
    return new Asker(name, age.or(other::age), sex == Sex.UNKNOWN ? other.sex() : sex);
  }

  /**
   * An asker of an exact age.
   *
   * @param years the age in whole years, 0 to {@value AgeRange#MAX_YEARS}
   * @param sex the sex
   * @return the asker, without a name
   */
  public static Asker of(int years, Sex sex) {
    return new Asker("", Optional.of(AgeRange.of(years)), sex);
  }
}
