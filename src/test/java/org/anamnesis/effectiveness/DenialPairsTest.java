package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.anamnesis.SymptomIndex;
import org.anamnesis.evaluation.PairwiseAccuracy;
import org.anamnesis.evaluation.Run;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.ranking.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of questions that words alone order wrongly. */
class DenialPairsTest {
  private static final RankingWeights WITHOUT_MEANING =
      Weights.without(
          "bodyRegion", "otherPlaces", "side", "denial", "bothDeny", "conflict", "otherSide");

  @TempDir Path folder;

  @Test
  void pairs_thatWordsOrderWrongly_areMendedByWhatIsMeant() throws IOException {
    Traps traps = Traps.denialPairs();
    Run ours = run(traps, RankingWeights.DEFAULT);
    Run without = run(traps, WITHOUT_MEANING);
    System.out.println("pairs in the right order: " + byKind(traps, ours));
    System.out.println("without denials, sides and places: " + byKind(traps, without));

    assertThat(byKind(traps, ours).get("denial").value()).isGreaterThan(.9);
    assertThat(byKind(traps, ours).get("side").value()).isGreaterThan(.9);
    assertThat(byKind(traps, ours).get("place").value()).isGreaterThan(.9);
    assertThat(byKind(traps, ours).get("person").value()).isGreaterThan(.85);
    assertThat(traps.set().pairs().orElseThrow().accuracy(ours).value()).isGreaterThan(.95);
    assertThat(traps.set().pairs().orElseThrow().accuracy(without).value()).isLessThan(.1);
  }

  private Run run(Traps traps, RankingWeights weights) throws IOException {
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("" + weights.conflict())).weights(weights).open()) {
      index.addAll(traps.set().documents().stream());
      index.commit();
      return traps.set().deep("ours", JudgedSet.ranker(index));
    }
  }

  private static Map<String, PairwiseAccuracy> byKind(Traps traps, Run run) {
    Map<String, PairwiseAccuracy> right = new TreeMap<>();
    traps.byKind().forEach((kind, pairs) -> right.put(kind, pairs.accuracy(run)));
    return right;
  }
}
