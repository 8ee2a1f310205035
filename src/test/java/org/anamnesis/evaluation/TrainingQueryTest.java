package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;

class TrainingQueryTest {
  private static final int QUERIES = 12;

  private final Queries queries;
  private final Qrels qrels;

  TrainingQueryTest() throws IOException {
    Map<String, String> first = new LinkedHashMap<>();
    Queries.read(Path.of("sample-data/queries.jsonl")).texts().entrySet().stream()
        .limit(QUERIES)
        .forEach(query -> first.put(query.getKey(), query.getValue()));
    queries = new Queries(first);
    qrels = Qrels.read(Path.of("sample-data/qrels.tsv"));
  }

  @Test
  void value_underAnyWeights_isThatOfAnIndexWithThese() throws IOException {
    Random random = new Random(5);
    for (RankingWeights weights : List.of(RankingWeights.DEFAULT, any(random), any(random))) {
      try (SymptomIndex index = SymptomIndex.inMemory();
          SymptomIndex weighed = SymptomIndex.builder().weights(weights).open()) {
        index.addAll(SampleArchive.documents().stream());
        index.commit();
        weighed.addAll(SampleArchive.documents().stream());
        weighed.commit();
        Run run =
            Run.of(
                "weighed",
                queries,
                100,
                (text, limit) -> weighed.rank(SymptomQuery.describe(text).limit(limit)));
        Evaluation expected = Evaluator.of(qrels).over(queries.texts().keySet()).evaluate(run);

        for (String id : queries.texts().keySet()) {
          List<PreferencePairs.Pair> pairs = pairs(id, run);
          TrainingQuery query = query(index, id, pairs);

          assertThat(query.ndcg(weights)).isEqualTo(expected.value(Metric.ndcg(10), id));
          assertThat(query.pairs(weights))
              .isEqualTo(new PreferencePairs(pairs).accuracy(run).value());
          assertThat(query.value(weights))
              .isEqualTo((query.ndcg(weights) + query.pairs(weights)) / 2);
          assertThat(query(index, id, List.of()).value(weights)).isEqualTo(query.ndcg(weights));
        }
      }
    }
  }

  private TrainingQuery query(SymptomIndex index, String id, List<PreferencePairs.Pair> pairs)
      throws IOException {
    SymptomQuery query = SymptomQuery.describe(queries.texts().getOrDefault(id, ""));
    return new TrainingQuery(index.features(query), qrels.grades(id), pairs);
  }

  /** Of what a run found, in order and the other way round, and of what it did not find. */
  private static List<PreferencePairs.Pair> pairs(String query, Run run) {
    List<String> ids = run.ids(query);
    List<PreferencePairs.Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 3 < ids.size(); i += 3) {
      pairs.add(new PreferencePairs.Pair(query, ids.get(i), ids.get(i + 2)));
      pairs.add(new PreferencePairs.Pair(query, ids.get(i + 3), ids.get(i + 1)));
    }
    pairs.add(new PreferencePairs.Pair(query, ids.getFirst(), "nowhere"));
    pairs.add(new PreferencePairs.Pair(query, "nowhere", ids.getLast()));
    pairs.add(new PreferencePairs.Pair(query, "nowhere", "neither"));
    return pairs;
  }

  private static RankingWeights any(Random random) {
    RankingWeights weights = RankingWeights.DEFAULT;
    for (String name : RankingWeights.names()) {
      weights = weights.with(name, random.nextDouble());
    }
    return weights;
  }
}
