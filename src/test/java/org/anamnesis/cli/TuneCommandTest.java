package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.anamnesis.WeightsFile;
import org.anamnesis.cli.Shell.Outcome;
import org.anamnesis.evaluation.PlantedArchive;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.ranking.RankingWeights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TuneCommandTest {
  private static final Path SAMPLES = Path.of("sample-data");

  @TempDir private Path folder;
  private Path corpus = Path.of("");
  private Path queries = Path.of("");
  private Path qrels = Path.of("");
  private Path weights = Path.of("");

  /** Judgments for which titles are all that matters. */
  @BeforeEach
  void write() throws IOException {
    PlantedArchive planted = new PlantedArchive();
    corpus = folder.resolve("corpus.jsonl");
    queries = folder.resolve("queries.jsonl");
    qrels = folder.resolve("qrels.tsv");
    weights = folder.resolve("weights.json");
    Files.write(corpus, planted.documents().stream().map(DocumentJson::write).toList());
    planted.queries().write(queries);
    planted.titled().write(qrels);
  }

  @Test
  void tune_weightsThatAreBetter_areWrittenAndRankBetterFromTheFile() throws IOException {
    Outcome outcome = tune("--out", weights);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.lines()).allMatch(line -> line.length() <= 80);
    assertThat(outcome.lines().get(0))
        .matches("held out  default  tuned   better   95 % interval +p +W/L/T");
    assertThat(outcome.out())
        .containsPattern("nDCG@10 +0\\.\\d{4} +[01]\\.\\d{4} +\\+0\\.[1-9]")
        .containsPattern("part 5 +0\\.")
        .containsPattern("(?m)^words +1\\.0 +0\\.")
        .contains("Use the tuned weights: ", "weights.json is written; ");
    assertThat(WeightsFile.read(weights)).isNotEqualTo(RankingWeights.DEFAULT);
    assertThat(ndcg("--weights", weights)).isGreaterThan(ndcg() + .1);
    Path index = Shell.indexed(corpus, folder.resolve("index"));
    String query = Files.readAllLines(queries).get(0).replaceAll(".*\"text\":\"|\"}", "");
    assertThat(Shell.run("search", query, "--index", index, "--weights", weights).out())
        .isNotEqualTo(Shell.run("search", query, "--index", index).out());
  }

  @Test
  void tune_json_hasFiguresAndWeights() {
    JsonNode report = JsonMapper.shared().readTree(tune("--json").out());

    assertThat(report.propertyNames())
        .containsExactly("better", "written", "weights", "ndcg", "pairs", "fittedTo", "folds");
    assertThat(report.get("better").asBoolean()).isTrue();
    assertThat(report.get("written").asBoolean()).isFalse();
    assertThat(report.get("weights").propertyNames())
        .containsExactlyElementsOf(RankingWeights.names());
    assertThat(report.get("ndcg").get("difference").asDouble()).isGreaterThan(.1);
    assertThat(report.get("pairs").isNull()).isTrue();
    assertThat(report.get("folds").size()).isEqualTo(5);
  }

  @Test
  void tune_samples_saysWhetherItIsWorthItAndWritesOnlyThen() {
    Outcome outcome =
        Shell.run(
            "tune",
            "--corpus",
            SAMPLES.resolve("questions.jsonl"),
            "--queries",
            SAMPLES.resolve("queries.jsonl"),
            "--qrels",
            SAMPLES.resolve("qrels.tsv"),
            "--out",
            weights);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    boolean better = outcome.out().contains("Use the tuned weights: ");
    assertThat(outcome.out().contains("Keep the defaults: ")).isNotEqualTo(better);
    assertThat(outcome.out().contains("is not written; --force writes")).isNotEqualTo(better);
    assertThat(Files.exists(weights)).isEqualTo(better);
  }

  @Test
  void tune_judgmentsThatExplainNothing_keepsAnOldFileUnlessForced() throws IOException {
    // every document is as good as any other
    StringBuilder all = new StringBuilder();
    for (int query = 0; query < 12; query++) {
      all.append("s-" + query + "\ts-" + query + "-text0\t0\n");
    }
    Files.writeString(qrels, all);
    Files.writeString(weights, "old");

    Outcome kept = tune("--out", weights);
    assertThat(kept.exitCode()).isZero();
    assertThat(kept.out()).contains("No weight moved.", "Keep the defaults: ", "is not written;");
    assertThat(weights).hasContent("old");

    Outcome forced = tune("--out", weights, "--force");
    assertThat(forced.out()).contains("Keep the defaults: ", "weights.json is written; ");
    assertThat(WeightsFile.read(weights)).isEqualTo(RankingWeights.DEFAULT);
  }

  @Test
  void cannotTune_badArguments_sayWhatIsAllowed() throws IOException {
    Outcome forceAlone = tune("--force");
    Outcome noFolder = tune("--out", folder.resolve("none").resolve("weights.json"));
    Files.writeString(qrels, "s-1\ts-1-title\t1\n");
    Outcome few = tune();

    assertThat(forceAlone.exitCode()).isEqualTo(1);
    assertThat(forceAlone.err()).contains("--force writes nothing without --out");
    assertThat(noFolder.exitCode()).isEqualTo(1);
    assertThat(noFolder.err()).contains("cannot be written; allowed: a file in a folder");
    assertThat(few.exitCode()).isEqualTo(1);
    assertThat(few.err()).contains("1 query has a judgment; allowed: 10 or more");
  }

  @Test
  void weights_badFile_isBadInput() throws IOException {
    Files.writeString(weights, "{\"format\":\"anamnesis-weights-1\",\"wordz\":1}");
    Outcome bad = eval("--weights", weights);
    Outcome missing = eval("--weights", folder.resolve("none.json"));

    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.err()).contains("weights.json: there is no weight \"wordz\"; allowed: words, ");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("none.json does not exist");
  }

  private Outcome tune(Object... more) {
    return run("tune", more);
  }

  private Outcome eval(Object... more) {
    return run("eval", more);
  }

  private double ndcg(Object... more) {
    String report = eval(more).out();
    return Double.parseDouble(report.replaceAll("(?s).*\nnDCG@10 +(\\S+)\n.*", "$1"));
  }

  private Outcome run(String command, Object... more) {
    Object[] args = {command, "--corpus", corpus, "--queries", queries, "--qrels", qrels};
    return Shell.run(Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray());
  }
}
