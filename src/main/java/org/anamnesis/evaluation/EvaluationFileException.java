package org.anamnesis.evaluation;

import java.util.List;

/**
 * A file of queries, judgments, pairs or rankings cannot be used; says why, with the lines. Nothing
 * of such a file is taken: figures from a part of it would be wrong without a sign.
 */
public final class EvaluationFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The first of them. */
  private final String[] problems;

  /** How many there are. */
  private final int count;

  EvaluationFileException(String file, List<String> problems, int count) {
    super(message(file, problems, count));
    this.problems = problems.toArray(String[]::new);
    this.count = count;
  }

  private static String message(String file, List<String> problems, int count) {
    int more = count - problems.size();
    return file
        + " cannot be used, "
        + (count == 1 ? "1 problem:\n" : count + " problems:\n")
        + String.join("\n", problems)
        + (more > 0 ? "\n… and " + more + " more" : "");
  }

  /**
   * The problems in the order of the lines.
   *
   * @return the first ones, each as {@code qrels.tsv:7: grade "high"; …}; immutable
   */
  public List<String> problems() {
    return List.of(problems);
  }

  /**
   * How many problems there are.
   *
   * @return all of them, also those that {@link #problems} leaves out
   */
  public int count() {
    return count;
  }
}
