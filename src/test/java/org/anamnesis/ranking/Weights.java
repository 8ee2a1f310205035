package org.anamnesis.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Weights by name, so that tests see each one that there is. */
public final class Weights {
  private Weights() {}

  /** The default of one. */
  public static double byDefault(String name) {
    return Objects.requireNonNull(RankingWeights.DEFAULT.asMap().get(name), name);
  }

  /** The defaults, but for some that are 0. */
  public static RankingWeights without(String... off) {
    RankingWeights weights = RankingWeights.DEFAULT;
    for (String name : List.of(off)) {
      weights = weights.with(name, 0);
    }
    return weights;
  }

  /** Weights that a function gives. */
  public static RankingWeights of(ToDoubleFunction<String> weight) {
    Map<String, Double> weights = new HashMap<>();
    RankingWeights.names().forEach(name -> weights.put(name, weight.applyAsDouble(name)));
    return RankingWeights.of(weights);
  }
}
