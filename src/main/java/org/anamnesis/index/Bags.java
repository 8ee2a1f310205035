package org.anamnesis.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** The distinct words, by number, of one text after the other: two arrays, whatever the texts. */
final class Bags {
  private int[] starts = new int[64];
  private int[] words = new int[256];
  private int size;

  /** Adds the words of the next text. */
  void add(int[] text, int length) {
    starts = ArrayUtil.grow(starts, size + 2);
    int from = starts[size++];
    words = ArrayUtil.grow(words, from + length);
    System.arraycopy(text, 0, words, from, length);
    starts[size] = from + length;
  }

  /** How many texts there are. */
  int size() {
    return size;
  }

  /** Where the words of a text begin. */
  int from(int text) {
    return starts[text];
  }

  /** Where they end: at the first of the next text. */
  int to(int text) {
    return starts[text + 1];
  }

  int word(int place) {
    return words[place];
  }

  /** How many words all texts have. */
  int words() {
    return starts[size];
  }

  /** In how many texts each word is. */
  int[] frequencies(int vocabulary) {
    int[] frequencies = new int[vocabulary];
    for (int i = 0; i < words(); i++) {
      frequencies[words[i]]++;
    }
    return frequencies;
  }

  /** The same texts with only the words that are in so many texts or more. */
  Bags withWordsOf(int texts, int vocabulary) {
    int[] frequencies = frequencies(vocabulary);
    Bags kept = new Bags();
    int[] text = {};
    for (int t = 0; t < size; t++) {
      text = ArrayUtil.grow(text, to(t) - from(t));
      int length = 0;
      for (int i = from(t); i < to(t); i++) {
        if (frequencies[words[i]] >= texts) {
          text[length++] = words[i];
        }
      }
      kept.add(text, length);
    }
    return kept;
  }

  /** The texts of each word, in order. */
  Bags transposed(int vocabulary) {
    Bags texts = new Bags();
    texts.size = vocabulary;
    texts.starts = new int[vocabulary + 1];
    texts.words = new int[words()];
    int[] frequencies = frequencies(vocabulary);
    for (int word = 0; word < vocabulary; word++) {
      texts.starts[word + 1] = texts.starts[word] + frequencies[word];
    }
    int[] next = Arrays.copyOf(texts.starts, vocabulary);
    for (int t = 0; t < size; t++) {
      for (int i = from(t); i < to(t); i++) {
        texts.words[next[words[i]]++] = t;
      }
    }
    return texts;
  }
}
