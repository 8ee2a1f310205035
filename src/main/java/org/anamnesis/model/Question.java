package org.anamnesis.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a patient wrote.
 *
 * @param text the letter, {@code ""} in an archive of answers alone
 * @param askedOn the day it was asked, if known; years {@value TextRules#MIN_YEAR} to {@value
 *     TextRules#MAX_YEAR}
 * @param asker who asks
 */
public record Question(String text, Optional<LocalDate> askedOn, Asker asker) {
  /** No question. */
  public static final Question NONE = of("");

  /** Checks text and date. */
  public Question {
    text = TextRules.wellFormed("question.text", text);
    askedOn.ifPresent(date -> TextRules.date("question.askedOn", date));
  }

  /**
   * A question of which only the text is known.
   *
   * @param text the letter
   * @return the question
   */
  public static Question of(String text) {
    return new Question(text, Optional.empty(), Asker.UNKNOWN);
  }
}
