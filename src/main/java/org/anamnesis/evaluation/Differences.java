package org.anamnesis.evaluation;

/** Two values of each query as the differences between them. */
final class Differences {
  private Differences() {}

  /** The second less the first, query by query. */
  static double[] of(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          first.length
              + " and "
              + second.length
              + " values; allowed: one or more, as many of both, in the order of the same queries");
    }
    double[] differences = new double[first.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = second[i] - first[i];
      if (!Double.isFinite(differences[i])) {
        throw new IllegalArgumentException(
            "values " + first[i] + " and " + second[i] + "; allowed: finite numbers");
      }
    }
    return differences;
  }
}
