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
    return count <= 0 ? 0 : count / (count + K1 * (1 - B + B * length / averageLength));
  }
}
