package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.Map;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ranking.RankingWeights;
import org.junit.jupiter.api.Test;

class TunerTest {
  private final PlantedArchive planted = new PlantedArchive();

  @Test
  void tune_titlesAreAllThatMatters_findsThatAndIsBetterOnQueriesHeldOut() throws IOException {
    Tuning tuning = tune(Tuner.of(planted.queries(), planted.titled()));

    assertThat(tuning.better()).isTrue();
    assertThat(tuning.ndcg().contender()).isGreaterThan(tuning.ndcg().baseline() + .1);
    assertThat(tuning.ndcg()).isEqualTo(tuning.difference());
    assertThat(tuning.pairs()).isEmpty();
    assertThat(tuning.folds()).hasSize(5);
    assertThat(tuning.toString()).startsWith("use the tuned weights: +0.");
    assertThat(title(tuning.weights())).isGreaterThan(2 * title(RankingWeights.DEFAULT));
    assertThat(tuning.weights().asMap().values()).allMatch(weight -> weight >= 0);
  }

  @Test
  void tune_judgmentsAreChance_keepsTheDefaults() throws IOException {
    Tuning tuning = tune(Tuner.of(planted.queries(), planted.anyhow()));

    assertThat(tuning.better()).isFalse();
    assertThat(tuning.difference().p().value()).isGreaterThan(.05);
    assertThat(tuning.toString()).startsWith("keep the defaults: ");
  }

  @Test
  void tune_again_givesTheSame() throws IOException {
    Tuner tuner = Tuner.of(planted.queries(), planted.titled());

    assertThat(tune(tuner)).isEqualTo(tune(tuner));
  }

  @Test
  void tune_pairs_countBesideTheGrades() throws IOException {
    Tuner tuner = Tuner.of(planted.queries(), planted.titled());

    Tuning tuning = tune(tuner.pairs(planted.pairs()));

    MetricDifference inOrder = tuning.pairs().orElseThrow();
    assertThat(inOrder.contender()).isGreaterThan(inOrder.baseline() + .1);
    assertThat(tuning.difference().baseline())
        .isCloseTo((tuning.ndcg().baseline() + inOrder.baseline()) / 2, offset(1e-12));
    assertThat(tuning.difference().contender())
        .isCloseTo((tuning.ndcg().contender() + inOrder.contender()) / 2, offset(1e-12));
    assertThat(tuning.better()).isTrue();
  }

  @Test
  void tune_queriesThatAreDocuments_doNotFindThemselves() throws IOException {
    planted.addQueries();

    Tuning tuning = tune(Tuner.of(planted.queries(), planted.titled()));

    assertThat(tuning.ndcg().contender()).isGreaterThan(.8);
  }

  @Test
  void cannotTune_withFewQueries() {
    Qrels few = Qrels.of(Map.of("s-1", Map.of("s-1-title", 1)));

    assertThatThrownBy(() -> tune(Tuner.of(planted.queries(), few)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "1 query has a judgment; allowed: 10 or more, and better a hundred; judge more"
                + " before the weights are fitted");
  }

  private Tuning tune(Tuner tuner) throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(planted.documents().stream());
      index.commit();
      return tuner.tune(index);
    }
  }

  /** What the title weighs beside the words wherever they are. */
  private static double title(RankingWeights weights) {
    return (weights.title() + weights.titleCoverage()) / (weights.words() + weights.wordParts());
  }
}
