package org.anamnesis.evaluation;

/*
 * The exact interval of a share, from hits among independent rounds (Clopper and Pearson, Biometrika
 * 26(4), 1934): all shares under which neither so many hits nor so few would be rarer than the tail.
 * The chance of k hits or more is the regularised incomplete beta function I_p(k, n - k + 1), here by
 * its continued fraction, with Lentz's method (Press et al., "Numerical Recipes", 3rd edition, 6.4);
 * the share is found by bisection. Some thousand steps, once for each comparison.
 */
/** The exact interval of a share. */
final class ClopperPearson {
  private static final int BISECTIONS = 60;
  private static final int MAX_TERMS = 100_000;
  private static final double PRECISION = 1e-14;
  private static final double TINY = 1e-300;

  private ClopperPearson() {}

  static Interval interval(int hits, int rounds, double confidence) {
    double tail = (1 - confidence) / 2;
    double low = hits == 0 ? 0 : share(hits, rounds - hits + 1, tail);
    double high = hits == rounds ? 1 : share(hits + 1, rounds - hits, 1 - tail);
    return new Interval(low, high);
  }

  /** The p at which I_p(a, b) has a value; it grows with p. */
  private static double share(double a, double b, double value) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (incompleteBeta(middle, a, b) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** I_x(a, b), for x between 0 and 1. */
  static double incompleteBeta(double x, double a, double b) {
    if (x > (a + 1) / (a + b + 2)) {
      // there the fraction converges for the other side
      return 1 - incompleteBeta(1 - x, b, a);
    }
    double logFront =
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
    return Math.exp(logFront) / (a * fraction(x, a, b));
  }

  /** The continued fraction 1 + d1/(1 + d2/(1 + …)). */
  private static double fraction(double x, double a, double b) {
    double value = 1;
    double c = 1;
    double d = 0;
    for (int term = 1; term <= MAX_TERMS; term++) {
      int m = term / 2;
      double numerator =
          term % 2 == 0
              ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
              : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + numerator * d);
      c = nonZero(1 + numerator / c);
      value *= c * d;
      if (Math.abs(c * d - 1) < PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series, for 10 and above; smaller arguments are raised to there. */
  private static double logGamma(double x) {
    double product = 1;
    double at = x;
    while (at < 10) {
      product *= at;
      at++;
    }
    double square = at * at;
    double series =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / (1680 * square)) / square) / square) / at;
    return (at - .5) * Math.log(at) - at + .5 * Math.log(2 * Math.PI) + series - Math.log(product);
  }
}
