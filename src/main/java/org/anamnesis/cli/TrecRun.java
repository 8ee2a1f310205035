package org.anamnesis.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.anamnesis.search.ScoredId;

/**
 * Rankings in TREC run format, a line {@code qid Q0 docid rank score tag} for each document.
 *
 * <p>White space in an id would shift the columns, so it is percent-encoded. Tools order a run by
 * its scores, in single precision, and break ties in their own way: scores are written so that each
 * is below the one before, which keeps the order of the ranks.
 */
record TrecRun(PrintWriter out) {
  private static final String TAG = "anamnesis";

  void write(String query, List<ScoredId> ranking) {
    float above = Float.POSITIVE_INFINITY;
    int rank = 0;
    for (ScoredId hit : ranking) {
      rank++;
      float score = Math.min((float) hit.score(), Math.nextDown(above));
      above = score;
      out.println(
          String.join(
              " ",
              column(query),
              "Q0",
              column(hit.id()),
              Integer.toString(rank),
              Float.toString(score),
              TAG));
    }
  }

  /** An id without white space. */
  static String column(String id) {
    if (id.codePoints().noneMatch(TrecRun::isBlank)) {
      return id;
    }
    StringBuilder column = new StringBuilder();
    id.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> column.append(isBlank(c.codePointAt(0)) ? encoded(c) : c));
    return column.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static String encoded(String c) {
    return "%"
        + HexFormat.ofDelimiter("%").withUpperCase().formatHex(c.getBytes(StandardCharsets.UTF_8));
  }
}
