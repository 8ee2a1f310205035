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
   * The 4-grams of a word.
   *
   * @param number as above
   * @return {@link WordGrams#of} the word, the caller's to change
   */
  int[] grams(int number);
}
