package org.anamnesis.ranking;

/**
 * Cuts a word into character 4-grams with its borders ({@code ^calf$} gives {@code ^cal calf
 * alf$}), each as a hash. They find misspellings, inflections and compounds that stems miss.
 *
 * <p>Reference: P. McNamee and J. Mayfield, "Character N-Gram Tokenization for European Language
 * Text Retrieval", Information Retrieval 7, 2004. Two grams of one hash count as the same; with 32
 * bits and some hundred thousand grams that is one in ten thousand.
 */
public final class WordGrams {
  private static final int LENGTH = 4;

  private WordGrams() {}

  /**
   * The grams of a word.
   *
   * @param word lower case
   * @return one hash a gram, in order; one for the whole word where it is too short to cut
   */
  public static int[] of(String word) {
    int length = word.length() + 2;
    int[] grams = new int[Math.max(1, length - LENGTH + 1)];
    if (length <= LENGTH) {
      grams[0] = hash(word, -1, length - 1);
      return grams;
    }
    for (int i = 0; i < grams.length; i++) {
      grams[i] = hash(word, i - 1, i - 1 + LENGTH);
    }
    return grams;
  }

  private static int hash(String word, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      char c = i < 0 ? '^' : i == word.length() ? '$' : word.charAt(i);
      hash = hash * 0x01000193 ^ c;
      hash *= 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
