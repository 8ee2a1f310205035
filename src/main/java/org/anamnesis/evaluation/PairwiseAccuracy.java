package org.anamnesis.evaluation;

import java.util.Locale;

/**
 * How many pairs of documents a run has in the right order.
 *
 * @param right the document that answers the query is above the other, or only it is ranked
 * @param wrong the other is above, or only it is ranked
 * @param neither none of the two is ranked
 */
public record PairwiseAccuracy(int right, int wrong, int neither) {
  /** Checks the counts. */
  public PairwiseAccuracy {
    if (right < 0 || wrong < 0 || neither < 0) {
      throw new IllegalArgumentException(
          "counts " + right + ", " + wrong + ", " + neither + "; allowed: 0 or more");
    }
  }

  /**
   * Counts the pairs.
   *
   * @return all of them
   */
  public int pairs() {
    return right + wrong + neither;
  }

  /**
   * The share of pairs in the right order; what is thrown like a coin has 0.5.
   *
   * @return 0 to 1; 0 if there is no pair
   */
  public double value() {
    return pairs() == 0 ? 0 : (double) right / pairs();
  }

  /** Such as {@code 0.8844 (130 of 147)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%,d of %,d)", Metric.digits(value()), right, pairs());
  }
}
