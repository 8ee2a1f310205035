package org.anamnesis.model;

import java.nio.file.Path;

/** The files of the index are damaged. */
public final class IndexCorruptException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param path the damaged index
   * @param cause what the store reported
   */
  public IndexCorruptException(Path path, Throwable cause) {
    super(
        "the index at "
            + path
            + " is damaged ("
            + cause.getClass().getSimpleName()
            + "); restore a copy, or index the archive again into an empty folder",
        cause);
  }

  /**
   * Creates the exception for a file that can be made anew from the rest of the index.
   *
   * @param path the index
   * @param file the damaged file in its folder, which holds learned words
   * @param cause what the store reported
   */
  public IndexCorruptException(Path path, String file, Throwable cause) {
    super(
        "the learned words of the index at "
            + path
            + " are damaged or missing ("
            + file
            + "); learn again, or restore a copy",
        cause);
  }
}
