package org.anamnesis.model;

/** A cursor cannot be used; the message says what to do next. */
public sealed class CursorException extends IllegalArgumentException
    permits CursorExpiredException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message why, and what to do next; never the description that was searched
   */
  public CursorException(String message) {
    super(message);
  }
}
