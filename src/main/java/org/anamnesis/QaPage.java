package org.anamnesis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;

/**
 * All that a page about one question shows. Immutable.
 *
 * @param document question, asker, replies, article and source
 * @param similar the most similar other questions, at most 4
 * @param relatedTopics topics of the document and of similar questions, at most 10
 */
public record QaPage(QaDocument document, List<Hit> similar, List<Topic> relatedTopics) {
  private static final int SIMILAR = 4;
  private static final int TOPICS = 10;

  /** Copies the lists. */
  public QaPage {
    similar = List.copyOf(similar);
    relatedTopics = List.copyOf(relatedTopics);
  }

  static QaPage of(QaDocument document, SearchResults similar) {
    Set<Topic> topics = new LinkedHashSet<>(document.topics());
    topics.addAll(similar.relatedTopics());
    return new QaPage(
        document,
        similar.hits().stream().limit(SIMILAR).toList(),
        topics.stream().limit(TOPICS).toList());
  }
}
