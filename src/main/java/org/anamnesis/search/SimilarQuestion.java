package org.anamnesis.search;

import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;

/**
 * Another question as a page shows it. Immutable.
 *
 * @param id the document's id
 * @param title the title; where the document has none, its first words
 * @param excerpt the beginning of the question
 * @param doctor who replied first, {@code ""} if not known
 * @param specialty that doctor's, else the one that the document is filed under, {@code ""} if
 *     neither is known
 * @param replyExcerpt the beginning of that reply, {@code ""} if there is none
 * @param readMore id of the document to go on to: of the whole one, where this is an excerpt of a
 *     document that the archive holds, else this one
 */
public record SimilarQuestion(
    String id,
    String title,
    String excerpt,
    String doctor,
    String specialty,
    String replyExcerpt,
    String readMore) {
  private static final int LENGTH = 300;

  static SimilarQuestion of(QaDocument document, String readMore) {
    Reply reply = document.replies().isEmpty() ? Reply.of("") : document.replies().get(0);
    return new SimilarQuestion(
        document.id(),
        document.title().isBlank() ? HitMaker.firstWords(document) : document.title(),
        Beginning.of(document.question().text(), LENGTH),
        reply.doctor(),
        reply.specialty().isBlank() ? HitMaker.specialty(document) : reply.specialty(),
        Beginning.of(reply.text(), LENGTH),
        readMore);
  }
}
