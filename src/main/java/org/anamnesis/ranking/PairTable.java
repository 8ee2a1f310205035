package org.anamnesis.ranking;

import java.util.Arrays;
import java.util.Map;

/** The pairs of terms that stand together in a description by number, quick to ask. */
final class PairTable {
  private static final int[] NONE = {};

  private final long[] pairs;
  private final double[] gains;

  /** For each term the pairs that it begins. */
  private final int[][] begunBy;

  PairTable(Map<Long, Double> weighed, int terms) {
    pairs = weighed.keySet().stream().mapToLong(Long::longValue).toArray();
    gains = weighed.values().stream().mapToDouble(Double::doubleValue).toArray();
    begunBy = new int[terms][];
    Arrays.fill(begunBy, NONE);
    for (int pair = 0; pair < pairs.length; pair++) {
      int[] known = begunBy[first(pair)];
      begunBy[first(pair)] = Arrays.copyOf(known, known.length + 1);
      begunBy[first(pair)][known.length] = pair;
    }
  }

  int size() {
    return pairs.length;
  }

  /** The number of a pair, -1 if the two do not stand together. */
  int number(int first, int second) {
    for (int pair : begunBy[first]) {
      if (second(pair) == second) {
        return pair;
      }
    }
    return -1;
  }

  int first(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  int second(int pair) {
    return (int) pairs[pair];
  }

  double gain(int pair) {
    return gains[pair];
  }
}
