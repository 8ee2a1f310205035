package org.anamnesis.ranking;

/**
 * The words of a dictionary that hold 4-grams of a description, each with these grams: made once a
 * search, from the lists of words that the dictionary keeps for each gram, so that the many words
 * that share nothing cost one look into a table.
 *
 * <p>Open addressing by the word's number; the grams of a word are a chain of entries. Cost: one
 * entry for each gram of the description and word that holds it. Immutable.
 */
final class GramMatches {
  /** The number of a word and one more, 0 where it is free. */
  private final int[] words;

  /** The entry of the word's first gram. */
  private final int[] firsts;

  /** For each entry the next of the same word, 0 for none; entries are numbered from 1. */
  private final int[] nexts;

  private final int[] grams;
  private final int shift;

  GramMatches(GramWeights own, Dictionary dictionary) {
    int[][] holders = new int[own.size()][];
    int entries = 0;
    for (int gram = 0; gram < holders.length; gram++) {
      holders[gram] = dictionary.withGram(own.gram(gram));
      entries += holders[gram].length;
    }
    int capacity = Integer.highestOneBit(Math.max(8, entries)) << 1;
    words = new int[capacity];
    firsts = new int[capacity];
    nexts = new int[entries + 1];
    grams = new int[entries + 1];
    shift = Integer.numberOfLeadingZeros(capacity - 1);
    int entry = 0;
    for (int gram = 0; gram < holders.length; gram++) {
      for (int word : holders[gram]) {
        int slot = slot(word);
        words[slot] = word + 1;
        grams[++entry] = gram;
        nexts[entry] = firsts[slot];
        firsts[slot] = entry;
      }
    }
  }

  /** The first entry of a word, 0 if it shares no gram. */
  int first(int word) {
    return firsts[slot(word)];
  }

  /** The entry behind another, 0 if that was the word's last. */
  int next(int entry) {
    return nexts[entry];
  }

  /** The gram of an entry, as the description numbers it. */
  int gram(int entry) {
    return grams[entry];
  }

  private int slot(int word) {
    int slot = word * 0x9E3779B1 >>> shift;
    while (words[slot] != 0 && words[slot] != word + 1) {
      slot = slot + 1 & words.length - 1;
    }
    return slot;
  }
}
