package org.anamnesis.ingest;

import org.anamnesis.model.QaDocument;

/** What a reader made of one record: a document, or the reason why there is none. */
public sealed interface QaRecord permits QaRecord.Good, RecordError {
  /**
   * A record that was read.
   *
   * @param document its document
   */
  record Good(QaDocument document) implements QaRecord {}
}
