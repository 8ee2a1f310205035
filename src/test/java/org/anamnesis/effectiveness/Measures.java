package org.anamnesis.effectiveness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** nDCG@10 and reciprocal rank at 10, as trec_eval defines them. */
record Measures(double ndcg, double mrr) {
  private static final int DEPTH = 10;

  static Measures of(List<String> ranking, Map<String, Integer> grades) {
    double gain = 0;
    double reciprocal = 0;
    for (int i = 0; i < Math.min(DEPTH, ranking.size()); i++) {
      int grade = Math.max(0, grades.getOrDefault(ranking.get(i), 0));
      gain += grade / log2(i + 2);
      reciprocal = grade > 0 && reciprocal == 0 ? 1.0 / (i + 1) : reciprocal;
    }
    List<Integer> best = new ArrayList<>(grades.values());
    best.sort(Comparator.reverseOrder());
    double ideal = 0;
    for (int i = 0; i < Math.min(DEPTH, best.size()); i++) {
      ideal += Math.max(0, best.get(i)) / log2(i + 2);
    }
    return new Measures(ideal == 0 ? 0 : gain / ideal, reciprocal);
  }

  static Measures mean(List<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        all.stream().mapToDouble(Measures::mrr).average().orElse(0));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
