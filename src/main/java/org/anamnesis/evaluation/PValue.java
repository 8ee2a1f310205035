package org.anamnesis.evaluation;

import java.util.Locale;

/**
 * How often chance alone makes a difference as large as the one seen, in either direction. Below
 * 0.05 it is called significant; of twenty comparisons without a difference one is, too.
 *
 * @param value the estimate, above 0
 * @param bounds where the exact value lies with 99 % confidence; that value twice if it was counted
 */
public record PValue(double value, Interval bounds) {
  /** Checks the range. */
  public PValue {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException("p-value " + value + "; allowed: above 0, up to 1");
    }
  }

  /**
   * Whether all possible outcomes were counted.
   *
   * @return false if the value is an estimate from a sample of them
   */
  public boolean exact() {
    return bounds.low() == bounds.high();
  }

  /** Four digits: {@code 0.0123}, or {@code <0.0001}. */
  @Override
  public String toString() {
    return value < .0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", value);
  }
}
