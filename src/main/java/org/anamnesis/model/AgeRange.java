package org.anamnesis.model;

/**
 * An age in whole years, exact ({@code 45..45}) or a range ({@code 40..49}), both ends included.
 *
 * @param from youngest age, 0 to {@value #MAX_YEARS}
 * @param to oldest age, {@code from} to {@value #MAX_YEARS}
 */
public record AgeRange(int from, int to) {
  /** The highest age that is accepted, in years. */
  public static final int MAX_YEARS = 130;

  /** A column that holds no age may hold a name: messages show no more of it than they need. */
  private static final int MAX_QUOTED = 40;

  /** Checks the range. */
  public AgeRange {
    if (from < 0 || to < from || to > MAX_YEARS) {
      throw new IllegalArgumentException(
          "age " + from + "-" + to + " is out of range; allowed: 0 to " + MAX_YEARS + " years");
    }
  }

  /**
   * An exact age.
   *
   * @param years whole years, 0 to {@value #MAX_YEARS}
   * @return the range that holds just this age
   */
  public static AgeRange of(int years) {
    return new AgeRange(years, years);
  }

  /**
   * Reads {@code "45"}, {@code "40-49"} or {@code "40~49"}; full-width digits and signs are
   * accepted.
   *
   * @param text the age as written
   * @return the age
   * @throws IllegalArgumentException if the text is none of these forms, or out of range
   */
  public static AgeRange parse(String text) {
    String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).strip();
    int split = -1;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '-' || c == '~' || c == '\u2013') {
        split = i;
        break;
      }
    }
    try {
      return split < 0
          ? of(Integer.parseInt(plain))
          : new AgeRange(
              Integer.parseInt(plain.substring(0, split).strip()),
              Integer.parseInt(plain.substring(split + 1).strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "age \""
              + text.substring(0, Math.min(text.length(), MAX_QUOTED)).replaceAll("\\p{C}", " ")
              + "\" is not a number of years; allowed: 45, \"45\", \"40-49\", \"40~49\"");
    }
  }

  /**
   * Tells whether the two ranges share an age.
   *
   * @param other another range
   * @return whether they overlap
   */
  public boolean overlaps(AgeRange other) {
    return from <= other.to && other.from <= to;
  }

  /** The age as people write it: {@code 45} or {@code 40-49}. */
  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
