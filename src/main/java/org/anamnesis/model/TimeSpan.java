package org.anamnesis.model;

import java.time.Duration;
import java.util.Locale;

/**
 * A length of time as people say it: 3 months, not 92 days.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record TimeSpan(int amount, Unit unit) implements Comparable<TimeSpan> {
  /** Checks the amount. */
  public TimeSpan {
    if (amount < 1) {
      throw new IllegalArgumentException("amount is " + amount + "; allowed: 1 and more");
    }
  }

  /** The units that patients count in. */
  public enum Unit {
    /** 60 seconds. */
    MINUTE(Duration.ofMinutes(1)),
    /** 60 minutes. */
    HOUR(Duration.ofHours(1)),
    /** 24 hours. */
    DAY(Duration.ofDays(1)),
    /** 7 days. */
    WEEK(Duration.ofDays(7)),
    /** A twelfth of a year. */
    MONTH(Duration.ofDays(365).dividedBy(12)),
    /** 365 days. */
    YEAR(Duration.ofDays(365));

    private final Duration length;

    Unit(Duration length) {
      this.length = length;
    }
  }

  /**
   * The length as a duration, for comparing: a month counts as a twelfth of 365 days.
   *
   * @return the length
   */
  public Duration toDuration() {
    return unit.length.multipliedBy(amount);
  }

  /** Shorter before longer. */
  @Override
  public int compareTo(TimeSpan other) {
    int length = toDuration().compareTo(other.toDuration());
    return length != 0 ? length : unit.compareTo(other.unit);
  }

  /** As people say it: {@code 3 months}, {@code 1 year}. */
  @Override
  public String toString() {
    return amount + " " + unit.name().toLowerCase(Locale.ROOT) + (amount == 1 ? "" : "s");
  }
}
