package org.anamnesis.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.QaDocument;

/** A reader that keeps the documents that others read through it. */
final class DocumentTap implements QaReader {
  private final QaReader source;
  private final Map<String, QaDocument> documents = new LinkedHashMap<>();

  DocumentTap(QaReader source) {
    this.source = source;
  }

  /** What was read so far, by id: of several with one id the last, as in an index. */
  Map<String, QaDocument> documents() {
    return documents;
  }

  @Override
  public Optional<QaRecord> read() throws IOException {
    Optional<QaRecord> record = source.read();
    if (record.isPresent() && record.get() instanceof QaRecord.Good good) {
      keep(good.document());
      good.excerpts().forEach(this::keep);
    }
    return record;
  }

  private void keep(QaDocument document) {
    documents.put(document.id(), document);
  }

  @Override
  public long bytesRead() {
    return source.bytesRead();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
