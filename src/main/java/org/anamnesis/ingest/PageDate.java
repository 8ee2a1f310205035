package org.anamnesis.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringTokenizer;
import org.anamnesis.json.Json;
import org.anamnesis.model.RecordException;

/** Reads a day as pages write it: 2016/06/23, 2016-6-3, 2016.6.3, perhaps with a time behind it. */
final class PageDate {
  private static final String SEPARATORS = "/-. T\u5e74\u6708\u65e5";
  private static final int MAX_QUOTED = 40;

  /** As documents allow. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2100;

  private PageDate() {}

  /** The day; none if the line is blank. */
  static Optional<LocalDate> of(PageLine line) throws RecordException {
    if (line.isBlank()) {
      return Optional.empty();
    }
    StringTokenizer parts = new StringTokenizer(line.plain(), SEPARATORS);
    try {
      int year = number(parts, 4, 4);
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        throw new NumberFormatException();
      }
      return Optional.of(LocalDate.of(year, number(parts, 1, 2), number(parts, 1, 2)));
    } catch (DateTimeException | NumberFormatException e) {
      String found = line.plain().length() > MAX_QUOTED ? "too long" : Json.of(line.plain());
      throw new RecordException(
          "the date is "
              + found
              + "; allowed: a day such as 2016/06/23, from "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR);
    }
  }

  private static int number(StringTokenizer parts, int fewest, int most) {
    String digits = parts.hasMoreTokens() ? parts.nextToken() : "";
    if (digits.length() < fewest || digits.length() > most) {
      throw new NumberFormatException();
    }
    return Integer.parseInt(digits);
  }
}
