package org.anamnesis.cli;

import java.io.IOException;
import java.util.Optional;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.evaluation.Run;

/**
 * What one way to search is worth on some queries.
 *
 * @param evaluation its figures
 * @param deep its rankings deep enough for pairs, if there are pairs
 * @param ranker the way itself, to be timed
 */
record MeasuredSystem(Evaluation evaluation, Optional<Run> deep, Ranker ranker) {
  /** As deep as the deepest metric looks. */
  private static final int DEPTH = 100;

  /** So that of most pairs one document at least is ranked. */
  private static final int PAIRS_DEPTH = 1_000;

  /**
   * Ranks and measures.
   *
   * @param leaveOut whether to leave out each query's own document
   */
  static MeasuredSystem of(String name, Ranker ranker, JudgedQueries judged, boolean leaveOut)
      throws IOException {
    Run run = Run.of(name, judged.queries(), DEPTH + 1, ranker);
    Evaluation evaluation =
        Evaluator.of(judged.qrels())
            .over(judged.queries().texts().keySet())
            .evaluate((leaveOut ? run.withoutSelf() : run).top(DEPTH));
    Optional<Run> deep =
        judged.pairs().isEmpty()
            ? Optional.empty()
            : Optional.of(Run.of(name, judged.pairedQueries(), PAIRS_DEPTH, ranker));
    return new MeasuredSystem(evaluation, deep, ranker);
  }

  String name() {
    return evaluation.name();
  }
}
