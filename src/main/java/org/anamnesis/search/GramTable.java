package org.anamnesis.search;

import java.util.Arrays;

/**
 * The words of a segment by their character 4-grams, and in how many documents each gram occurs,
 * estimated as the sum over the words that hold it: 4-grams need no index of their own, which would
 * be eight times the size. Written once, then only read.
 */
final class GramTable {
  private static final int[] NONE = {};

  private int[] keys = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;

  /** Where the words of each slot's gram begin, and behind the last, where they end. */
  private int[] from = {};

  private int[] words = {};
  private long allGrams;
  private long allWords;

  /** Counts the grams of a word that occurs in so many documents. */
  void add(int[] of, int documents) {
    for (int gram : of) {
      add(gram, documents);
    }
    allGrams += (long) of.length * documents;
    allWords += documents;
  }

  /**
   * Lists the words of each gram, once all are counted.
   *
   * @param grams those of all words, one word behind the other
   * @param ends where those of each word end
   */
  void list(int[] grams, int[] ends) {
    from = new int[keys.length + 1];
    words = new int[grams.length];
    for (int gram : grams) {
      from[slot(gram)]++;
    }
    for (int slot = 0, sum = 0; slot < from.length; slot++) {
      sum += from[slot];
      from[slot] = sum;
    }
    // from the last word to the first: each start is reached when its first word is written
    for (int word = ends.length - 1, at = grams.length - 1; word >= 0; word--) {
      for (int start = word == 0 ? 0 : ends[word - 1]; at >= start; at--) {
        words[--from[slot(grams[at])]] = word;
      }
    }
  }

  /** The words that hold a 4-gram, in order, one as often as it holds it. */
  int[] words(int gram) {
    int slot = slot(gram);
    return counts[slot] == 0 ? NONE : Arrays.copyOfRange(words, from[slot], from[slot + 1]);
  }

  /** The estimate for a 4-gram, 0 if no word holds it. */
  int frequency(int gram) {
    return counts[slot(gram)];
  }

  /** The sum of 4-grams over all words and documents. */
  long grams() {
    return allGrams;
  }

  /** The sum of words over all documents. */
  long words() {
    return allWords;
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
