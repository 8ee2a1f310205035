package org.anamnesis.evaluation;

import java.util.Locale;

/**
 * Where a value lies, with some confidence.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {
  /** Checks the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval from " + low + " to " + high + "; allowed: from the lower to the higher");
    }
  }

  /**
   * Whether a value is in the interval, its ends included.
   *
   * @param value the value
   * @return whether it is
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Such as {@code [0.0710, 0.0930]}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.4f, %.4f]", low, high);
  }
}
