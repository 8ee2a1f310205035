package org.anamnesis.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two runs over the same queries, made by {@link Evaluator#compare}.
 *
 * <pre>{@code
 * Comparison comparison = Evaluator.of(qrels).compare(bm25, ours);
 * System.out.println(comparison.difference(Metric.ndcg(10)));
 * comparison.queries(Metric.ndcg(10)).forEach(System.out::println);   // the worst losses first
 * }</pre>
 *
 * @param baseline the run that is compared with
 * @param contender the run that may be better
 */
public record Comparison(Evaluation baseline, Evaluation contender) {
  /**
   * Checks the queries.
   *
   * @throws IllegalArgumentException if the two have other queries, or in another order
   */
  public Comparison {
    if (!baseline.queries().equals(contender.queries())) {
      throw new IllegalArgumentException(
          "the evaluations are of "
              + baseline.queries().size()
              + " and "
              + contender.queries().size()
              + " queries that are not the same; measure both with one Evaluator.over(queries)");
    }
  }

  /**
   * By how much the runs differ.
   *
   * @param metric one that was measured of both
   * @return the difference of the means, and whether it is more than chance
   * @throws IllegalArgumentException if it was not measured
   */
  public MetricDifference difference(Metric metric) {
    return MetricDifference.of(baseline.values(metric), contender.values(metric));
  }

  /**
   * The queries by what the contender gains: losses first, the worst at the top, then ties, then
   * wins.
   *
   * @param metric one that was measured of both
   * @return all queries; of equal differences in the order of the evaluation
   * @throws IllegalArgumentException if it was not measured
   */
  public List<QueryDifference> queries(Metric metric) {
    double[] before = baseline.values(metric);
    double[] after = contender.values(metric);
    List<QueryDifference> all = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      all.add(new QueryDifference(baseline.queries().get(i), before[i], after[i]));
    }
    all.sort(Comparator.comparingDouble(QueryDifference::difference));
    return List.copyOf(all);
  }
}
