package org.anamnesis.model;

import java.nio.file.Path;

/** Another writer, in this process or another, holds the index. */
public final class IndexLockedException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param path the index that is in use
   * @param cause what the store reported
   */
  public IndexLockedException(Path path, Throwable cause) {
    super(
        "another writer has the index at "
            + path
            + " open; close it first, share one SymptomIndex, or open it read-only",
        cause);
  }
}
