package org.anamnesis.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.index.Schema;
import org.anamnesis.model.AgeRange;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes ranges. Each value is itself a span of whole numbers, as the year 2016 is one
 * of days: a range that includes its ends goes from the first number of the lower to the last of
 * the upper, and one that excludes them lies between the two.
 */
enum ExpressionSpan implements ExpressionField {
  /** Whole years; keeps documents whose asker's age may lie in the span. */
  AGE(0, AgeRange.MAX_YEARS) {
    @Override
    Ends read(String text) {
      try {
        AgeRange ages = AgeRange.parse(text);
        return new Ends(ages.from(), ages.to());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "age "
                + ExpressionField.quote(text)
                + " is not known; allowed: years such as 45 or 40-49, 0 to "
                + AgeRange.MAX_YEARS,
            e);
      }
    }

    @Override
    public Query any() {
      return query(0, AgeRange.MAX_YEARS);
    }

    @Override
    Query query(int first, int last) {
      return IntRange.newIntersectsQuery(Schema.AGE, new int[] {first}, new int[] {last});
    }
  },

  /** Days since 1970. */
  ASKED(Integer.MIN_VALUE, Integer.MAX_VALUE) {
    @Override
    Ends read(String text) {
      Matcher date = DATE.matcher(text.strip());
      if (date.matches()) {
        try {
          return days(date);
        } catch (DateTimeException e) {
          throw notKnown(text, e);
        }
      }
      throw notKnown(text, null);
    }

    @Override
    public Query any() {
      return new FieldExistsQuery(Schema.DATE);
    }

    @Override
    Query query(int first, int last) {
      return IntPoint.newRangeQuery(Schema.DATE, first, last);
    }
  };

  private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  private final int lowest;
  private final int highest;

  ExpressionSpan(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  abstract Ends read(String text);

  abstract Query query(int first, int last);

  @Override
  public Query value(String text) {
    Ends value = read(text);
    return query(value.first, value.last);
  }

  @Override
  public ExpressionSpan span() {
    return this;
  }

  /** Where a range starts; null is an open end. */
  int first(@Nullable String lower, boolean included) {
    if (lower == null) {
      return lowest;
    }
    return included ? read(lower).first : read(lower).last + 1;
  }

  /** Where a range ends; null is an open end. */
  int last(@Nullable String upper, boolean included) {
    if (upper == null) {
      return highest;
    }
    return included ? read(upper).last : read(upper).first - 1;
  }

  Query range(int first, int last) {
    if (last < first) {
      throw new IllegalArgumentException(
          "nothing lies in this range; swap its ends, or write [ ] to include them");
    }
    return query(first, last);
  }

  private static Ends days(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return new Ends(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
    if (date.group(3) == null) {
      return new Ends(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(date.group(3)));
    return new Ends(day, day);
  }

  private static IllegalArgumentException notKnown(String date, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "date "
            + ExpressionField.quote(date)
            + " is not known; allowed: a year (2016), a month (2016-06) or a day (2016-06-23)",
        cause);
  }

  /** Both ends included. */
  record Ends(int first, int last) {
    Ends(LocalDate first, LocalDate last) {
      this((int) first.toEpochDay(), (int) last.toEpochDay());
    }
  }
}
