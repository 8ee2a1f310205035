package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Run;
import org.junit.jupiter.api.Test;

/**
 * The figures are those that NIST's trec_eval prints, to all of its four digits, for a run with
 * ties, unjudged documents, and queries without judgments, relevant documents or a ranking. Skipped
 * where its output is not beside the project.
 */
class TrecEvalTest {
  private static final Path FOLDER = ThirdParty.DATA.resolve("trec-eval");

  /** What both have; trec_eval's other measures are not ours. */
  private static final Map<String, Metric> METRICS =
      Map.ofEntries(
          Map.entry("map", Metric.MAP),
          Map.entry("recip_rank", Metric.MRR),
          Map.entry("P_1", Metric.precision(1)),
          Map.entry("P_5", Metric.precision(5)),
          Map.entry("P_10", Metric.precision(10)),
          Map.entry("recall_10", Metric.recall(10)),
          Map.entry("recall_100", Metric.recall(100)),
          Map.entry("ndcg", Metric.ndcg(Metric.MAX_DEPTH)),
          Map.entry("ndcg_cut_5", Metric.ndcg(5)),
          Map.entry("ndcg_cut_10", Metric.ndcg(10)),
          Map.entry("ndcg_cut_20", Metric.ndcg(20)),
          Map.entry("ndcg_cut_100", Metric.ndcg(100)),
          Map.entry("success_1", Metric.success(1)),
          Map.entry("success_5", Metric.success(5)),
          Map.entry("success_10", Metric.success(10)));

  @Test
  void figures_ofEachQueryAndTheirMeans_areThoseOfTrecEval() throws IOException {
    ThirdParty.assumeHere(FOLDER);

    Map<String, String> ours = figures(evaluator().evaluate(run()), true);

    assertThat(ours).hasSize(1 + 15 * (1 + 28));
    assertThat(others(ours, expected("expected.txt"))).isEmpty();
  }

  @Test
  void means_overAllJudgedQueries_areThoseOfTrecEvalsComplete() throws IOException {
    ThirdParty.assumeHere(FOLDER);

    Map<String, String> ours = figures(evaluator().complete().evaluate(run()), false);

    assertThat(ours).hasSize(1 + 15);
    assertThat(others(ours, expected("expected-complete.txt"))).isEmpty();
  }

  @Test
  void figures_afterWritingAndReading_areTheSame() throws IOException {
    ThirdParty.assumeHere(FOLDER);
    Path copy = Files.createTempFile("run", ".trec");
    try {
      run().write(copy);

      Map<String, String> ours = figures(evaluator().evaluate(Run.read(copy)), true);
      assertThat(others(ours, expected("expected.txt"))).isEmpty();
    } finally {
      Files.delete(copy);
    }
  }

  private static Evaluator evaluator() throws IOException {
    return Evaluator.of(Qrels.read(FOLDER.resolve("qrels.txt")))
        .metrics(Metric.MAP, METRICS.values().toArray(Metric[]::new));
  }

  private static Run run() throws IOException {
    return Run.read(FOLDER.resolve("run.txt"));
  }

  /** The figures as trec_eval prints them, by measure and query. */
  private static Map<String, String> figures(Evaluation evaluation, boolean perQuery) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("num_q all", Integer.toString(evaluation.queries().size()));
    METRICS.forEach(
        (name, metric) -> {
          figures.put(name + " all", Metric.digits(evaluation.mean(metric)));
          if (perQuery) {
            for (String query : evaluation.queries()) {
              figures.put(name + " " + query, Metric.digits(evaluation.value(metric, query)));
            }
          }
        });
    return figures;
  }

  /** What differs: measure and query, our figure, and trec_eval's. */
  private static List<String> others(Map<String, String> ours, Map<String, String> expected) {
    assertThat(ours.keySet()).isEqualTo(expected.keySet());
    return ours.entrySet().stream()
        .filter(each -> !each.getValue().equals(expected.get(each.getKey())))
        .map(each -> each + " " + expected.get(each.getKey()))
        .toList();
  }

  private static Map<String, String> expected(String file) throws IOException {
    Set<String> notOurs = new TreeSet<>();
    Map<String, String> expected = new HashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      String[] cells = line.split("\\s+");
      if (METRICS.containsKey(cells[0]) || cells[0].equals("num_q")) {
        expected.put(cells[0] + " " + cells[1], cells[2]);
      } else {
        notOurs.add(cells[0]);
      }
    }
    assertThat(notOurs).containsExactly("Rprec", "bpref");
    return expected;
  }
}
