package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sentences of a description as vectors of its terms. */
final class QuerySentences {
  private final List<Map<Integer, Double>> vectors = new ArrayList<>();
  private final double[] norms;

  /** For each term the sentences that hold it. */
  private final Map<Integer, List<Integer>> sentencesOf = new HashMap<>();

  /** The weights of each sentence's terms. */
  QuerySentences(TreeMap<Integer, Map<Integer, Double>> weights) {
    for (Map<Integer, Double> vector : weights.values()) {
      for (int term : vector.keySet()) {
        sentencesOf.computeIfAbsent(term, t -> new ArrayList<>()).add(vectors.size());
      }
      vectors.add(vector);
    }
    norms = new double[vectors.size()];
    for (int s = 0; s < norms.length; s++) {
      double sum = 0;
      for (double weight : vectors.get(s).values()) {
        sum += weight * weight;
      }
      norms[s] = Math.sqrt(sum);
    }
  }

  int size() {
    return norms.length;
  }

  double norm(int sentence) {
    return norms[sentence];
  }

  boolean holds(int sentence, int term) {
    return sentence >= 0 && vectors.get(sentence).containsKey(term);
  }

  /** Adds what a term of the other side gives to the product with each sentence that holds it. */
  void add(int term, double weight, double[] products) {
    for (int sentence : sentencesOf.getOrDefault(term, List.of())) {
      products[sentence] += weight * vectors.get(sentence).getOrDefault(term, 0.0);
    }
  }
}
