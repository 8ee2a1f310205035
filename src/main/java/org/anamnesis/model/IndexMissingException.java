package org.anamnesis.model;

import java.nio.file.Path;

/** There is no index at the path that was to be opened for reading. */
public final class IndexMissingException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param path where an index was expected
   */
  public IndexMissingException(Path path) {
    super(
        "no index at "
            + path
            + "; check the path, or create one with SymptomIndex.open(path) and commit()");
  }
}
