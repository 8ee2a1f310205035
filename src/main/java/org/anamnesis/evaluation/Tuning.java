package org.anamnesis.evaluation;

import java.util.List;
import java.util.Optional;
import org.anamnesis.ranking.RankingWeights;

/**
 * What came of fitting the weights to judgments. All figures are held out: each query is measured
 * with weights that were fitted without it, as queries to come will be.
 *
 * <pre>{@code
 * if (tuning.better()) {
 *   WeightsFile.write(Path.of("weights.json"), tuning.weights());
 * }
 * }</pre>
 *
 * @param weights fitted to all queries; the defaults where nothing suits them better
 * @param difference of the tuned weights to the defaults, in what they were fitted to: nDCG@10, or
 *     where a query has pairs the mean of that and of their share in the right order
 * @param ndcg the difference in nDCG@10
 * @param pairs the difference in the share of pairs in the right order, by query; empty without
 *     pairs
 * @param folds the parts that were held out in turn
 */
public record Tuning(
    RankingWeights weights,
    MetricDifference difference,
    MetricDifference ndcg,
    Optional<MetricDifference> pairs,
    List<Fold> folds) {
  /** Where a difference begins that chance seldom makes. */
  private static final double SIGNIFICANT = .05;

  /**
   * Queries that were held out.
   *
   * @param weights fitted to the other queries
   * @param difference what they are worth for these, as that of the {@link Tuning}
   */
  public record Fold(RankingWeights weights, MetricDifference difference) {}

  /** Copies the folds. */
  public Tuning {
    folds = List.copyOf(folds);
  }

  /**
   * Whether to use the tuned weights.
   *
   * @return true if they are better than the defaults for queries that they were not fitted to, by
   *     more than chance (p below 0.05); if not, keep the defaults
   */
  public boolean better() {
    return !weights.equals(RankingWeights.DEFAULT)
        && difference.difference() > 0
        && difference.p().value() < SIGNIFICANT;
  }

  /** The verdict with its figures. */
  @Override
  public String toString() {
    return (better() ? "use the tuned weights: " : "keep the defaults: ") + difference;
  }
}
