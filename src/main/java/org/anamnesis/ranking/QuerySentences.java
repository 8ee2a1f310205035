package org.anamnesis.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** The sentences of a description as vectors of its terms. */
final class QuerySentences {
  private static final int[] NONE = {};

  private final double[] norms;

  /** For each term the sentences that hold it, in order, and what it weighs there. */
  private final int[][] sentencesOf;

  private final double[][] weightsOf;

  /** The weights of each sentence's terms, and how many terms there are. */
  QuerySentences(Collection<Map<Integer, Double>> vectors, int terms) {
    norms = new double[vectors.size()];
    sentencesOf = new int[terms][];
    weightsOf = new double[terms][];
    Arrays.fill(sentencesOf, NONE);
    Arrays.fill(weightsOf, new double[0]);
    int sentence = 0;
    for (Map<Integer, Double> vector : vectors) {
      double sum = 0;
      for (Map.Entry<Integer, Double> entry : vector.entrySet()) {
        add(entry.getKey(), sentence, entry.getValue());
        sum += entry.getValue() * entry.getValue();
      }
      norms[sentence++] = Math.sqrt(sum);
    }
  }

  private void add(int term, int sentence, double weight) {
    int known = sentencesOf[term].length;
    sentencesOf[term] = Arrays.copyOf(sentencesOf[term], known + 1);
    weightsOf[term] = Arrays.copyOf(weightsOf[term], known + 1);
    sentencesOf[term][known] = sentence;
    weightsOf[term][known] = weight;
  }

  int size() {
    return norms.length;
  }

  double norm(int sentence) {
    return norms[sentence];
  }

  boolean holds(int sentence, int term) {
    return Arrays.binarySearch(sentencesOf[term], sentence) >= 0;
  }

  /** Adds what a term of the other side gives to the product with each sentence that holds it. */
  void add(int term, double weight, double[] products) {
    int[] sentences = sentencesOf[term];
    for (int i = 0; i < sentences.length; i++) {
      products[sentences[i]] += weight * weightsOf[term][i];
    }
  }
}
