package org.anamnesis.ranking;

import java.util.Arrays;
import java.util.Map;

/** The 4-grams of a description with their gains, in a table that is quick to ask. */
final class GramWeights {
  private final int[] keys;
  private final int[] indexes;
  private final int mask;
  private final int[] grams;
  private final double[] gains;
  private final double total;

  private GramWeights(int capacity, int size) {
    keys = new int[capacity];
    indexes = new int[capacity];
    mask = capacity - 1;
    grams = new int[size];
    gains = new double[size];
    total = 0;
  }

  private GramWeights(GramWeights filled, int size, double total) {
    keys = filled.keys;
    indexes = filled.indexes;
    mask = filled.mask;
    grams = Arrays.copyOf(filled.grams, size);
    gains = Arrays.copyOf(filled.gains, size);
    this.total = total;
  }

  static GramWeights of(Map<Integer, Double> occurrences, CollectionStatistics statistics) {
    int capacity = Integer.highestOneBit(Math.max(8, occurrences.size() * 4)) << 1;
    GramWeights table = new GramWeights(capacity, occurrences.size());
    int next = 0;
    double total = 0;
    for (Map.Entry<Integer, Double> entry : occurrences.entrySet()) {
      long frequency = statistics.gramFrequency(entry.getKey());
      if (frequency > 0) {
        double gain = QueryModel.log2(1 + entry.getValue()) * statistics.idf(frequency);
        table.put(entry.getKey(), next);
        table.grams[next] = entry.getKey();
        table.gains[next++] = gain;
        total += gain;
      }
    }
    return new GramWeights(table, next, total);
  }

  private void put(int gram, int index) {
    int slot = gram & mask;
    while (indexes[slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[slot] = gram;
    indexes[slot] = index + 1;
  }

  /** The index of a gram, or -1 if the description lacks it. */
  int index(int gram) {
    int slot = gram & mask;
    while (indexes[slot] != 0) {
      if (keys[slot] == gram) {
        return indexes[slot] - 1;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  int size() {
    return gains.length;
  }

  /** The gram of an index. */
  int gram(int index) {
    return grams[index];
  }

  double gain(int index) {
    return gains[index];
  }

  double total() {
    return total;
  }
}
