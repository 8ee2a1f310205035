package org.anamnesis.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/*
 * The percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter
 * 13; for retrieval: Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006): the
 * queries are a sample, so as many are drawn from them with replacement, again and again, and the
 * middle 95 % of the means are the interval. It reaches too short with few queries; below ten it is
 * a hint only.
 *
 * Cost: SAMPLES times the queries, half a second for ten thousand.
 */
/**
 * Tells how far a mean may be off because other queries might have been asked: a bootstrap interval
 * of 95 %.
 *
 * <pre>{@code
 * Interval interval = Bootstrap.mean(evaluation.values(Metric.ndcg(10)));
 * }</pre>
 *
 * <p>The same values give the same answer: what is drawn is drawn from a fixed seed.
 */
public final class Bootstrap {
  /** How many samples are drawn: {@value}. */
  public static final int SAMPLES = 10_000;

  private static final long SEED = 19_791_231;
  private static final double TAIL = .025;

  private Bootstrap() {}

  /**
   * The interval of a mean.
   *
   * @param values one for each query
   * @return where the mean of all such queries lies with 95 % confidence
   * @throws IllegalArgumentException if there is no value, or one is not finite
   */
  public static Interval mean(double[] values) {
    return meanDifference(new double[values.length], values);
  }

  /**
   * The interval of the mean difference between paired values.
   *
   * @param first the values of one system
   * @param second those of the other, in the order of the same queries
   * @return where the second mean less the first lies with 95 % confidence
   * @throws IllegalArgumentException if there is no value, not as many of both, or one is not
   *     finite
   */
  public static Interval meanDifference(double[] first, double[] second) {
    double[] values = Differences.of(first, second);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[sample] = sum / values.length;
    }
    Arrays.sort(means);
    int cut = (int) (SAMPLES * TAIL);
    return new Interval(means[cut], means[SAMPLES - 1 - cut]);
  }
}
