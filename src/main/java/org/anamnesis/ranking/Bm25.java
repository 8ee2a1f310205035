package org.anamnesis.ranking;

/**
 * How strongly a number of occurrences speaks, between 0 and 1 (S. Robertson and H. Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009). The usual k1 and b: lower b was worse
 * on every medical set tried.
 */
final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = .75;

  private Bm25() {}

  static double strength(double count, double length, double averageLength) {
    return strength(count, half(length, averageLength));
  }

  /** The same by the number of occurrences that are half the full strength. */
  static double strength(double count, double half) {
    return count <= 0 ? 0 : count / (count + half);
  }

  /** How many occurrences a text of a length needs for half the full strength. */
  static double half(double length, double averageLength) {
    return K1 * (1 - B + B * length / averageLength);
  }
}
