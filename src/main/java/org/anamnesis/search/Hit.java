package org.anamnesis.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Span;
import org.anamnesis.ranking.MatchReason;

/**
 * One answered question that is like the description. Immutable.
 *
 * @param rank its place, from 1
 * @param id the document's id
 * @param title the title; where the document has none, its first words
 * @param score the sum of the reasons' contributions; comparable within one search only
 * @param excerpt the passage that fits best, from the question or else a reply
 * @param highlights where the description's words stand in the excerpt
 * @param specialty the document's specialty, {@code ""} if not known
 * @param doctor who replied first, {@code ""} if not known
 * @param askedOn when it was asked, if known
 * @param repliedOn when it was first answered, if known: an old answer should look old
 * @param symptoms everyday names of what the patient has, as title and question say
 * @param bodyRegions the body regions that title and question name
 * @param source where it can be read, {@code ""} if not known
 * @param excerptOf id of the page that the document is an excerpt from, {@code ""} if it is whole
 * @param duplicate whether it is the same letter as the archived question that it is like, but for
 *     courtesy; never in a search by description
 * @param duplicates ids of other documents that hold the same letter and are no hits of their own,
 *     the best first, see {@link SymptomQuery#withDuplicates}
 * @param reasons why it matches, the weightiest first
 */
public record Hit(
    int rank,
    String id,
    String title,
    double score,
    String excerpt,
    List<Span> highlights,
    String specialty,
    String doctor,
    Optional<LocalDate> askedOn,
    Optional<LocalDate> repliedOn,
    List<String> symptoms,
    List<BodyRegion> bodyRegions,
    String source,
    String excerptOf,
    boolean duplicate,
    List<String> duplicates,
    List<MatchReason> reasons) {
  /** Copies the lists. */
  public Hit {
    highlights = List.copyOf(highlights);
    symptoms = List.copyOf(symptoms);
    bodyRegions = List.copyOf(bodyRegions);
    duplicates = List.copyOf(duplicates);
    reasons = List.copyOf(reasons);
  }
}
