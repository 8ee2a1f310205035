package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A score has no part that its reasons do not show. */
class ReasonsTest {
  private static final RankingWeights WEIGHTS = RankingWeights.DEFAULT;

  @Test
  void reasons_ofRandomLetters_areWhatEachSortOfEvidenceGivesAlone() {
    long seed = 2607;
    Random random = new Random(seed);
    Map<String, Reranker> alone = Letters.alone();
    int conflicts = 0;
    for (int round = 0; round < 100; round++) {
      QueryModel query = RerankerTest.query(random);
      Candidate candidate = RerankerTest.candidate(random, "c");
      Map<MatchReason.Kind, Double> expected = new EnumMap<>(MatchReason.Kind.class);
      alone.values().forEach(one -> add(one.reasons(query, candidate), expected));
      double gained = expected.values().stream().mapToDouble(d -> d).sum();
      double intent =
          Math.max(0, gained)
              * WEIGHTS.intent()
              * Reranker.agreement(new Evidence(query, candidate));
      if (intent > 0) {
        expected.merge(MatchReason.Kind.INTENT, intent, Double::sum);
      }
      Conflict conflict = Conflict.in(new Evidence(query, candidate));
      if (conflict != null && gained > 0) {
        expected.merge(conflict.kind, -conflict.share(WEIGHTS) * (gained + intent), Double::sum);
        conflicts++;
      }

      Map<MatchReason.Kind, Double> shown = new EnumMap<>(MatchReason.Kind.class);
      add(new Reranker(WEIGHTS).reasons(query, candidate), shown);
      String as = "seed " + seed + " round " + round;
      assertThat(shown.keySet()).as(as).isEqualTo(expected.keySet());
      shown.forEach(
          (kind, contribution) ->
              assertThat(contribution)
                  .as(as + " " + kind)
                  .isCloseTo(expected.getOrDefault(kind, 0.0), within(1e-12)));
    }
    assertThat(conflicts).isGreaterThan(5);
  }

  private static void add(List<MatchReason> reasons, Map<MatchReason.Kind, Double> sums) {
    reasons.forEach(reason -> sums.merge(reason.kind(), reason.contribution(), Double::sum));
  }
}
