package org.anamnesis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.MetricDifference;
import org.anamnesis.evaluation.Tuning;
import org.anamnesis.ranking.RankingWeights;

/**
 * What came of fitting weights, for a terminal.
 *
 * @param layout of its lines
 * @param tuning the weights and what they are worth
 */
record TuneReport(TextLayout layout, Tuning tuning) {
  /** The figures of queries held out, the weights that moved, the verdict, and what to do next. */
  List<String> lines(Optional<Path> out, boolean written) {
    List<String> lines = new ArrayList<>(figures());
    lines.add("");
    lines.addAll(moved());
    lines.add("");
    lines.addAll(
        layout.wrap(
            tuning.better()
                ? "Use the tuned weights: they are better than the defaults on queries that they"
                    + " were not fitted to."
                : "Keep the defaults: on queries that they were not fitted to, tuned weights are"
                    + " not better by more than chance.",
            "",
            ""));
    lines.addAll(layout.wrap(next(out, written), "", ""));
    return lines;
  }

  private List<String> figures() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("nDCG@10", tuning.ndcg()));
    if (tuning.pairs().isPresent()) {
      rows.add(row("pairs", tuning.pairs().get()));
      rows.add(row("both", tuning.difference()));
    }
    for (int i = 0; i < tuning.folds().size(); i++) {
      MetricDifference fold = tuning.folds().get(i).difference();
      rows.add(row("part " + (i + 1), fold));
    }
    List<String> headings = new ArrayList<>(List.of("held out", "default", "tuned", "better"));
    headings.addAll(DifferenceCells.HEADINGS);
    List<String> lines = new ArrayList<>(new TextTable(layout, headings, rows).lines());
    lines.addAll(
        layout.wrap(
            "Each part of the queries is ranked with weights fitted to the other parts. p: how"
                + " often chance makes such a difference (paired randomisation test). W/L/T:"
                + " queries where the tuned weights win, lose, tie.",
            "",
            ""));
    return lines;
  }

  private static List<String> row(String name, MetricDifference difference) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                name,
                Metric.digits(difference.baseline()),
                Metric.digits(difference.contender()),
                DifferenceCells.signed(difference.difference())));
    cells.addAll(DifferenceCells.of(difference));
    return cells;
  }

  /** The weights fitted to all queries that are not the defaults. */
  private List<String> moved() {
    List<List<String>> rows = new ArrayList<>();
    Map<String, Double> defaults = RankingWeights.DEFAULT.asMap();
    tuning
        .weights()
        .asMap()
        .forEach(
            (name, weight) -> {
              Double standard = defaults.get(name);
              if (!weight.equals(standard)) {
                rows.add(List.of(name, String.valueOf(standard), weight.toString()));
              }
            });
    return rows.isEmpty()
        ? List.of("No weight moved.")
        : new TextTable(layout, List.of("weight", "default", "tuned"), rows).lines();
  }

  private String next(Optional<Path> out, boolean written) {
    if (written) {
      return out.orElseThrow()
          + " is written; name it wherever the archive is searched: anamnesis search TEXT --index"
          + " DIR --weights "
          + out.orElseThrow();
    }
    if (out.isPresent()) {
      return out.get() + " is not written; --force writes the tuned weights all the same.";
    }
    return tuning.better() ? "Write them to a file with --out FILE." : "Nothing is written.";
  }

  static Map<String, Object> json(Tuning tuning, boolean written) {
    return ResultsJson.object(
        "better", tuning.better(),
        "written", written,
        "weights", tuning.weights().asMap(),
        "ndcg", DifferenceCells.json(tuning.ndcg()),
        "pairs", tuning.pairs().map(DifferenceCells::json),
        "fittedTo", DifferenceCells.json(tuning.difference()),
        "folds",
            tuning.folds().stream()
                .map(
                    fold ->
                        ResultsJson.object(
                            "weights", fold.weights().asMap(),
                            "difference", DifferenceCells.json(fold.difference())))
                .toList());
  }
}
