package org.anamnesis.model;

import java.io.Serializable;

/**
 * What is wrong in a table that a caller brings for the lexicon.
 *
 * @param file the table, as its path was given
 * @param line the line; the first is 1
 * @param reason what is wrong, what is allowed and what to do
 */
public record LexiconProblem(String file, long line, String reason) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the line. */
  public LexiconProblem {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + " is not a line; allowed: 1 or more");
    }
  }

  /** The problem as one line of a report: {@code clinic.tsv:7: unknown kind "sign"; …}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
