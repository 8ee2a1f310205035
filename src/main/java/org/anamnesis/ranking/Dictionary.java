package org.anamnesis.ranking;

/**
 * The distinct words of a part of an archive by number: what many candidates share. Thread-safe;
 * the same number is always the same word.
 */
public interface Dictionary {
  /**
   * The word of a number.
   *
   * @param number one that a {@link Candidate} of this part names
   * @return the word
   */
  ArchiveWord word(int number);

  /**
   * The hash of a word's stem, without a look at the word.
   *
   * @param number as above
   * @return the hash of its stem's text
   */
  int stemHash(int number);

  /**
   * How many 4-grams a word has.
   *
   * @param number as above
   * @return the length of {@link WordGrams#of} the word
   */
  int gramCount(int number);

  /**
   * The words that hold a 4-gram.
   *
   * @param gram one of {@link WordGrams}
   * @return their numbers, one as often as it holds the gram
   */
  int[] withGram(int gram);
}
