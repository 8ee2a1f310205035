package org.anamnesis.ingest;

import java.io.IOException;
import java.util.Optional;

/** The records of one source. */
interface Records {
  /** The next record, good or not; empty at the end. */
  Optional<QaRecord> next() throws IOException;

  /** Bytes up to the end of the record, unpacked. */
  long bytesRead();

  /** What sources are taken for. */
  interface Form {
    /** Starts to read a source, which the queue closes. */
    Records open(Source source, SourceQueue queue) throws IOException;
  }
}
