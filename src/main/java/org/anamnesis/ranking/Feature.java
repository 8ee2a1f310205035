package org.anamnesis.ranking;

import java.util.List;

/** One sort of evidence: a value between -1 and 1, and what it rests on. Stateless. */
interface Feature {
  /** Under which kind a reader sees it; it may depend on the sign of the value. */
  MatchReason.Kind kind(double value);

  /** How much it counts. */
  double weight(RankingWeights weights);

  /** How far the candidate agrees. */
  double value(Evidence evidence);

  /** What the value rests on, the weightiest first. */
  List<String> terms(Evidence evidence);
}
