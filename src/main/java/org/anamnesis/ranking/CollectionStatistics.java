package org.anamnesis.ranking;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What ranking needs to know of the whole archive. Thread-safe, constant for one search. */
public interface CollectionStatistics {
  /**
   * How many documents there are.
   *
   * @return the count, at least 0
   */
  long documents();

  /**
   * The mean number of indexed words in title, question and replies.
   *
   * @return words, at least 1
   */
  double averageLength();

  /**
   * The mean number of indexed words in a title, of documents that have one.
   *
   * @return words, at least 1
   */
  double averageTitleLength();

  /**
   * The mean number of character 4-grams in an indexed word.
   *
   * @return grams, at least 1
   */
  double averageGrams();

  /**
   * In how many documents a stem occurs.
   *
   * @param stem a stem
   * @return the count, 0 if the archive does not know it
   */
  long documentFrequency(String stem);

  /**
   * In how many documents a character 4-gram occurs, estimated from the words that hold it.
   *
   * @param gram see {@link WordGrams}
   * @return the estimate, 0 if no word holds it
   */
  long gramFrequency(int gram);

  /**
   * In how many documents title or question affirm a finding or a narrower one.
   *
   * @param concept a concept of the lexicon
   * @return the count
   */
  long conceptFrequency(String concept);

  /**
   * Which words the archive's replies use for one of questions, as it has learned from its own
   * pairs.
   *
   * @param stem the stem of a word
   * @return the stems of others with their probabilities, above 0 to 1, the most probable first;
   *     empty if nothing was learned, which is the default
   */
  default Map<String, Double> translations(String stem) {
    return Map.of();
  }

  /**
   * How rare something is: BM25's inverse document frequency (Robertson and Zaragoza, "The
   * Probabilistic Relevance Framework", 2009), never negative.
   *
   * @param frequency in how many documents it occurs
   * @return {@code ln(1 + (N - n + .5) / (n + .5))}
   */
  default double idf(long frequency) {
    double n = Math.min(frequency, documents());
    return Math.log(1 + (documents() - n + .5) / (n + .5));
  }

  /**
   * How rare the stems of a dictionary's words are.
   *
   * @param dictionary a part of the archive
   * @return for the number of a word {@link #idf} of its {@link #documentFrequency}
   */
  default IntToDoubleFunction idfs(Dictionary dictionary) {
    return number -> idf(documentFrequency(dictionary.word(number).word.stem()));
  }
}
