package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** One ranking: not relevant, unjudged, grade 2, grade 3, unjudged; another relevant is missing. */
class MetricTest {
  private static final List<String> RANKING = List.of("d3", "d5", "d2", "d1", "d8");
  private static final Map<String, Integer> GRADES = Map.of("d1", 3, "d2", 2, "d3", 0, "d4", 1);
  private static final Offset<Double> EXACTLY = within(1e-12);

  /** 3 at rank 1, 2 at rank 2, 1 at rank 3. */
  private static final double IDEAL = 3 + 2 / log2(3) + 1 / log2(4);

  @Test
  void ndcg_ranking_hasLinearGainsAndTheDiscountOfTheRank() {
    assertThat(value(Metric.ndcg(10))).isCloseTo((2 / 2.0 + 3 / log2(5)) / IDEAL, EXACTLY);
    assertThat(value(Metric.ndcg(3))).isCloseTo((2 / 2.0) / IDEAL, EXACTLY);
    assertThat(value(Metric.ndcg(2))).isZero();
  }

  @Test
  void ndcg_cutoffAboveTheIdeal_cutsTheIdealToo() {
    assertThat(Metric.ndcg(1).of(List.of("d2"), GRADES)).isCloseTo(2 / 3.0, EXACTLY);
    assertThat(Metric.ndcg(2).of(List.of("d1", "d2"), GRADES)).isCloseTo(1, EXACTLY);
  }

  @Test
  void mrr_firstRelevantAtRank3_isAThirdOrNothingAboveIt() {
    assertThat(value(Metric.MRR)).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(value(Metric.mrr(3))).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(value(Metric.mrr(2))).isZero();
  }

  @Test
  void precision_shortRanking_isDividedByTheCutoff() {
    assertThat(value(Metric.precision(4))).isCloseTo(2 / 4.0, EXACTLY);
    assertThat(value(Metric.precision(10))).isCloseTo(2 / 10.0, EXACTLY);
  }

  @Test
  void recall_ranking_isDividedByAllRelevant() {
    assertThat(value(Metric.recall(3))).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(value(Metric.recall(100))).isCloseTo(2 / 3.0, EXACTLY);
  }

  @Test
  void map_ranking_countsTheMissingRelevantAsNothing() {
    assertThat(value(Metric.MAP)).isCloseTo((1 / 3.0 + 2 / 4.0) / 3, EXACTLY);
  }

  @Test
  void success_ranking_isWhetherOneIsFound() {
    assertThat(value(Metric.success(2))).isZero();
    assertThat(value(Metric.success(3))).isEqualTo(1);
  }

  @Test
  void unjudged_ranking_isTheirShareOfWhatIsRanked() {
    assertThat(value(Metric.unjudged(3))).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(value(Metric.unjudged(10))).isCloseTo(2 / 5.0, EXACTLY);
    assertThat(Metric.unjudged(10).of(List.of(), GRADES)).isZero();
  }

  @Test
  void condensed_ranking_dropsTheUnjudgedAndKeepsTheRest() {
    assertThat(value(Metric.ndcg(10).condensed()))
        .isCloseTo((2 / log2(3) + 3 / log2(4)) / IDEAL, EXACTLY);
    assertThat(value(Metric.mrr(10).condensed())).isCloseTo(1 / 2.0, EXACTLY);
    assertThat(value(Metric.unjudged(10).condensed())).isZero();
  }

  @Test
  void gradeBelow0_ofAPooledDocument_isNoJudgment() {
    Map<String, Integer> grades = Map.of("d1", -1, "d2", 1);

    assertThat(Metric.ndcg(10).of(List.of("d1", "d2"), grades)).isCloseTo(1 / log2(3), EXACTLY);
    assertThat(Metric.mrr(10).condensed().of(List.of("d1", "d2"), grades)).isEqualTo(1);
    assertThat(Metric.unjudged(10).of(List.of("d1", "d2"), grades)).isEqualTo(.5);
  }

  @Test
  void metrics_withoutRelevantOrRankedDocuments_are0() {
    for (Metric metric : Evaluator.METRICS) {
      assertThat(metric.of(List.of("d1"), Map.of("d1", 0))).as(metric.name()).isZero();
      assertThat(metric.of(List.of(), GRADES)).as(metric.name()).isZero();
    }
  }

  @Test
  void name_ofEach_isThatOfTheLiterature() {
    assertThat(Evaluator.METRICS)
        .extracting(Metric::name)
        .containsExactly(
            "nDCG@10",
            "MRR@10",
            "P@10",
            "Recall@100",
            "MAP",
            "success@5",
            "condensed nDCG@10",
            "unjudged@10");
  }

  @Test
  void digits_rightBetweenTwo_areRoundedToTheEven() {
    assertThat(Metric.digits(.03125)).isEqualTo("0.0312");
    assertThat(Metric.digits(.40625)).isEqualTo("0.4062");
    assertThat(Metric.digits(.03135)).isEqualTo("0.0314");
    assertThat(Metric.digits(1)).isEqualTo("1.0000");
  }

  @Test
  void equals_sameMeasureAndCutoff_isTheSameMetric() {
    assertThat(Metric.ndcg(10)).isEqualTo(Metric.ndcg(10)).hasSameHashCodeAs(Metric.ndcg(10));
    assertThat(Metric.ndcg(10))
        .isNotEqualTo(Metric.ndcg(5))
        .isNotEqualTo(Metric.mrr(10))
        .isNotEqualTo(Metric.ndcg(10).condensed());
  }

  @Test
  void cannotCutAtLessThan1() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metric.ndcg(0))
        .withMessage("cutoff 0 of nDCG; allowed: 1 to 100000");
  }

  private static double value(Metric metric) {
    return metric.of(RANKING, GRADES);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
