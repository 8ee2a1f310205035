package org.anamnesis;

import java.time.Instant;
import org.anamnesis.index.LearnedEntry;

/**
 * What an index says of its learned words. Immutable.
 *
 * @param since when they were learned
 * @param pairs from how many documents with a question or title and a reply
 * @param words words of questions that something was learned of
 * @param links words of answers that are linked to them
 * @param stale whether another version of the library learned them, which reads words otherwise:
 *     they count as none until {@link SymptomIndex#learn} is called again
 */
public record LearnedStats(Instant since, long pairs, int words, int links, boolean stale) {
  static LearnedStats of(LearnedEntry entry, boolean stale) {
    return new LearnedStats(entry.since(), entry.pairs(), entry.words(), entry.links(), stale);
  }
}
