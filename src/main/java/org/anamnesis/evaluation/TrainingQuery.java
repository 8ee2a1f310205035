package org.anamnesis.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anamnesis.ranking.FeatureVector;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.ranking.Reranker;

/**
 * A query whose candidates were looked at once, so that it can be ranked and measured under any
 * weights, without the index. Immutable.
 */
final class TrainingQuery {
  private static final int DEPTH = 10;
  private static final Metric NDCG = Metric.ndcg(DEPTH);

  /** In the order of their ids, which breaks ties; none where no weights make a difference. */
  private final List<FeatureVector> candidates;

  /** The candidates in that order. */
  private final JudgedRanking judged;

  /** Places of the two documents of each pair, -1 for one that is no candidate. */
  private final int[][] pairs;

  TrainingQuery(
      List<FeatureVector> found,
      Map<String, Integer> judgments,
      List<PreferencePairs.Pair> preferences) {
    List<FeatureVector> ordered =
        found.stream().sorted(Comparator.comparing(FeatureVector::id)).toList();
    List<String> ids = ordered.stream().map(one -> Columns.id(one.id())).toList();
    judged = JudgedRanking.of(ids, judgments);
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    pairs =
        preferences.stream()
            .map(
                pair ->
                    new int[] {
                      places.getOrDefault(pair.preferred(), -1),
                      places.getOrDefault(pair.other(), -1)
                    })
            .toArray(int[][]::new);
    boolean relevant = IntStream.range(0, ids.size()).anyMatch(judged::isRelevant);
    candidates = relevant || pairs.length > 0 ? ordered : List.of();
  }

  boolean hasPairs() {
    return pairs.length > 0;
  }

  /** What weights are fitted to: nDCG@10, or its mean with the share of pairs in right order. */
  double value(RankingWeights weights) {
    double[] scores = scores(weights);
    return hasPairs() ? (ndcg(scores) + pairs(scores)) / 2 : ndcg(scores);
  }

  /** As {@link Evaluator} measures it. */
  double ndcg(RankingWeights weights) {
    return ndcg(scores(weights));
  }

  /** The share of the pairs that are in the right order, as {@link PreferencePairs} counts them. */
  double pairs(RankingWeights weights) {
    return pairs(scores(weights));
  }

  private double[] scores(RankingWeights weights) {
    Reranker reranker = new Reranker(weights);
    return candidates.stream().mapToDouble(reranker::score).toArray();
  }

  private double ndcg(double[] scores) {
    return NDCG.of(judged.reranked(Arrays.stream(best(scores)).map(judged::grade).toArray()));
  }

  /** Places of the best, in order. */
  private static int[] best(double[] scores) {
    int[] best = new int[Math.min(DEPTH, scores.length)];
    int size = 0;
    for (int place = 0; place < scores.length; place++) {
      int at = size;
      while (at > 0 && isBefore(scores, place, best[at - 1])) {
        at--;
      }
      if (at < best.length) {
        size = Math.min(size + 1, best.length);
        System.arraycopy(best, at, best, at + 1, size - at - 1);
        best[at] = place;
      }
    }
    return best;
  }

  private double pairs(double[] scores) {
    int right = 0;
    for (int[] pair : pairs) {
      boolean alone = pair[1] < 0;
      right += pair[0] >= 0 && (alone || isBefore(scores, pair[0], pair[1])) ? 1 : 0;
    }
    return (double) right / pairs.length;
  }

  private static boolean isBefore(double[] scores, int one, int other) {
    return scores[one] > scores[other] || scores[one] == scores[other] && one < other;
  }
}
