package org.anamnesis.model;

import java.io.IOException;

/** An index cannot be opened or used; the subclass says why and the message what to do next. */
public sealed class IndexException extends IOException
    permits IndexMissingException,
        IndexLockedException,
        IndexFormatException,
        IndexCorruptException {
  private static final long serialVersionUID = 1L;

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  IndexException(String message) {
    super(message);
  }
}
