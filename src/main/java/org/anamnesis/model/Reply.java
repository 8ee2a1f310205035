package org.anamnesis.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a doctor answered.
 *
 * @param text the answer
 * @param doctor the doctor's name, {@code ""} if not known
 * @param specialty the doctor's specialty, {@code ""} if not known
 * @param repliedOn the day of the answer, if known; years {@value TextRules#MIN_YEAR} to {@value
 *     TextRules#MAX_YEAR}
 */
public record Reply(String text, String doctor, String specialty, Optional<LocalDate> repliedOn) {
  /** Checks texts and date. */
  public Reply {
    text = TextRules.wellFormed("reply.text", text);
    doctor = TextRules.label("reply.doctor", doctor);
    specialty = TextRules.label("reply.specialty", specialty);
    repliedOn.ifPresent(date -> TextRules.date("reply.repliedOn", date));
  }

  /**
   * A reply of which only the text is known.
   *
   * @param text the answer
   * @return the reply
   */
  public static Reply of(String text) {
    return new Reply(text, "", "", Optional.empty());
  }
}
