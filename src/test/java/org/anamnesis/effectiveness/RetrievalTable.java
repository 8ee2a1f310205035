package org.anamnesis.effectiveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anamnesis.evaluation.Comparison;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.MetricDifference;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Run;

/** The figures of all systems on some sets, and what the library gains over English BM25. */
final class RetrievalTable {
  private static final List<String> GAIN = List.of("Δ ours − English BM25 [95 %]", "p");
  private static final String MEAN = "mean of the sets";

  private RetrievalTable() {}

  /** One metric; of several sets their mean, too, which no test is made of. */
  static Section of(Metric metric, List<MeasuredSet> sets) {
    return () -> {
      MarkdownTable table = table(metric.name());
      double[] sums = new double[MeasuredSet.NAMES.size()];
      for (MeasuredSet set : sets) {
        List<Double> means =
            set.systems().stream().map(one -> one.evaluation().mean(metric)).toList();
        for (int i = 0; i < sums.length; i++) {
          sums[i] += means.get(i);
        }
        MetricDifference gain = new Comparison(set.english(), set.ours()).difference(metric);
        row(table, set.set().name(), means, gain(gain));
      }
      if (sets.size() > 1) {
        List<Double> means = new ArrayList<>();
        for (double sum : sums) {
          means.add(sum / sets.size());
        }
        row(table, MEAN, means, List.of(MarkdownTable.signed(means.get(0) - means.get(1)), "–"));
      }
      return table.lines();
    };
  }

  /** The share of pairs in the right order, of the sets that have any. */
  static Section ofPairs(List<MeasuredSet> sets) {
    return () -> {
      MarkdownTable table = table("pairs in the right order");
      for (MeasuredSet set : sets) {
        if (set.set().pairs().isPresent()) {
          PreferencePairs pairs = set.set().pairs().get();
          List<Run> runs = set.deep();
          row(
              table,
              String.format(Locale.ROOT, "%s (%,d)", set.set().name(), pairs.pairs().size()),
              runs.stream().map(run -> pairs.accuracy(run).value()).toList(),
              gain(pairs.compare(runs.get(1), runs.get(0))));
        }
      }
      return table.lines();
    };
  }

  private static MarkdownTable table(String metric) {
    return new MarkdownTable(
        Stream.of(Stream.of(metric), MeasuredSet.NAMES.stream(), GAIN.stream())
            .flatMap(part -> part)
            .toList());
  }

  private static void row(
      MarkdownTable table, String name, List<Double> figures, List<String> gain) {
    table.row(
        Stream.of(Stream.of(name), figures.stream().map(MarkdownTable::figure), gain.stream())
            .flatMap(part -> part)
            .toList());
  }

  private static List<String> gain(MetricDifference gain) {
    return List.of(
        "%s [%s, %s]"
            .formatted(
                MarkdownTable.signed(gain.difference()),
                MarkdownTable.signed(gain.interval().low()),
                MarkdownTable.signed(gain.interval().high())),
        gain.p().toString().replaceFirst("0\\.", "."));
  }
}
