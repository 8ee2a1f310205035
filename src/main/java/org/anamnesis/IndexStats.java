package org.anamnesis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an index holds, as searches see it now. Immutable.
 *
 * @param documents answered questions
 * @param sizeInBytes size of the files
 * @param words distinct words of titles, questions and replies in the largest segment: a lower
 *     bound for the archive, exact once it is one segment
 * @param uncommitted additions and removals since the last commit
 * @param checkpoint the caller's token of the last commit, {@code ""} if none
 * @param stale whether texts were read with another lexicon or other rules than today's; the index
 *     serves all the same; {@link SymptomIndex#rebuild} reads them again
 * @param lexicon how many concepts of each kind the lexicon has
 * @param learned what {@link SymptomIndex#learn} has learned; empty if it never was called, or
 *     found nothing
 */
public record IndexStats(
    long documents,
    long sizeInBytes,
    long words,
    long uncommitted,
    String checkpoint,
    boolean stale,
    Map<String, Integer> lexicon,
    Optional<LearnedStats> learned) {
  /** Copies the map. */
  public IndexStats {
    lexicon = Collections.unmodifiableMap(new LinkedHashMap<>(lexicon));
  }
}
