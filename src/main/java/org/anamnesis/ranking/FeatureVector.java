package org.anamnesis.ranking;

import org.jspecify.annotations.Nullable;

/**
 * What each sort of evidence says of one candidate, not yet weighed: {@link Reranker#score} gives
 * its score under any weights, without a look at the index. Made by {@link Reranker#features}, to
 * fit weights to judgments.
 *
 * <p>Immutable and thread-safe; of some 200 bytes.
 */
public final class FeatureVector {
  private final String id;

  /** In the order of the reranker's features, each -1 to 1. */
  final double[] values;

  /** How far both ask for the same, 0 to 1. */
  final double intent;

  final @Nullable Conflict conflict;

  FeatureVector(String id, double[] values, double intent, @Nullable Conflict conflict) {
    this.id = id;
    this.values = values;
    this.intent = intent;
    this.conflict = conflict;
  }

  /**
   * Whose features they are.
   *
   * @return the id of the document
   */
  public String id() {
    return id;
  }
}
