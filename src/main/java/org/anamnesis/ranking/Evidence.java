package org.anamnesis.ranking;

import java.util.Arrays;
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
  double gramLength;

  /** Squared tf-idf norm of the question. */
  double questionNorm;

  /** Sum of the idf of the distinct words of title and question. */
  double titleTotal;

  double questionTotal;

  private final Matches matches;
  private Match[] matchOfWord = new Match[256];
  private int[] termOfWord = new int[256];
  private int[] wordCounts = new int[256];
  private int[] wordTitle = new int[256];
  private int[] wordQuestion = new int[256];

  Evidence(QueryModel query, Candidate first) {
    this.query = query;
    this.candidate = first;
    this.counts = new int[query.terms.size()];
    this.titleCounts = new int[query.terms.size()];
    this.questionCounts = new int[query.terms.size()];
    this.gramCounts = new int[query.grams.size()];
    this.synonymCounts = new int[query.synonyms.size()];
    this.translationCounts = new int[query.translations.size()];
    this.matches = new Matches(query);
    read(first);
  }

  /** Counts a candidate. */
  void read(Candidate next) {
    candidate = next;
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
        wordQuestion[word] += evidence;
      }
    }
    length = sequence.length;
    for (int w = 0; w < next.words().length; w++) {
      add(matches.of(next.dictionary(), next.words()[w]), w);
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

  /** How a distinct word of the candidate meets the description. */
  Match match(int word) {
    return matchOfWord[word];
  }

  /** How rare a distinct word of the candidate is; courtesy counts little. */
  double weight(int word) {
    return matchOfWord[word].weight(query.statistics);
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
      matchOfWord = new Match[2 * words];
      wordTitle = new int[2 * words];
      wordQuestion = new int[2 * words];
    } else {
      Arrays.fill(wordCounts, 0, words, 0);
      Arrays.fill(wordTitle, 0, words, 0);
      Arrays.fill(wordQuestion, 0, words, 0);
    }
    titleLength = 0;
    gramLength = 0;
    questionNorm = 0;
    titleTotal = 0;
    questionTotal = 0;
  }

  private void add(Match match, int w) {
    int count = wordCounts[w];
    termOfWord[w] = match.term;
    matchOfWord[w] = match;
    gramLength += (double) count * match.gramCount;
    for (int gram : match.grams) {
      gramCounts[gram] += count;
    }
    if (match.synonym >= 0) {
      synonymCounts[match.synonym] += count;
    }
    if (match.translation >= 0) {
      translationCounts[match.translation] += count - wordTitle[w] - wordQuestion[w];
    }
    if (match.term >= 0) {
      counts[match.term] += count;
      titleCounts[match.term] += wordTitle[w];
      questionCounts[match.term] += wordQuestion[w];
      return;
    }
    if (wordQuestion[w] == 0 && wordTitle[w] == 0) {
      return;
    }
    double idf = match.idf(query.statistics);
    if (wordQuestion[w] > 0) {
      double strength = QueryModel.log2(1 + wordQuestion[w]) * idf;
      questionNorm += strength * strength;
      questionTotal += idf;
    }
    if (wordTitle[w] > 0) {
      titleTotal += idf;
    }
  }
}
