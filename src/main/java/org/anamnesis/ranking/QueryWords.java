package org.anamnesis.ranking;

import java.util.List;

/** The stems that a description looks for, its own and other words for them, quick to ask. */
final class QueryWords {
  private final String[] stems;
  private final int[] hashes;
  private final int mask;

  /** For each slot the number of a stem and one more, 0 where it is free. */
  private final int[] numbers;

  /** The terms are numbered first, from 0, then the synonyms; no stem is both. */
  QueryWords(List<QueryTerm> terms, Synonyms synonyms) {
    int size = terms.size() + synonyms.size();
    int capacity = Integer.highestOneBit(Math.max(8, size * 4)) << 1;
    stems = new String[size];
    hashes = new int[capacity];
    numbers = new int[capacity];
    mask = capacity - 1;
    for (int i = 0; i < size; i++) {
      put(i < terms.size() ? terms.get(i).stem() : synonyms.stem(i - terms.size()), i);
    }
  }

  private void put(String stem, int number) {
    int hash = stem.hashCode();
    int slot = slot(hash);
    while (numbers[slot] != 0) {
      slot = slot + 1 & mask;
    }
    stems[number] = stem;
    hashes[slot] = hash;
    numbers[slot] = number + 1;
  }

  /** The number of the stem of a dictionary's word, -1 if it is not looked for. */
  int number(Dictionary dictionary, int word) {
    int hash = dictionary.stemHash(word);
    for (int slot = slot(hash); numbers[slot] != 0; slot = slot + 1 & mask) {
      if (hashes[slot] == hash
          && stems[numbers[slot] - 1].equals(dictionary.word(word).word.stem())) {
        return numbers[slot] - 1;
      }
    }
    return -1;
  }

  /** The low bits of a string's hash alone are those of its last letters. */
  private int slot(int hash) {
    return (hash * 0x9E3779B1 >>> 16) & mask;
  }
}
