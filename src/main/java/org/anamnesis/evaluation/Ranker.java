package org.anamnesis.evaluation;

import java.io.IOException;
import java.util.List;
import org.anamnesis.search.ScoredId;

/**
 * Ranks the documents of an archive for a text: the library, or whatever it is compared with.
 *
 * <pre>{@code
 * Ranker ours = (text, limit) -> index.rank(SymptomQuery.describe(text).limit(limit));
 * }</pre>
 */
@FunctionalInterface
public interface Ranker {
  /**
   * Ranks documents.
   *
   * @param text what is searched for
   * @param limit how many at most, 1 or more
   * @return the best documents, best first; none if nothing is found
   * @throws IOException if the disk fails
   */
  List<ScoredId> rank(String text, int limit) throws IOException;
}
