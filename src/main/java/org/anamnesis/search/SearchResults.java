package org.anamnesis.search;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.SpecialtyVote;
import org.anamnesis.ranking.Votes;

/**
 * The answered questions most like a description, best first. Immutable.
 *
 * @param hits at most as many as the query's limit
 * @param understood how the description was understood
 * @param specialties who answers such questions, by the nearest 40, the same on every page; of the
 *     highest confidence first
 * @param specialtyFiltered whether a filter or the archive's restriction asks for a specialty, so
 *     that {@code specialties} only describes that
 * @param relatedTopics topics of the nearest 40, the strongest first, at most 10; none says what
 *     another says already
 * @param bestMatch the best hit, if it is close to the description and not just the nearest there
 *     is; the same on every page. Whether it is close is told by a measure that does not depend on
 *     the archive: the share of the description that the hit has, or the other way round, plus what
 *     rare words they have in common. On six third-party sets and the samples, 90 % of the relevant
 *     first hits are kept, and 82 % of the first hits where a relevant document is there at all
 *     (between 48 % where doctors' replies are searched with patients' words and 100 %). Of texts
 *     about weather, cooking, football or programming 92 % have no best match, of medical questions
 *     put to an archive of another kind 66 %, and where all relevant documents have been taken out,
 *     44 %: the rest is near, or chance. Empty if nothing is similar enough, nothing was found, or
 *     the query has no description and states nothing, since then nothing is ranked
 * @param next cursor for the next page, see {@link SymptomQuery#after}; empty on the last
 */
public record SearchResults(
    List<Hit> hits,
    Understanding understood,
    List<SpecialtyVote> specialties,
    boolean specialtyFiltered,
    List<Topic> relatedTopics,
    Optional<Hit> bestMatch,
    Optional<String> next)
    implements Iterable<Hit> {
  /** Copies the lists. */
  public SearchResults {
    hits = List.copyOf(hits);
    specialties = List.copyOf(specialties);
    relatedTopics = List.copyOf(relatedTopics);
  }

  /**
   * The specialty to ask: the first of {@link #specialties} if its confidence is at least {@value
   * Votes#CLEAR}. It says who answers such questions, not what the patient has.
   *
   * <p>Empty means that the library suggests none, not that none fits: the nearest answers come
   * from too many specialties, none of them has a specialty, a filter by specialty has decided
   * already, or the description names no finding and nothing is similar to it. Where the confidence
   * is at least {@value Votes#CLEAR}, which it is for seven of ten patients' letters, three of four
   * suggestions are right; on dictated reports it is for nine of ten, and five of six are right.
   * For another balance compare {@link SpecialtyVote#confidence} yourself.
   *
   * @return the specialty with its counts, or empty
   */
  public Optional<SpecialtyVote> suggestedSpecialty() {
    return specialties.stream()
        .limit(specialtyFiltered || isElsewhere() ? 0 : 1)
        .filter(vote -> vote.confidence() >= Votes.CLEAR)
        .findFirst();
  }

  /** Whether it is about something that the archive is not about: football has its sore heels. */
  private boolean isElsewhere() {
    return bestMatch.isEmpty() && understood.findings().isEmpty();
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
