package org.anamnesis.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.anamnesis.ranking.RankingWeights;

/*
 * Weights are judged on queries that they were not fitted to: the queries are dealt into FOLDS, and
 * those of each fold are measured with weights fitted to the others (Stone, "Cross-validatory choice
 * and assessment of statistical predictions", JRSS B 36(2), 1974). How far to go from the defaults
 * to what was fitted is chosen by measurement, too: for a fold by those of the other folds, so that
 * what a query has does not decide by what it is measured; in the end by those of all.
 *
 * Queries that paraphrase each other and are in different folds make the figures too kind.
 *
 * Cost: FOLDS + 1 fits.
 */
/** Fits weights, and tells what they are worth for queries to come. */
final class CrossValidation {
  static final int FOLDS = 5;

  /** Parts of the way from the defaults to the fitted weights. */
  private static final double[] PARTS = {0, .25, .5, .75, 1};

  /** Four digits of a weight, for files that people read. */
  private static final double PRECISION = 1e4;

  private CrossValidation() {}

  /**
   * Queries that are held out, the weights fitted to all others, and what the queries have for each
   * part of the way to these.
   */
  private record Fold(List<TrainingQuery> queries, RankingWeights fitted, double[][] values) {
    static Fold of(List<TrainingQuery> queries, int number) {
      List<TrainingQuery> heldOut = new ArrayList<>();
      List<TrainingQuery> others = new ArrayList<>();
      for (int i = 0; i < queries.size(); i++) {
        (i % FOLDS == number ? heldOut : others).add(queries.get(i));
      }
      RankingWeights fitted = CoordinateAscent.fit(others);
      double[][] values = new double[PARTS.length][];
      for (int part = 0; part < PARTS.length; part++) {
        RankingWeights weights = towards(fitted, PARTS[part]);
        values[part] = heldOut.stream().mapToDouble(query -> query.value(weights)).toArray();
      }
      return new Fold(heldOut, fitted, values);
    }
  }

  /**
   * Tunes the weights.
   *
   * @param queries as many as folds at least, in an order that has nothing to do with what they are
   */
  static Tuning of(List<TrainingQuery> queries) {
    List<Fold> folds = IntStream.range(0, FOLDS).mapToObj(i -> Fold.of(queries, i)).toList();
    List<Tuning.Fold> measured = new ArrayList<>();
    Map<TrainingQuery, RankingWeights> tuned = new LinkedHashMap<>();
    for (int i = 0; i < FOLDS; i++) {
      Fold fold = folds.get(i);
      List<Fold> others = new ArrayList<>(folds);
      others.remove(i);
      RankingWeights weights = towards(fold.fitted, bestPart(others));
      fold.queries.forEach(query -> tuned.put(query, weights));
      measured.add(new Tuning.Fold(weights, difference(tuned, fold.queries, TrainingQuery::value)));
    }
    double part = bestPart(folds);
    List<TrainingQuery> paired = queries.stream().filter(TrainingQuery::hasPairs).toList();
    return new Tuning(
        part == 0 ? RankingWeights.DEFAULT : towards(CoordinateAscent.fit(queries), part),
        difference(tuned, queries, TrainingQuery::value),
        difference(tuned, queries, TrainingQuery::ndcg),
        paired.isEmpty()
            ? Optional.empty()
            : Optional.of(difference(tuned, paired, TrainingQuery::pairs)),
        measured);
  }

  /** How far to go: further only where that is surely better. */
  private static double bestPart(List<Fold> folds) {
    int best = 0;
    for (int part = 1; part < PARTS.length; part++) {
      if (CoordinateAscent.sureGain(values(folds, best), values(folds, part)) > 0) {
        best = part;
      }
    }
    return PARTS[best];
  }

  private static double[] values(List<Fold> folds, int part) {
    return folds.stream().flatMapToDouble(fold -> Arrays.stream(fold.values[part])).toArray();
  }

  private static RankingWeights towards(RankingWeights fitted, double part) {
    Map<String, Double> weights = new LinkedHashMap<>(RankingWeights.DEFAULT.asMap());
    fitted
        .asMap()
        .forEach(
            (name, to) ->
                weights.computeIfPresent(
                    name,
                    (same, from) ->
                        to.equals(from)
                            ? from
                            : Math.rint((from + part * (to - from)) * PRECISION) / PRECISION));
    return RankingWeights.of(weights);
  }

  private static MetricDifference difference(
      Map<TrainingQuery, RankingWeights> tuned,
      List<TrainingQuery> queries,
      ToDoubleBiFunction<TrainingQuery, RankingWeights> measure) {
    return MetricDifference.of(
        queries.stream()
            .mapToDouble(q -> measure.applyAsDouble(q, RankingWeights.DEFAULT))
            .toArray(),
        queries.stream().mapToDouble(q -> measure.applyAsDouble(q, tuned.get(q))).toArray());
  }
}
