package org.anamnesis.model;

/**
 * One record of a source cannot be read. The message says what is wrong and what is allowed, and
 * never repeats the patient's text.
 */
public final class RecordException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason what is wrong and what is allowed
   */
  public RecordException(String reason) {
    super(reason);
  }
}
