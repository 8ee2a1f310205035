package org.anamnesis.model;

/** The index was written in a format that this version of the library does not read. */
public final class IndexFormatException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which format was found, which is needed, and how to rebuild
   */
  public IndexFormatException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message which format was found, which is needed, and how to rebuild
   * @param cause what the store reported
   */
  public IndexFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
