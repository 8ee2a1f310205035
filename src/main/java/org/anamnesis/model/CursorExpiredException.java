package org.anamnesis.model;

import java.time.Duration;

/** A cursor refers to a state of the archive that is no longer kept. */
public final class CursorExpiredException extends CursorException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param lifetime how long cursors work once the archive has changed
   */
  public CursorExpiredException(Duration lifetime) {
    super(
        "the archive has changed and the cursor is older than "
            + lifetime.toSeconds()
            + " s; start again from the first page");
  }
}
