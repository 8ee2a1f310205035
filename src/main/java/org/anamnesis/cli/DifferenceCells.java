package org.anamnesis.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anamnesis.evaluation.MetricDifference;

/** A difference between two ways to search, for tables and for JSON. */
final class DifferenceCells {
  /** What the cells are called. */
  static final List<String> HEADINGS = List.of("95 % interval", "p", "W/L/T");

  private DifferenceCells() {}

  /** With its sign. */
  static String signed(double difference) {
    return String.format(Locale.ROOT, "%+.4f", difference);
  }

  /** The interval, the p-value, and how many wins, losses and ties. */
  static List<String> of(MetricDifference one) {
    return List.of(
        signed(one.interval().low()) + " " + signed(one.interval().high()),
        one.p().toString(),
        one.wins() + "/" + one.losses() + "/" + one.ties());
  }

  static Map<String, Object> json(MetricDifference one) {
    return ResultsJson.object(
        "baseline", one.baseline(),
        "contender", one.contender(),
        "difference", one.difference(),
        "low", one.interval().low(),
        "high", one.interval().high(),
        "p", one.p().value(),
        "pLow", one.p().bounds().low(),
        "pHigh", one.p().bounds().high(),
        "wins", one.wins(),
        "losses", one.losses(),
        "ties", one.ties());
  }
}
