package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  @TempDir private Path folder;
  private Path before = Path.of("");
  private Path after = Path.of("");
  private Path qrels = Path.of("");

  @BeforeEach
  void write() throws IOException {
    before =
        write(
            "before.trec",
            """
            q1 Q0 d1 1 2 old
            q1 Q0 d2 2 1 old
            q2 Q0 d1 1 2 old
            q2 Q0 d2 2 1 old
            q3 Q0 d1 1 2 old
            """);
    after =
        write(
            "after.trec",
            """
            q1 Q0 d2 1 2 new
            q1 Q0 d1 2 1 new
            q2 Q0 d2 1 2 new
            q2 Q0 d1 2 1 new
            q9 Q0 d1 1 2 new
            """);
    qrels = write("qrels", "q1 0 d2 1\nq2 0 d2 1\nq3 0 d1 1\nq4 0 d1 1\n");
  }

  @Test
  void compare_runs_showsFiguresAndWhoLosesAndWins() {
    Outcome outcome = Shell.run("compare", before, after, "--qrels", qrels);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith("A  ")
        .contains(
            "before.trec (old)\n",
            "after.trec (new)\n",
            "\n3 judged queries\n",
            "\nmean               A       B       B - A    95 % interval    p       W/L/T\n",
            // 1/2, 1/2, 1 against 1, 1, 0
            "\nMRR@10             0.6667  0.6667  +0.0000  ",
            "  1.0000  2/1/0\n",
            "\nRecall@100         1.0000  0.6667  -0.3333  -1.0000 +0.0000  1.0000  0/1/2\n",
            "\nunjudged@10        0.3333  0.3333  +0.0000  +0.0000 +0.0000  1.0000\n")
        .endsWith(
            """
            nDCG@10 of query  A       B       B - A
            ─────────────────────────────────────────
            q3                1.0000  0.0000  -1.0000
            q1                0.6309  1.0000  +0.3691
            q2                0.6309  1.0000  +0.3691
            """);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: " + after + ": 1 query is not judged and left out",
            "anamnesis: " + after + ": 1 query is missing and counts 0");
  }

  @Test
  void compare_sameRun_hasNoDifference() {
    Outcome outcome = Shell.run("compare", before, before, "--qrels", qrels);

    assertThat(outcome.out())
        .contains("nDCG@10            0.7540  0.7540  +0.0000  +0.0000 +0.0000  1.0000  0/0/3\n")
        .endsWith("No query has another nDCG@10.\n");
  }

  @Test
  void compare_perQuery_showsTiesToo() {
    Outcome outcome = Shell.run("compare", before, before, "--qrels", qrels, "--per-query");

    assertThat(outcome.out()).contains("q3                1.0000  1.0000  +0.0000\n");
  }

  @Test
  void compare_pairs_areCompared() throws IOException {
    Path pairs = write("pairs.tsv", "q1\td2\td1\nq2\td2\td1\nq3\td1\td2\n");

    Outcome outcome = Shell.run("compare", before, after, "--qrels", qrels, "--pairs", pairs);

    assertThat(outcome.out()).contains("pairwise accuracy  0.3333  0.6667  +0.3333  ", "2/1/0");
  }

  @Test
  void compare_json_hasTheWholeShape() {
    Outcome outcome =
        Shell.run("compare", before, after, "--qrels", qrels, "--json", "--per-query");
    JsonNode all = JsonMapper.shared().readTree(outcome.out());

    assertThat(all.propertyNames())
        .containsExactly("baseline", "contender", "queries", "metrics", "perQuery");
    assertThat(all.get("contender").get("name").asString()).isEqualTo("new");
    assertThat(all.get("queries").asInt()).isEqualTo(3);
    assertThat(all.get("metrics").get("MRR@10").get("wins").asInt()).isEqualTo(2);
    assertThat(all.get("metrics").get("MRR@10").get("p").asDouble()).isEqualTo(1);
    assertThat(all.get("perQuery").get("baseline").get("q1").get("MAP").asDouble()).isEqualTo(.5);
  }

  @Test
  void compare_runOfOtherQueries_exitsWith1() throws IOException {
    Path other = write("other.trec", "s1 Q0 d1 1 2 other\n");

    Outcome outcome = Shell.run("compare", before, other, "--qrels", qrels);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("anamnesis: no query of the run \"other\" (such as \"s1\") has a judgment");
  }

  @Test
  void compare_badRun_exitsWith1AndSaysWhere() throws IOException {
    Path bad = write("bad.trec", "q1 Q0 d1 1 nan x\n");

    Outcome outcome = Shell.run("compare", before, bad, "--qrels", qrels);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: " + bad + " cannot be used, 1 problem:",
            "  " + bad + ":1: score \"nan\" in column 5; allowed: a finite number, such as 12.5");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
