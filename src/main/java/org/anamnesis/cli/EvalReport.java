package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.evaluation.Comparison;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.MetricDifference;
import org.anamnesis.evaluation.PairwiseAccuracy;

/**
 * What the ways to search are worth, side by side.
 *
 * @param documents how many the archive has
 * @param judged what was asked
 * @param systems the ways, this library first
 * @param millis the median time of each, for ten ids
 * @param shownMillis the median time of this library for ten hits with reasons and excerpts
 */
record EvalReport(
    int documents,
    JudgedQueries judged,
    List<MeasuredSystem> systems,
    List<Double> millis,
    double shownMillis) {
  /** What {@link Row} calls pairs in the right order. */
  static final String PAIRS = "pairwise accuracy";

  static final Metric MAIN = Metric.ndcg(10);

  /** A difference between this library and another way to search. */
  record Row(String system, String metric, MetricDifference difference) {}

  Optional<PairwiseAccuracy> pairs(MeasuredSystem system) {
    return judged.pairs().map(pairs -> pairs.accuracy(system.deep().orElseThrow()));
  }

  /** How many judgments the queries that are measured have. */
  int judgments() {
    return judged.queries().texts().keySet().stream()
        .mapToInt(query -> judged.qrels().grades(query).size())
        .sum();
  }

  /** By how much this library is better than the others, in some metrics, then for pairs. */
  List<Row> differences(List<Metric> metrics) {
    List<Row> rows = new ArrayList<>();
    MeasuredSystem ours = systems.get(0);
    for (MeasuredSystem other : systems.subList(1, systems.size())) {
      Comparison comparison = new Comparison(other.evaluation(), ours.evaluation());
      for (Metric metric : metrics) {
        rows.add(new Row(other.name(), metric.name(), comparison.difference(metric)));
      }
      judged
          .pairs()
          .ifPresent(
              pairs ->
                  rows.add(
                      new Row(
                          other.name(),
                          PAIRS,
                          pairs.compare(other.deep().orElseThrow(), ours.deep().orElseThrow()))));
    }
    return rows;
  }
}
