package org.anamnesis.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run is worth: the values of some metrics for each query, and their means. */
public final class Evaluation {
  private final String name;
  private final List<Metric> metrics;
  private final List<String> queries;

  /** By metric, then by query. */
  private final double[][] values;

  /** The places of the queries in their list. */
  private final Map<String, Integer> places = new HashMap<>();

  Evaluation(String name, List<Metric> metrics, List<String> queries, double[][] values) {
    this.name = name;
    this.metrics = metrics;
    this.queries = queries;
    this.values = values;
    queries.forEach(query -> places.put(query, places.size()));
  }

  /**
   * The name of the run.
   *
   * @return as the run has it
   */
  public String name() {
    return name;
  }

  /**
   * What was measured.
   *
   * @return the metrics in order; immutable
   */
  public List<Metric> metrics() {
    return metrics;
  }

  /**
   * The queries that were measured.
   *
   * @return their ids in order; immutable
   */
  public List<String> queries() {
    return queries;
  }

  /**
   * The mean over all queries.
   *
   * @param metric one that was measured
   * @return 0 to 1
   * @throws IllegalArgumentException if it was not measured
   */
  public double mean(Metric metric) {
    return Arrays.stream(row(metric)).average().orElse(0);
  }

  /**
   * The value of one query.
   *
   * @param metric one that was measured
   * @param query the id of a query that was measured
   * @return 0 to 1
   * @throws IllegalArgumentException if one of them was not measured
   */
  public double value(Metric metric, String query) {
    Integer at = places.get(Columns.id(query));
    if (at == null) {
      throw new IllegalArgumentException(
          "query " + Columns.quoted(query) + " was not measured; allowed: one of queries()");
    }
    return row(metric)[at];
  }

  /**
   * The values of all queries.
   *
   * @param metric one that was measured
   * @return a copy, in the order of the queries
   * @throws IllegalArgumentException if it was not measured
   */
  public double[] values(Metric metric) {
    return row(metric).clone();
  }

  /** The name and the means, such as {@code ours: nDCG@10 0.8731, MAP 0.8105 (24 queries)}. */
  @Override
  public String toString() {
    return metrics.stream()
        .map(metric -> metric + " " + Metric.digits(mean(metric)))
        .collect(Collectors.joining(", ", name + ": ", " (" + queries.size() + " queries)"));
  }

  private double[] row(Metric metric) {
    int at = metrics.indexOf(metric);
    if (at < 0) {
      throw new IllegalArgumentException(metric + " was not measured; allowed: " + metrics);
    }
    return values[at];
  }
}
