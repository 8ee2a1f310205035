package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.PairwiseAccuracy;

/** A report as plain values, in the order in which its JSON shows them. */
final class EvalJson {
  private EvalJson() {}

  static Map<String, Object> of(EvalReport report, boolean perQuery) {
    List<Map<String, Object>> systems = new ArrayList<>();
    for (int i = 0; i < report.systems().size(); i++) {
      MeasuredSystem system = report.systems().get(i);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", system.name());
      one.put("metrics", means(system.evaluation()));
      report.pairs(system).ifPresent(pairs -> one.put("pairs", pairs(pairs)));
      one.put("medianMillis", report.millis().get(i));
      if (i == 0) {
        one.put("medianMillisWithReasons", report.shownMillis());
      }
      if (perQuery) {
        one.put("perQuery", perQuery(system.evaluation()));
      }
      systems.add(one);
    }
    return ResultsJson.object(
        "documents", report.documents(),
        "queries", report.judged().queries().texts().size(),
        "judgments", report.judgments(),
        "systems", systems,
        "differences",
            report.differences(Evaluator.METRICS).stream()
                .map(
                    row -> {
                      Map<String, Object> one =
                          ResultsJson.object("against", row.system(), "metric", row.metric());
                      one.putAll(DifferenceCells.json(row.difference()));
                      return one;
                    })
                .toList());
  }

  static Map<String, Object> means(Evaluation evaluation) {
    Map<String, Object> means = new LinkedHashMap<>();
    evaluation.metrics().forEach(metric -> means.put(metric.name(), evaluation.mean(metric)));
    return means;
  }

  /** Values by metric, by query. */
  static Map<String, Object> perQuery(Evaluation evaluation) {
    Map<String, Object> queries = new LinkedHashMap<>();
    for (String query : evaluation.queries()) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Metric metric : evaluation.metrics()) {
        values.put(metric.name(), evaluation.value(metric, query));
      }
      queries.put(query, values);
    }
    return queries;
  }

  static Map<String, Object> pairs(PairwiseAccuracy pairs) {
    return ResultsJson.object(
        "accuracy", pairs.value(),
        "right", pairs.right(),
        "wrong", pairs.wrong(),
        "neither", pairs.neither());
  }
}
