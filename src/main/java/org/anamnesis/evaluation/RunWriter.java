package org.anamnesis.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.anamnesis.search.ScoredId;

/**
 * Writes rankings in TREC's run format one after the other, a line {@code query Q0 document rank
 * score name} for each document. It does not close what it writes to.
 *
 * <p>White space in an id would shift the columns, so it is percent-encoded. Tools order a run by
 * its scores, some in single precision, and break ties in their own way: scores are written so that
 * each is below the one before, which keeps the order of the ranks.
 *
 * <p>Not thread-safe.
 */
public final class RunWriter {
  private final Writer out;
  private final String name;

  /**
   * Creates a writer.
   *
   * @param out where to
   * @param name what the run is called, not blank
   */
  public RunWriter(Writer out, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of the run is blank; give it one");
    }
    this.out = out;
    this.name = Columns.id(name);
  }

  /**
   * An id as the columns of TREC's files hold it, and as this package compares ids.
   *
   * @param id any id
   * @return the id, its white space percent-encoded: {@code q%201}
   */
  public static String column(String id) {
    return Columns.id(id);
  }

  /**
   * Writes the ranking for a query.
   *
   * @param query its id
   * @param ranking the documents, best first, each once
   * @throws IOException if it cannot be written
   */
  public void write(String query, List<ScoredId> ranking) throws IOException {
    float above = Float.POSITIVE_INFINITY;
    int rank = 0;
    for (ScoredId hit : ranking) {
      rank++;
      float score = Math.min((float) hit.score(), Math.nextDown(above));
      above = score;
      out.write(
          String.join(
                  " ",
                  Columns.id(query),
                  "Q0",
                  Columns.id(hit.id()),
                  Integer.toString(rank),
                  Float.toString(score),
                  name)
              + "\n");
    }
  }
}
