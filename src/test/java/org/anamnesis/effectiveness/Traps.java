package org.anamnesis.effectiveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Queries;
import org.anamnesis.model.QaDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set with pairs of documents that words alone are apt to order wrongly.
 *
 * @param set the documents, queries and pairs
 * @param kinds what misleads, by query
 */
record Traps(JudgedSet set, Map<String, String> kinds) {
  private static final Path PAIRS = Path.of("src/test/resources/clinical/denial-pairs.jsonl");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Pairs of which one repeats the words of the letter but is about what the letter denies, about
   * the other side, somebody else or another place; the other says the same in other words.
   */
  static Traps denialPairs() throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    List<PreferencePairs.Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(PAIRS)) {
      JsonNode pair = JSON.readTree(line);
      String id = pair.get("id").asString();
      QaDocument right = document(id + "-right", pair.get("right"));
      QaDocument wrong = document(id + "-wrong", pair.get("wrong"));
      documents.addAll(List.of(right, wrong));
      texts.put(id, pair.get("query").asString());
      grades.put(id, Map.of(right.id(), 1, wrong.id(), 0));
      kinds.put(id, pair.get("kind").asString());
      pairs.add(new PreferencePairs.Pair(id, right.id(), wrong.id()));
    }
    return new Traps(
        new JudgedSet(
            "trap pairs",
            documents,
            new Queries(texts),
            Qrels.of(grades),
            Optional.of(new PreferencePairs(pairs))),
        kinds);
  }

  /** The queries of the sample archive that say what is hard about them. */
  static Traps ofSamples(JudgedSet samples) throws IOException {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(JudgedSet.SAMPLES, "queries.jsonl"))) {
      JsonNode query = JSON.readTree(line);
      if (query.has("kind")) {
        kinds.put(query.get("id").asString(), query.get("kind").asString());
      }
    }
    return new Traps(samples, kinds);
  }

  /** The pairs of each kind. */
  Map<String, PreferencePairs> byKind() {
    Map<String, List<PreferencePairs.Pair>> pairs = new TreeMap<>();
    for (PreferencePairs.Pair pair : set.pairs().orElseThrow().pairs()) {
      Optional.ofNullable(kinds.get(pair.query()))
          .ifPresent(kind -> pairs.computeIfAbsent(kind, k -> new ArrayList<>()).add(pair));
    }
    Map<String, PreferencePairs> byKind = new TreeMap<>();
    pairs.forEach((kind, all) -> byKind.put(kind, new PreferencePairs(all)));
    return byKind;
  }

  private static QaDocument document(String id, JsonNode one) {
    return QaDocument.of(id, one.get("question").asString(), one.get("answer").asString())
        .withTitle(one.get("title").asString());
  }
}
