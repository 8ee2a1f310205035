package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.PairwiseAccuracy;

/** A report as tables for a terminal. */
record EvalText(TextLayout layout) {
  /** The counts, the figures, the differences and, if wanted, each query. */
  List<String> lines(EvalReport report, boolean perQuery) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d documents, %,d queries, %,d judgments%s",
            report.documents(),
            report.judged().queries().texts().size(),
            report.judgments(),
            report.judged().pairs().map(pairs -> ", " + pairs).orElse("")));
    lines.add("");
    lines.addAll(figures(report));
    lines.add("");
    lines.addAll(
        layout.wrap(
            String.format(
                Locale.ROOT,
                "Ten hits of Anamnesis with reasons and excerpts: %.2f ms (median).",
                report.shownMillis()),
            "",
            ""));
    if (report.systems().size() > 1) {
      lines.add("");
      lines.addAll(differences(report));
    }
    if (perQuery) {
      lines.add("");
      lines.addAll(report.systems().size() > 1 ? bySystem(report) : byMetric(report));
    }
    return lines;
  }

  private List<String> figures(EvalReport report) {
    List<MeasuredSystem> systems = report.systems();
    List<String> headings = new ArrayList<>(List.of("mean"));
    systems.forEach(system -> headings.add(system.name()));
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Evaluator.METRICS) {
      List<String> row = new ArrayList<>(List.of(metric.name()));
      systems.forEach(system -> row.add(Metric.digits(system.evaluation().mean(metric))));
      rows.add(row);
    }
    if (report.judged().pairs().isPresent()) {
      List<String> row = new ArrayList<>(List.of(EvalReport.PAIRS));
      List<String> neither = new ArrayList<>(List.of("pairs not found"));
      for (MeasuredSystem system : systems) {
        PairwiseAccuracy pairs = report.pairs(system).orElseThrow();
        row.add(Metric.digits(pairs.value()));
        neither.add(Integer.toString(pairs.neither()));
      }
      rows.add(row);
      rows.add(neither);
    }
    List<String> time = new ArrayList<>(List.of("median ms, 10 ids"));
    report.millis().forEach(millis -> time.add(String.format(Locale.ROOT, "%.2f", millis)));
    rows.add(time);
    return new TextTable(layout, headings, rows).lines();
  }

  private List<String> differences(EvalReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (EvalReport.Row row : report.differences(List.of(EvalReport.MAIN))) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  row.system(),
                  row.metric().replace(EvalReport.PAIRS, "pairs"),
                  DifferenceCells.signed(row.difference().difference())));
      cells.addAll(DifferenceCells.of(row.difference()));
      rows.add(cells);
    }
    List<String> headings = new ArrayList<>(List.of("Anamnesis against", "in", "better"));
    headings.addAll(DifferenceCells.HEADINGS);
    List<String> lines = new ArrayList<>(new TextTable(layout, headings, rows).lines());
    lines.addAll(
        layout.wrap(
            "p: how often chance makes such a difference (paired randomisation test)."
                + " W/L/T: queries, or pairs, where Anamnesis wins, loses, ties.",
            "",
            ""));
    return lines;
  }

  /** The main figure of each query for all systems, the worst first. */
  private List<String> bySystem(EvalReport report) {
    List<String> headings = new ArrayList<>(List.of(EvalReport.MAIN.name()));
    report.systems().forEach(system -> headings.add(system.name()));
    List<List<String>> rows = new ArrayList<>();
    for (String query : worstFirst(report.systems().get(0).evaluation())) {
      List<String> row = new ArrayList<>(List.of(TextLayout.harmless(query)));
      for (MeasuredSystem system : report.systems()) {
        row.add(Metric.digits(system.evaluation().value(EvalReport.MAIN, query)));
      }
      rows.add(row);
    }
    return new TextTable(layout, headings, rows).lines();
  }

  /** All but the condensed figures of each query, the worst first. */
  private List<String> byMetric(EvalReport report) {
    Evaluation ours = report.systems().get(0).evaluation();
    List<Metric> shown =
        Evaluator.METRICS.stream().filter(m -> !m.equals(EvalReport.MAIN.condensed())).toList();
    List<String> headings = new ArrayList<>(List.of("query"));
    shown.forEach(metric -> headings.add(metric.name()));
    List<List<String>> rows = new ArrayList<>();
    for (String query : worstFirst(ours)) {
      List<String> row = new ArrayList<>(List.of(TextLayout.harmless(query)));
      shown.forEach(metric -> row.add(Metric.digits(ours.value(metric, query))));
      rows.add(row);
    }
    return new TextTable(layout, headings, rows).lines();
  }

  private static List<String> worstFirst(Evaluation evaluation) {
    return evaluation.queries().stream()
        .sorted(Comparator.comparingDouble(query -> evaluation.value(EvalReport.MAIN, query)))
        .toList();
  }
}
