package org.anamnesis.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is measured of a ranking, and how deep: {@code nDCG@10}. Relevant is what has a grade of 1
 * or more; nDCG also counts the grades, with linear gains. Values are from 0 to 1, higher is better
 * but for {@link #unjudged}; a query without any relevant document has 0.
 *
 * <pre>{@code
 * double ndcg = Metric.ndcg(10).of(List.of("q-7", "q-3"), Map.of("q-3", 2, "q-9", 1));
 * }</pre>
 *
 * <p>The values are those of trec_eval, whose names are in the methods' descriptions.
 */
public final class Metric {
  /** The greatest cutoff: {@value} ranks. */
  public static final int MAX_DEPTH = 100_000;

  /** Mean average precision over the whole ranking; trec_eval's {@code map}. */
  public static final Metric MAP = new Metric(Measure.AVERAGE_PRECISION, MAX_DEPTH, false);

  /** Reciprocal rank of the first relevant document, however deep; {@code recip_rank}. */
  public static final Metric MRR = new Metric(Measure.RECIPROCAL_RANK, MAX_DEPTH, false);

  private static final int DIGITS = 4;

  private final Measure measure;
  private final int depth;
  private final boolean condensed;

  private Metric(Measure measure, int depth, boolean condensed) {
    if (depth < 1 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "cutoff " + depth + " of " + measure.title() + "; allowed: 1 to " + MAX_DEPTH);
    }
    this.measure = measure;
    this.depth = depth;
    this.condensed = condensed;
  }

  /**
   * Normalised discounted cumulative gain: relevant documents first, the highest grades above all.
   * trec_eval's {@code ndcg_cut}.
   *
   * @param depth how many ranks count, 1 to {@value #MAX_DEPTH}; 10 is usual
   * @return the metric
   */
  public static Metric ndcg(int depth) {
    return new Metric(Measure.NDCG, depth, false);
  }

  /**
   * Mean reciprocal rank: 1 if the first document is relevant, 1/2 if only the second is; 0 if none
   * of the first is. trec_eval has it without a cutoff, see {@link #MRR}.
   *
   * @param depth how many ranks count, 1 to {@value #MAX_DEPTH}; 10 is usual
   * @return the metric
   */
  public static Metric mrr(int depth) {
    return new Metric(Measure.RECIPROCAL_RANK, depth, false);
  }

  /**
   * Precision: the share of relevant documents. trec_eval's {@code P}.
   *
   * @param depth of how many, 1 to {@value #MAX_DEPTH}; a ranking that has fewer lacks the rest
   * @return the metric
   */
  public static Metric precision(int depth) {
    return new Metric(Measure.PRECISION, depth, false);
  }

  /**
   * Recall: the share of the relevant documents that is found. trec_eval's {@code recall}.
   *
   * @param depth how many ranks count, 1 to {@value #MAX_DEPTH}; 100 is usual
   * @return the metric
   */
  public static Metric recall(int depth) {
    return new Metric(Measure.RECALL, depth, false);
  }

  /**
   * Success: 1 if a relevant document is found. trec_eval's {@code success}.
   *
   * @param depth how many ranks count, 1 to {@value #MAX_DEPTH}; 1 and 5 are usual
   * @return the metric
   */
  public static Metric success(int depth) {
    return new Metric(Measure.SUCCESS, depth, false);
  }

  /**
   * The unjudged rate: the share of documents without a judgment. Where it is high, or differs
   * between two rankings, the other figures say little: a document that nobody has judged counts as
   * not relevant.
   *
   * @param depth of how many, 1 to {@value #MAX_DEPTH}; of those ranked, if they are fewer
   * @return the metric
   */
  public static Metric unjudged(int depth) {
    return new Metric(Measure.UNJUDGED, depth, false);
  }

  /**
   * This metric on the ranking without the documents that nobody has judged: neither for nor
   * against a system that finds what the judges have not seen. trec_eval's option {@code -J}.
   *
   * @return the condensed variant
   */
  public Metric condensed() {
    return new Metric(measure, depth, true);
  }

  /**
   * The value for one query.
   *
   * @param ranking the ids of the documents, best first
   * @param grades the judged documents of the query with their grades; a grade below 0 is none
   * @return 0 to 1
   */
  public double of(List<String> ranking, Map<String, Integer> grades) {
    return of(JudgedRanking.of(ranking, grades));
  }

  double of(JudgedRanking ranking) {
    return measure.of(condensed ? ranking.condensed() : ranking, depth);
  }

  /**
   * A value as trec_eval prints it.
   *
   * @param value of a metric
   * @return four digits behind the point; what is right between two is rounded to the even one
   */
  public static String digits(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * The metric's name.
   *
   * @return such as {@code nDCG@10}, {@code condensed nDCG@10} or {@code MAP}
   */
  public String name() {
    return (condensed ? "condensed " : "")
        + measure.title()
        + (depth == MAX_DEPTH ? "" : "@" + depth);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metric that
        && measure == that.measure
        && depth == that.depth
        && condensed == that.condensed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, depth, condensed);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
