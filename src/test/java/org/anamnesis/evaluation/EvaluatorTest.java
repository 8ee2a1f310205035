package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anamnesis.search.ScoredId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A committed run with a tie (q1), an unjudged document (q1), a pooled one (q5), a query without
 * relevant documents (q3), one without a ranking (q4) and one without judgments (q6).
 */
class EvaluatorTest {
  private static final Path FOLDER = Path.of("src/test/resources/evaluation");

  private Qrels qrels = Qrels.of(Map.of("q", Map.of("d", 1)));
  private Run run = Run.of("run", Map.of());

  @BeforeEach
  void read() throws IOException {
    qrels = Qrels.read(FOLDER.resolve("qrels.tsv"));
    run = Run.read(FOLDER.resolve("run.trec"));
  }

  @Test
  void evaluate_asItIs_measuresWhatIsJudgedAndRanked() {
    Evaluation evaluation = Evaluator.of(qrels).metrics(Metric.MRR, Metric.MAP).evaluate(run);

    assertThat(evaluation.name()).isEqualTo("small");
    assertThat(evaluation.queries()).containsExactly("q1", "q2", "q3", "q5");
    // d2 before d1: of equal scores the higher id is first
    assertThat(evaluation.values(Metric.MRR)).containsExactly(1 / 3.0, 1, 0, 1 / 2.0);
    assertThat(evaluation.values(Metric.MAP))
        .containsExactly((1 / 3.0 + 2 / 4.0) / 3, 1, 0, 1 / 2.0);
    assertThat(evaluation.mean(Metric.MRR)).isCloseTo((1 / 3.0 + 1 + 0 + .5) / 4, within(1e-12));
    assertThat(evaluation.value(Metric.MRR, "q5")).isEqualTo(.5);
    assertThat(evaluation).hasToString("small: MRR 0.4583, MAP 0.4444 (4 queries)");
  }

  @Test
  void evaluate_complete_countsAQueryWithoutRankingAs0() {
    Evaluation evaluation = Evaluator.of(qrels).metrics(Metric.MRR).complete().evaluate(run);

    assertThat(evaluation.queries()).containsExactly("q1", "q2", "q3", "q4", "q5");
    assertThat(evaluation.value(Metric.MRR, "q4")).isZero();
    assertThat(evaluation.mean(Metric.MRR)).isCloseTo((1 / 3.0 + 1 + .5) / 5, within(1e-12));
  }

  @Test
  void evaluate_overSomeQueries_measuresThose() {
    Evaluation evaluation = Evaluator.of(qrels).over(List.of("q4", "q2")).evaluate(run);

    assertThat(evaluation.queries()).containsExactly("q4", "q2");
    assertThat(evaluation.metrics()).isEqualTo(Evaluator.METRICS);
    assertThat(evaluation.values(Metric.mrr(10))).containsExactly(0, 1);
  }

  @Test
  void compare_runs_areMeasuredOverTheQueriesOfEither() {
    Run other =
        Run.of(
            "other",
            Map.of(
                "q1", List.of(new ScoredId("d1", 1)),
                "q4", List.of(new ScoredId("d7", 1)),
                "q6", List.of(new ScoredId("d1", 1))));

    Comparison comparison = Evaluator.of(qrels).metrics(Metric.MRR).compare(run, other);

    assertThat(comparison.baseline().queries())
        .containsExactlyInAnyOrder("q1", "q2", "q3", "q4", "q5");
    MetricDifference difference = comparison.difference(Metric.MRR);
    assertThat(difference.baseline()).isCloseTo((1 / 3.0 + 1 + .5) / 5, within(1e-12));
    assertThat(difference.contender()).isCloseTo((1 + 1) / 5.0, within(1e-12));
    assertThat(difference.wins()).isEqualTo(2);
    assertThat(difference.losses()).isEqualTo(2);
    assertThat(difference.ties()).isEqualTo(1);
    assertThat(comparison.queries(Metric.MRR))
        .extracting(QueryDifference::query)
        .containsExactly("q2", "q5", "q3", "q1", "q4");
    assertThat(comparison.queries(Metric.MRR).get(0))
        .isEqualTo(new QueryDifference("q2", 1, 0))
        .extracting(QueryDifference::difference)
        .isEqualTo(-1.0);
  }

  @Test
  void cannotMeasureWhatNobodyJudged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.of(qrels).over(List.of("q1", "q6")))
        .withMessageStartingWith("query \"q6\" has no judgment; judge it, or leave it out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.of(qrels).over(List.of()))
        .withMessageStartingWith("there is no query to measure");
  }

  @Test
  void cannotMeasureARunOfOtherQueries() {
    Run other = Run.of("other", Map.of("s-01", List.of(new ScoredId("d1", 1))));

    for (Evaluator each : List.of(Evaluator.of(qrels), Evaluator.of(qrels).complete())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> each.evaluate(other))
          .withMessage(
              "no query of the run \"other\" (such as \"s-01\") has a judgment (such as \"q1\");"
                  + " use the judgments of its queries, with the same ids");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.of(qrels).compare(other, other));
  }

  @Test
  void cannotAskForWhatWasNotMeasured() {
    Evaluation evaluation = Evaluator.of(qrels).metrics(Metric.MRR).evaluate(run);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluation.mean(Metric.MAP))
        .withMessage("MAP was not measured; allowed: [MRR]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluation.value(Metric.MRR, "q6"))
        .withMessage("query \"q6\" was not measured; allowed: one of queries()");
  }

  @Test
  void cannotCompareEvaluationsOfOtherQueries() {
    Evaluation one = Evaluator.of(qrels).over(List.of("q1")).evaluate(run);
    Evaluation two = Evaluator.of(qrels).over(List.of("q2")).evaluate(run);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison(one, two))
        .withMessageContaining("queries that are not the same");
  }
}
