package org.anamnesis.ranking;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.anamnesis.clinical.Marks;

/**
 * What one candidate has of one description, counted in a single walk over its words: the features
 * read only this.
 *
 * <p>Words that are denied or somebody else's count for the length, not as evidence. The object is
 * reused for one candidate after the other of a search. Not thread-safe.
 */
final class Evidence {
  final QueryModel query;

  /** The candidate at hand. */
  Candidate candidate;

  /** How rare the words of its dictionary are. */
  private IntToDoubleFunction idfs;

  /**
   * Occurrences of each query term in title, question and replies; in the title; in the question.
   */
  final int[] counts;

  final int[] titleCounts;
  final int[] questionCounts;

  /** Occurrences of each query 4-gram. */
  final int[] gramCounts;

  /** Occurrences of each other word for what the description tells of. */
  final int[] synonymCounts;

  /**
   * Occurrences, in replies, of each word that replies tend to use for those of the description.
   */
  final int[] translationCounts;

  int length;
  int titleLength;
  int questionLength;
  double gramLength;

  /** Squared tf-idf norm of the question. */
  double questionNorm;

  /** Sum of the idf of the distinct words of title and question. */
  double titleTotal;

  double questionTotal;

  private int[] termOfWord = new int[256];
  private int[] wordCounts = new int[256];
  private int[] wordTitle = new int[256];
  private int[] wordQuestion = new int[256];

  Evidence(QueryModel query, Candidate first) {
    this.query = query;
    this.candidate = first;
    this.idfs = query.statistics.idfs(first.dictionary());
    this.counts = new int[query.terms.size()];
    this.titleCounts = new int[query.terms.size()];
    this.questionCounts = new int[query.terms.size()];
    this.gramCounts = new int[query.grams.size()];
    this.synonymCounts = new int[query.synonyms.size()];
    this.translationCounts = new int[query.translations.size()];
    read(first);
  }

  /** Counts a candidate. */
  void read(Candidate next) {
    candidate = next;
    idfs = query.statistics.idfs(next.dictionary());
    clear(next.words().length);
    int[] sequence = next.sequence();
    byte[] parts = next.parts();
    byte[] marks = next.marks();
    for (int i = 0; i < sequence.length; i++) {
      int word = sequence[i];
      int evidence = Marks.speaksFor(marks[i]) ? 1 : 0;
      wordCounts[word] += evidence;
      if (parts[i] == Candidate.TITLE) {
        titleLength++;
        wordTitle[word] += evidence;
      } else if (parts[i] == Candidate.QUESTION) {
        questionLength++;
        wordQuestion[word] += evidence;
      }
    }
    length = sequence.length;
    GramMatches grams = query.gramMatches(next.dictionary());
    for (int w = 0; w < next.words().length; w++) {
      addGrams(grams, w);
      addStem(w);
    }
    for (int term = 0; term < counts.length; term++) {
      double idf = query.idfs[term];
      if (questionCounts[term] > 0) {
        double strength = QueryModel.log2(1 + questionCounts[term]) * idf;
        questionNorm += strength * strength;
        questionTotal += idf;
      }
      titleTotal += titleCounts[term] > 0 ? idf : 0;
    }
  }

  /** The query term of each distinct word of the candidate, -1 for none. */
  int[] termOfWord() {
    return termOfWord;
  }

  /** The other word for a finding that a distinct word is a form of, -1 for none. */
  int synonym(int word) {
    int stem = query.words.number(candidate.dictionary(), candidate.words()[word]);
    return stem < query.terms.size() ? -1 : stem - query.terms.size();
  }

  /** The learned word for the description's that a distinct word is a form of, -1 for none. */
  int translation(int word) {
    return query.translations.size() == 0
        ? -1
        : query.translations.number(candidate.word(word).stem());
  }

  /** Whether a distinct word can be part of a phrase. */
  boolean content(int word) {
    return candidate.archiveWord(word).content;
  }

  /** How rare a distinct word of the candidate is; courtesy counts little. */
  double weight(int word) {
    return idf(word) * (candidate.archiveWord(word).informative ? 1 : QueryModel.FAINT);
  }

  private double idf(int word) {
    int term = termOfWord[word];
    return term >= 0 ? query.idfs[term] : idfs.applyAsDouble(candidate.words()[word]);
  }

  private void clear(int words) {
    Arrays.fill(counts, 0);
    Arrays.fill(titleCounts, 0);
    Arrays.fill(questionCounts, 0);
    Arrays.fill(gramCounts, 0);
    Arrays.fill(synonymCounts, 0);
    Arrays.fill(translationCounts, 0);
    if (wordCounts.length < words) {
      wordCounts = new int[2 * words];
      termOfWord = new int[2 * words];
      wordTitle = new int[2 * words];
      wordQuestion = new int[2 * words];
    } else {
      Arrays.fill(wordCounts, 0, words, 0);
      Arrays.fill(wordTitle, 0, words, 0);
      Arrays.fill(wordQuestion, 0, words, 0);
    }
    titleLength = 0;
    questionLength = 0;
    gramLength = 0;
    questionNorm = 0;
    titleTotal = 0;
    questionTotal = 0;
  }

  private void addGrams(GramMatches grams, int w) {
    int count = wordCounts[w];
    int word = candidate.words()[w];
    gramLength += (double) count * candidate.dictionary().gramCount(word);
    for (int entry = grams.first(word); entry != 0; entry = grams.next(entry)) {
      gramCounts[grams.gram(entry)] += count;
    }
  }

  private void addStem(int w) {
    int count = wordCounts[w];
    int stem = query.words.number(candidate.dictionary(), candidate.words()[w]);
    int term = stem < query.terms.size() ? stem : -1;
    termOfWord[w] = term;
    if (stem > term) {
      synonymCounts[stem - query.terms.size()] += count;
    }
    int translation = translation(w);
    if (translation >= 0) {
      translationCounts[translation] += count - wordTitle[w] - wordQuestion[w];
    }
    if (term >= 0) {
      counts[term] += count;
      titleCounts[term] += wordTitle[w];
      questionCounts[term] += wordQuestion[w];
    } else if (wordQuestion[w] > 0 || wordTitle[w] > 0) {
      addOther(w, idf(w));
    }
  }

  /** A word of title or question that the description lacks. */
  private void addOther(int w, double idf) {
    if (wordQuestion[w] > 0) {
      double strength = QueryModel.log2(1 + wordQuestion[w]) * idf;
      questionNorm += strength * strength;
      questionTotal += idf;
    }
    titleTotal += wordTitle[w] > 0 ? idf : 0;
  }
}
