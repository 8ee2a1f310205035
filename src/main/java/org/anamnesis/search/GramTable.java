package org.anamnesis.search;

/**
 * In how many documents of a segment each character 4-gram occurs, estimated as the sum over the
 * words that hold it: 4-grams need no index of their own, which would be eight times the size.
 * Written once, then only read.
 */
final class GramTable {
  private int[] keys = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;
  private long grams;
  private long words;

  /** Counts the grams of a word that occurs in so many documents. */
  void add(int[] of, int documents) {
    for (int gram : of) {
      add(gram, documents);
    }
    grams += (long) of.length * documents;
    words += documents;
  }

  /** The estimate for a 4-gram, 0 if no word holds it. */
  int frequency(int gram) {
    return counts[slot(gram)];
  }

  /** The sum of 4-grams over all words and documents. */
  long grams() {
    return grams;
  }

  /** The sum of words over all documents. */
  long words() {
    return words;
  }

  private void add(int gram, int documents) {
    if (used * 2 >= keys.length) {
      grow();
    }
    int slot = slot(gram);
    if (counts[slot] == 0) {
      keys[slot] = gram;
      used++;
    }
    counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) counts[slot] + documents);
  }

  private int slot(int gram) {
    int mask = keys.length - 1;
    int slot = gram & mask;
    while (counts[slot] != 0 && keys[slot] != gram) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new int[2 * oldCounts.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
