package org.anamnesis.search;

import java.util.List;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;

/**
 * All that a page about one question shows. Immutable.
 *
 * @param document question, asker, replies with their dates, article and source
 * @param similar other questions: first those that the document itself names and that are archived,
 *     then the most similar ones, until there are 4
 * @param relatedTopics topics of the document, then of the most similar questions, until there are
 *     10
 */
public record QaPage(
    QaDocument document, List<SimilarQuestion> similar, List<Topic> relatedTopics) {
  /** Copies the lists. */
  public QaPage {
    similar = List.copyOf(similar);
    relatedTopics = List.copyOf(relatedTopics);
  }
}
