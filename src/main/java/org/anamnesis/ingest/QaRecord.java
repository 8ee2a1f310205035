package org.anamnesis.ingest;

import java.util.List;
import org.anamnesis.model.QaDocument;

/** What a reader made of one record: a document, or the reason why there is none. */
public sealed interface QaRecord permits QaRecord.Good, RecordError {
  /**
   * A record that was read.
   *
   * @param document its document
   * @param excerpts of other questions, shown on the document's page: documents of their own, whose
   *     {@link QaDocument#excerptOf} is the document's id
   */
  record Good(QaDocument document, List<QaDocument> excerpts) implements QaRecord {
    /** Copies the list. */
    public Good {
      excerpts = List.copyOf(excerpts);
    }

    /**
     * A record of one document.
     *
     * @param document the document
     */
    public Good(QaDocument document) {
      this(document, List.of());
    }
  }
}
