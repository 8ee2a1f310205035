package org.anamnesis.effectiveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.MetricDifference;

/**
 * What the library is known to reach on the sample archive, query by query, so that a loss can be
 * told from chance.
 *
 * @param values those of {@link #METRICS}, by query
 */
record Expectations(Map<String, List<Double>> values) {
  static final Path FILE = Path.of("src/test/resources/effectiveness/sample-data.tsv");
  static final List<Metric> METRICS = List.of(Metric.ndcg(10), Metric.mrr(10));

  static final String ACCEPT =
      "mvn -q test-compile exec:exec@effectiveness -Deffectiveness.args=--accept";

  private static final double SIGNIFICANT = .05;

  /** A smaller loss of the mean passes, however sure it is: one query of a hundred by half. */
  private static final double TOLERANCE = .005;

  private static final String MEAN = "mean";

  static Expectations read(Path file) throws IOException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split("\t"));
      if (!cells.get(0).equals(MEAN)) {
        values.put(cells.get(0), cells.stream().skip(1).map(Double::valueOf).toList());
      }
    }
    return new Expectations(values);
  }

  /** Makes today's figures the expected ones. */
  static void write(Path file, Evaluation today) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("query");
    METRICS.forEach(metric -> line.append('\t').append(metric));
    lines.add(line.toString());
    for (String query : today.queries()) {
      line.setLength(0);
      line.append(query);
      METRICS.forEach(metric -> line.append('\t').append(digits(today.value(metric, query))));
      lines.add(line.toString());
    }
    line.setLength(0);
    line.append(MEAN);
    METRICS.forEach(metric -> line.append('\t').append(digits(today.mean(metric))));
    lines.add(line.toString());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  /** How today's figures differ, in one metric. */
  MetricDifference difference(Metric metric, Evaluation today) {
    int column = METRICS.indexOf(metric);
    double[] expected =
        today.queries().stream()
            .mapToDouble(query -> values.getOrDefault(query, List.of(0.0, 0.0)).get(column))
            .toArray();
    // with as many digits as the file has, so that what is equal is no loss
    double[] values =
        Arrays.stream(today.values(metric))
            .map(value -> Double.parseDouble(digits(value)))
            .toArray();
    return MetricDifference.of(expected, values);
  }

  /** What is wrong with today's figures, and what to do about it; empty if nothing is. */
  Optional<String> complaint(Evaluation today) {
    if (!List.copyOf(values.keySet()).equals(today.queries())) {
      return Optional.of("the queries are not those of " + FILE + "; accept them by " + ACCEPT);
    }
    for (Metric metric : METRICS) {
      MetricDifference change = difference(metric, today);
      if (change.difference() < -TOLERANCE && change.p().value() < SIGNIFICANT) {
        return Optional.of(
            "%s of the samples fell from %s to %s, which is no chance (%s; %d queries lost, %d won;"
                    .formatted(
                        metric,
                        Metric.digits(change.baseline()),
                        Metric.digits(change.contender()),
                        change,
                        change.losses(),
                        change.wins())
                + " see "
                + FILE
                + "); if it is meant, accept it by "
                + ACCEPT);
      }
    }
    return Optional.empty();
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
