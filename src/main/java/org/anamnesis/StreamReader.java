package org.anamnesis;

import java.util.Iterator;
import java.util.Optional;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.QaDocument;

/** A stream's documents as a source of records. */
record StreamReader(Iterator<QaDocument> documents) implements QaReader {
  @Override
  public Optional<QaRecord> read() {
    return documents.hasNext()
        ? Optional.of(new QaRecord.Good(documents.next()))
        : Optional.empty();
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public void close() {
    // the caller owns the stream
  }
}
