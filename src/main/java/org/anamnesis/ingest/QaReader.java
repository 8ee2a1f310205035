package org.anamnesis.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives the records of an archive, one by one, in their order. Close it when done.
 *
 * <p>Not thread-safe, but for {@link #bytesRead()}, which any thread may call to show progress.
 */
public interface QaReader extends Closeable {
  /**
   * Reads the next record.
   *
   * @return the record, good or not; empty at the end, then and ever after
   * @throws IOException if the reader is closed, or cannot write what it was told to write; trouble
   *     with the archive itself is a {@link RecordError} instead
   */
  Optional<QaRecord> read() throws IOException;

  /**
   * How much of the archive has been read.
   *
   * @return bytes, after unpacking
   */
  long bytesRead();
}
