package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.QaDocument;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of questions that words alone order wrongly: one repeats the words of the letter but is
 * about what the letter denies, about the other side, somebody else or another place; the other
 * says the same in other words.
 */
class DenialPairsTest {
  private static final Path PAIRS = Path.of("src/test/resources/clinical/denial-pairs.jsonl");

  private static final RankingWeights WITHOUT_MEANING =
      new RankingWeights(1, 2, .3, .2, .05, .3, .3, .2, .35, .2, 0, 0, 0, 0, 0, .05, .3, 0, 0);

  @TempDir Path folder;

  private final List<JsonNode> pairs = pairs();

  @Test
  void pairs_thatWordsOrderWrongly_areMendedByWhatIsMeant() throws IOException {
    Map<String, int[]> right = rightByKind(RankingWeights.DEFAULT);
    Map<String, int[]> without = rightByKind(WITHOUT_MEANING);
    print("pairs in the right order:", right);
    print("without denials, sides and places:", without);

    assertThat(share(right, "denial")).isGreaterThan(.9);
    assertThat(share(right, "side")).isGreaterThan(.9);
    assertThat(share(right, "place")).isGreaterThan(.9);
    assertThat(share(without)).isLessThan(.1);
  }

  private Map<String, int[]> rightByKind(RankingWeights weights) throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("" + weights.conflict())).weights(weights).open()) {
      for (JsonNode pair : pairs) {
        for (String role : List.of("right", "wrong")) {
          JsonNode one = pair.get(role);
          String id = pair.get("id").asString() + "-" + role;
          index.add(
              QaDocument.of(id, one.get("question").asString(), one.get("answer").asString())
                  .withTitle(one.get("title").asString()));
        }
      }
      index.commit();
      for (JsonNode pair : pairs) {
        int[] count = counts.computeIfAbsent(pair.get("kind").asString(), kind -> new int[2]);
        count[0] += isRight(index, pair) ? 1 : 0;
        count[1]++;
      }
    }
    return counts;
  }

  private static boolean isRight(SymptomIndex index, JsonNode pair) throws IOException {
    String id = pair.get("id").asString();
    List<String> ranked =
        index.rank(SymptomQuery.describe(pair.get("query").asString()).limit(1_000)).stream()
            .map(ScoredId::id)
            .filter(hit -> hit.startsWith(id + "-"))
            .toList();
    return !ranked.isEmpty() && ranked.getFirst().equals(id + "-right");
  }

  private static double share(Map<String, int[]> counts, String kind) {
    int[] count = counts.getOrDefault(kind, new int[] {0, 1});
    return (double) count[0] / count[1];
  }

  private static double share(Map<String, int[]> counts) {
    int right = counts.values().stream().mapToInt(count -> count[0]).sum();
    int all = counts.values().stream().mapToInt(count -> count[1]).sum();
    return (double) right / all;
  }

  private static void print(String what, Map<String, int[]> counts) {
    StringBuilder line = new StringBuilder(what);
    counts.forEach((kind, n) -> line.append("  %s %d of %d".formatted(kind, n[0], n[1])));
    System.out.println(line.append("  all %.3f".formatted(share(counts))));
  }

  private static List<JsonNode> pairs() {
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> read = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(PAIRS)) {
        read.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
