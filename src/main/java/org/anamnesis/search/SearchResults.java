package org.anamnesis.search;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.SpecialtyVote;

/**
 * The answered questions most like a description, best first. Immutable.
 *
 * @param hits at most as many as the query's limit
 * @param understood how the description was understood
 * @param specialties who answers such questions, by the nearest 40, the same on every page
 * @param relatedTopics topics of the nearest 40, the strongest first, at most 10
 * @param next cursor for the next page, see {@link SymptomQuery#after}; empty on the last
 */
public record SearchResults(
    List<Hit> hits,
    Understanding understood,
    List<SpecialtyVote> specialties,
    List<Topic> relatedTopics,
    Optional<String> next)
    implements Iterable<Hit> {
  /** Copies the lists. */
  public SearchResults {
    hits = List.copyOf(hits);
    specialties = List.copyOf(specialties);
    relatedTopics = List.copyOf(relatedTopics);
  }

  /**
   * Tells whether nothing was found.
   *
   * @return whether there is no hit
   */
  public boolean isEmpty() {
    return hits.isEmpty();
  }

  /**
   * Tells whether there is another page.
   *
   * @return whether {@link #next} has its cursor
   */
  public boolean hasMore() {
    return next.isPresent();
  }

  @Override
  public Iterator<Hit> iterator() {
    return hits.iterator();
  }
}
