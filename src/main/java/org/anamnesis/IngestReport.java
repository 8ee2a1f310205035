package org.anamnesis;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.anamnesis.ingest.RecordError;

/**
 * What came of adding an archive. Immutable.
 *
 * @param added documents that were added or replaced, excerpts on their pages included
 * @param rejected records that were not
 * @param errors why, the first {@value #MAX_ERRORS} in the order they were met; all are counted
 * @param bytes how much was read, decompressed; 0 where that is not known
 * @param elapsed how long it took
 */
public record IngestReport(
    long added, long rejected, List<RecordError> errors, long bytes, Duration elapsed) {
  /** How many errors a report keeps. */
  public static final int MAX_ERRORS = 1_000;

  /** Copies the list. */
  public IngestReport {
    errors = List.copyOf(errors);
  }

  /** The counts: {@code 48,211 added, 3 rejected}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d added, %,d rejected", added, rejected);
  }
}
