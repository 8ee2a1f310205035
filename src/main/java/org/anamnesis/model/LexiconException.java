package org.anamnesis.model;

import java.util.List;
import java.util.stream.Collectors;

/** Tables that a caller brings for the lexicon cannot be used; says why, with the lines. */
public final class LexiconException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The first of them. */
  private final LexiconProblem[] problems;

  /** How many there are. */
  private final int count;

  /**
   * Creates the exception.
   *
   * @param problems the first problems, one at least
   * @param count how many there are in all
   */
  public LexiconException(List<LexiconProblem> problems, int count) {
    super(message(problems, count));
    this.problems = problems.toArray(LexiconProblem[]::new);
    this.count = count;
  }

  private static String message(List<LexiconProblem> problems, int count) {
    String more = count > problems.size() ? "\n\u2026 and " + (count - problems.size()) : "";
    return problems.stream()
        .map(LexiconProblem::toString)
        .collect(
            Collectors.joining(
                "\n",
                "the lexicon cannot be used, "
                    + count
                    + (count == 1 ? " problem:\n" : " problems:\n"),
                more.isEmpty() ? "" : more + " more"));
  }

  /**
   * The problems in the order they were met.
   *
   * @return the first ones; immutable
   */
  public List<LexiconProblem> problems() {
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
