package org.anamnesis.ingest;

import java.io.IOException;
import java.util.Optional;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;

/** The records of a source in JSON Lines. */
final class JsonLineRecords implements Records {
  private final Lines lines;
  private final SourceQueue queue;
  private boolean ended;

  JsonLineRecords(Source source, SourceQueue queue) {
    this.lines = new Lines(source);
    this.queue = queue;
  }

  @Override
  public Optional<QaRecord> next() throws IOException {
    while (!ended) {
      if (!lines.next()) {
        ended = true;
        return lines.failure().map(QaRecord.class::cast);
      }
      if (!lines.isBlank()) {
        return Optional.of(record());
      }
    }
    return Optional.empty();
  }

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  private QaRecord record() throws IOException {
    try {
      QaDocument document = DocumentJson.read(lines.text());
      queue.seenIds().claim(document.id());
      return new QaRecord.Good(document);
    } catch (RecordException e) {
      queue.reject(lines);
      return lines.error(String.valueOf(e.getMessage()));
    }
  }
}
