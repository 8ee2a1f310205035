package org.anamnesis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.evaluation.Comparison;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.MetricDifference;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.QueryDifference;
import org.anamnesis.evaluation.Run;

/**
 * Two runs side by side, as tables for a terminal and as plain values for JSON.
 *
 * @param firstFile where the first is from
 * @param first the run that is compared with
 * @param secondFile where the second is from
 * @param second the run that may be better
 * @param comparison their figures
 * @param pairs pairs to compare them by, too
 */
record ComparedRuns(
    Path firstFile,
    Run first,
    Path secondFile,
    Run second,
    Comparison comparison,
    Optional<PreferencePairs> pairs) {
  private static final Metric MAIN = EvalReport.MAIN;
  private static final Metric UNJUDGED = Metric.unjudged(10);
  private static final int SHOWN = 5;

  /** The figures, and the queries that lose and win most, or all of them. */
  List<String> lines(TextLayout layout, boolean perQuery) {
    List<String> lines = new ArrayList<>();
    lines.addAll(layout.wrap(label(firstFile, first), "A  ", "   "));
    lines.addAll(layout.wrap(label(secondFile, second), "B  ", "   "));
    lines.add(
        String.format(Locale.ROOT, "%,d judged queries", comparison.baseline().queries().size()));
    lines.add("");
    lines.addAll(figures(layout));
    lines.addAll(
        layout.wrap(
            "p: how often chance makes such a difference (paired randomisation test)."
                + " W/L/T: queries, or pairs, where B wins, loses, ties.",
            "",
            ""));
    lines.add("");
    lines.addAll(queries(layout, perQuery));
    return lines;
  }

  Map<String, Object> json(boolean perQuery) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    differences().forEach((name, one) -> metrics.put(name, DifferenceCells.json(one)));
    Map<String, Object> all =
        ResultsJson.object(
            "baseline", run(firstFile, first),
            "contender", run(secondFile, second),
            "queries", comparison.baseline().queries().size(),
            "metrics", metrics);
    if (perQuery) {
      all.put(
          "perQuery",
          ResultsJson.object(
              "baseline", EvalJson.perQuery(comparison.baseline()),
              "contender", EvalJson.perQuery(comparison.contender())));
    }
    return all;
  }

  private static Map<String, Object> run(Path file, Run run) {
    return ResultsJson.object("file", file.toString(), "name", run.name());
  }

  private static String label(Path file, Run run) {
    return TextLayout.harmless(file + " (" + run.name() + ")");
  }

  private Map<String, MetricDifference> differences() {
    Map<String, MetricDifference> all = new LinkedHashMap<>();
    for (Metric metric : Evaluator.METRICS) {
      all.put(metric.name(), comparison.difference(metric));
    }
    pairs.ifPresent(these -> all.put(EvalReport.PAIRS, these.compare(first, second)));
    return all;
  }

  private List<String> figures(TextLayout layout) {
    List<List<String>> rows = new ArrayList<>();
    differences()
        .forEach(
            (name, one) -> {
              List<String> row =
                  new ArrayList<>(
                      List.of(
                          name,
                          Metric.digits(one.baseline()),
                          Metric.digits(one.contender()),
                          DifferenceCells.signed(one.difference())));
              row.addAll(DifferenceCells.of(one));
              if (name.equals(UNJUDGED.name())) {
                // more or fewer of them is neither better nor worse
                row.set(row.size() - 1, "");
              }
              rows.add(row);
            });
    List<String> headings = new ArrayList<>(List.of("mean", "A", "B", "B - A"));
    headings.addAll(DifferenceCells.HEADINGS);
    return new TextTable(layout, headings, rows).lines();
  }

  private List<String> queries(TextLayout layout, boolean perQuery) {
    List<QueryDifference> all = comparison.queries(MAIN);
    List<QueryDifference> losses = all.stream().filter(q -> q.difference() < 0).toList();
    List<QueryDifference> wins =
        all.stream()
            .filter(q -> q.difference() > 0)
            .sorted(Comparator.comparingDouble(q -> -q.difference()))
            .limit(SHOWN)
            .toList();
    List<QueryDifference> shown =
        perQuery ? all : Stream.concat(losses.stream().limit(SHOWN), wins.stream()).toList();
    if (shown.isEmpty()) {
      return List.of("No query has another " + MAIN + ".");
    }
    List<List<String>> rows =
        shown.stream()
            .map(
                one ->
                    List.of(
                        TextLayout.harmless(one.query()),
                        Metric.digits(one.baseline()),
                        Metric.digits(one.contender()),
                        DifferenceCells.signed(one.difference())))
            .toList();
    return new TextTable(layout, List.of(MAIN + " of query", "A", "B", "B - A"), rows).lines();
  }
}
