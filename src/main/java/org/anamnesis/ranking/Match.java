package org.anamnesis.ranking;

import java.util.Arrays;

/** How a word of the archive meets a description: worked out once a search. */
final class Match {
  private static final int[] NONE = {};

  final Dictionary dictionary;
  final int number;

  /** The query term that it is a form of, -1 for none. */
  final int term;

  /** The other word for a finding that it is a form of, -1 for none. */
  final int synonym;

  /** The learned word for the description's that it is a form of, -1 for none. */
  final int translation;

  /** How many 4-grams it has, and which of the description's are among them. */
  final int gramCount;

  final int[] grams;
  final boolean content;

  /** How rare its stem is, worked out when first asked for: most words are not in any title. */
  private double idf = -1;

  private final double share;

  Match(QueryModel query, Dictionary dictionary, int number) {
    this.dictionary = dictionary;
    this.number = number;
    ArchiveWord word = dictionary.word(number);
    int stem = query.words.number(word);
    this.term = stem < query.terms.size() ? stem : -1;
    this.synonym = stem < query.terms.size() ? -1 : stem - query.terms.size();
    this.translation =
        query.translations.size() == 0 ? -1 : query.translations.number(word.word.stem());
    this.content = word.content;
    this.share = word.informative ? 1 : QueryModel.FAINT;
    int[] all = dictionary.grams(number);
    this.gramCount = all.length;
    this.grams = shared(all, query.grams);
  }

  /** What the description has of the grams, as its own indexes. */
  private static int[] shared(int[] all, GramWeights own) {
    int found = 0;
    for (int gram : all) {
      int index = own.index(gram);
      if (index >= 0) {
        all[found++] = index;
      }
    }
    return found == 0 ? NONE : Arrays.copyOf(all, found);
  }

  double idf(CollectionStatistics statistics) {
    if (idf < 0) {
      idf = statistics.idf(dictionary, number);
    }
    return idf;
  }

  /** The same, where courtesy counts little. */
  double weight(CollectionStatistics statistics) {
    return idf(statistics) * share;
  }
}
