package org.anamnesis.evaluation;

import java.util.Locale;

/**
 * By how much two systems differ over the same queries, or pairs.
 *
 * @param baseline the mean of the one that is compared with
 * @param contender the mean of the one that may be better
 * @param interval where the difference lies with 95 % confidence
 * @param p how often chance makes such a difference
 * @param wins for how many queries the contender has the higher value
 * @param losses for how many the baseline has
 * @param ties for how many both have the same
 */
public record MetricDifference(
    double baseline,
    double contender,
    Interval interval,
    PValue p,
    int wins,
    int losses,
    int ties) {

  /**
   * Compares paired values.
   *
   * @param baseline the values of the one that is compared with
   * @param contender those of the one that may be better, in the same order
   * @return the difference of the means, with {@link Bootstrap}'s interval and {@link
   *     RandomizationTest}'s p-value
   * @throws IllegalArgumentException if there is no value, not as many of both, or one is not
   *     finite
   */
  public static MetricDifference of(double[] baseline, double[] contender) {
    double[] differences = Differences.of(baseline, contender);
    int wins = 0;
    int losses = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < differences.length; i++) {
      wins += differences[i] > 0 ? 1 : 0;
      losses += differences[i] < 0 ? 1 : 0;
      first += baseline[i];
      second += contender[i];
    }
    return new MetricDifference(
        first / differences.length,
        second / differences.length,
        Bootstrap.meanDifference(baseline, contender),
        RandomizationTest.pValue(baseline, contender),
        wins,
        losses,
        differences.length - wins - losses);
  }

  /**
   * By how much the contender is better.
   *
   * @return its mean less that of the baseline
   */
  public double difference() {
    return contender - baseline;
  }

  /** Such as {@code +0.0810 [0.0710, 0.0930], p 0.0004}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%+.4f %s, p %s", difference(), interval, p);
  }
}
