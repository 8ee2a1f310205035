package org.anamnesis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a text says of the person it is about: the writer, or somebody the writer asks for.
 *
 * @param age the age in whole years, if stated
 * @param sex the sex, {@link Sex#UNKNOWN} if it cannot be told
 * @param pregnant whether the patient says to be pregnant
 * @param someoneElse whether the text is about somebody else than its writer: "my son has a fever"
 */
public record Patient(Optional<AgeRange> age, Sex sex, boolean pregnant, boolean someoneElse) {
  /** Nothing is said. */
  public static final Patient UNKNOWN = new Patient(Optional.empty(), Sex.UNKNOWN, false, false);

  /**
   * Age and sex, in the form in which an archive keeps them.
   *
   * @return the asker, without a name
   */
  public Asker asker() {
    return age.isEmpty() && sex == Sex.UNKNOWN ? Asker.UNKNOWN : new Asker("", age, sex);
  }

  /** As people say it: {@code female, 34, pregnant}; empty if nothing is known. */
  @Override
  public String toString() {
    List<String> said = new ArrayList<>();
    if (sex != Sex.UNKNOWN) {
      said.add(sex.name().toLowerCase(Locale.ROOT));
    }
    age.ifPresent(years -> said.add(years.toString()));
    if (pregnant) {
      said.add("pregnant");
    }
    if (someoneElse) {
      said.add("not the writer");
    }
    return String.join(", ", said);
  }
}
