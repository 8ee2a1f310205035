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

class EvalCommandTest {
  @TempDir private Path folder;
  private Path corpus = Path.of("");
  private Path queries = Path.of("");
  private Path qrels = Path.of("");
  private Path pairs = Path.of("");

  /** Words that no two documents share, but for the ear: all systems must rank them alike. */
  @BeforeEach
  void write() throws IOException {
    corpus =
        write(
            "corpus.jsonl",
            """
            {"id":"d 1","question":"My calf cramps at night.","answer":"Stretch."}
            {"id":"d2","question":"My ear hurts.","answer":"Wait."}
            {"id":"d3","question":"My ear itches badly since the swimming lesson.","answer":"Dry it."}
            {"id":"d4","question":"I have a swollen knee.","answer":"Cool it."}
            """);
    queries =
        write(
            "queries.jsonl",
            """
            {"id":"q 1","text":"calf cramps"}
            {"id":"q2","text":"ear itches"}
            {"id":"q3","text":"headache"}
            """);
    qrels = write("qrels.tsv", "q 1\td 1\t2\nq2\td2\t0\nq2\td3\t1\nq3\td4\t1\n");
    pairs = write("pairs.tsv", "q2\td3\td2\nq2\td2\td3\nq3\td4\td2\n");
  }

  @Test
  void eval_archive_measuresAllQueriesAlsoThoseWithoutHits() {
    Outcome outcome = eval();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.lines().get(0)).isEqualTo("4 documents, 3 queries, 4 judgments");
    assertThat(outcome.lines().get(2)).isEqualTo("mean               Anamnesis");
    assertThat(outcome.out())
        .contains(
            "nDCG@10            0.6667\n",
            "MRR@10             0.6667\n",
            "P@10               0.0667\n",
            "Recall@100         0.6667\n",
            "MAP                0.6667\n",
            "success@5          0.6667\n",
            "condensed nDCG@10  0.6667\n",
            "unjudged@10        0.0000\n")
        .containsPattern("median ms, 10 ids  \\d+\\.\\d\\d\n")
        .containsPattern("Ten hits of Anamnesis .*: \\d+\\.\\d\\d ms \\(median\\)")
        .doesNotContain("BM25", "q2", "pair");
  }

  @Test
  void eval_baselines_standBesideWithDifferences() {
    Outcome outcome = eval("--baselines", "--pairs", pairs);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.lines()).allMatch(line -> line.length() <= 80);
    assertThat(outcome.lines().get(0)).isEqualTo("4 documents, 3 queries, 4 judgments, 3 pairs");
    assertThat(outcome.lines().get(2))
        .isEqualTo("mean               Anamnesis  English BM25  MoreLikeThis  MoreLikeThis tuned");
    // MoreLikeThis leaves out words that the query has once only: it finds nothing
    assertThat(outcome.out())
        .contains(
            "nDCG@10            0.6667     0.6667        0.0000        0.6667\n",
            "pairwise accuracy  0.3333     0.3333        0.0000        0.3333\n",
            "pairs not found    1          1             3             1\n")
        .contains("English BM25        nDCG@10  +0.0000  +0.0000 +0.0000  1.0000  0/0/3\n")
        .contains("MoreLikeThis        nDCG@10  +0.6667  +0.0000 +1.0000  0.5000  2/0/1\n")
        .contains("MoreLikeThis        pairs    +0.3333  ");
  }

  @Test
  void eval_perQuery_showsTheWorstFirst() {
    Outcome alone = eval("--per-query");
    Outcome beside = eval("--per-query", "--baselines");

    assertThat(alone.lines())
        .containsSequence(
            "query  nDCG@10  MRR@10  P@10    Recall@100  MAP     success@5  unjudged@10",
            "──────────────────────────────────────────────────────────────────────────",
            "q3     0.0000   0.0000  0.0000  0.0000      0.0000  0.0000     0.0000",
            "q%201  1.0000   1.0000  0.1000  1.0000      1.0000  1.0000     0.0000",
            "q2     1.0000   1.0000  0.1000  1.0000      1.0000  1.0000     0.0000");
    assertThat(beside.lines())
        .containsSequence(
            "nDCG@10  Anamnesis  English BM25  MoreLikeThis  MoreLikeThis tuned",
            "──────────────────────────────────────────────────────────────────",
            "q3       0.0000     0.0000        0.0000        0.0000",
            "q%201    1.0000     1.0000        0.0000        1.0000");
  }

  @Test
  void eval_onATerminal_saysWhatItDoesAndWipesIt() {
    Outcome outcome =
        Shell.TERMINAL.exec("eval", "--corpus", corpus, "--queries", queries, "--qrels", qrels);

    assertThat(outcome.out())
        .contains("\rAnamnesis ranks …\r", "\rtiming …\r")
        .containsPattern("\r {40}\r4 documents, 3 queries, 4 judgments\n");
  }

  @Test
  void eval_json_hasTheWholeShape() {
    Outcome outcome = eval("--json", "--baselines", "--per-query", "--pairs", pairs);
    JsonNode report = JsonMapper.shared().readTree(outcome.out());

    assertThat(report.propertyNames())
        .containsExactly("documents", "queries", "judgments", "systems", "differences");
    assertThat(report.get("systems").size()).isEqualTo(4);
    JsonNode ours = report.get("systems").get(0);
    assertThat(ours.propertyNames())
        .containsExactly(
            "name", "metrics", "pairs", "medianMillis", "medianMillisWithReasons", "perQuery");
    assertThat(ours.get("metrics").get("nDCG@10").asDouble()).isEqualTo(2 / 3.0);
    assertThat(ours.get("pairs").get("right").asInt()).isEqualTo(1);
    assertThat(ours.get("medianMillis").asDouble()).isPositive();
    assertThat(ours.get("perQuery").get("q2").get("MAP").asDouble()).isEqualTo(1);
    assertThat(report.get("differences").size()).isEqualTo(3 * 9);
    assertThat(report.get("differences").get(0).propertyNames())
        .containsExactly(
            "against",
            "metric",
            "baseline",
            "contender",
            "difference",
            "low",
            "high",
            "p",
            "pLow",
            "pHigh",
            "wins",
            "losses",
            "ties");
  }

  @Test
  void eval_queriesThatAreDocuments_doNotFindThemselves() throws IOException {
    queries = write("own.jsonl", "{\"id\":\"d2\",\"text\":\"My ear hurts.\"}\n");
    qrels = write("own.tsv", "d2\td3\t1\n");

    Outcome outcome = eval();

    assertThat(outcome.err())
        .isEqualTo("anamnesis: 1 query is a document and left out of its own ranking\n");
    assertThat(outcome.out())
        .contains("MRR@10             1.0000\n", "unjudged@10        0.0000\n");
  }

  @Test
  void eval_queriesThatAreJudgedForTheirOwnIds_findThem() throws IOException {
    queries = write("own.jsonl", "{\"id\":\"d2\",\"text\":\"My ear hurts.\"}\n");
    qrels = write("own.tsv", "d2\td2\t1\n");

    Outcome outcome = eval();

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("MRR@10             1.0000\n");
  }

  @Test
  void eval_whatDoesNotFit_isToldAndLeftOut() throws IOException {
    qrels = write("other.tsv", "q2\td3\t1\nq2\tgone\t1\nq3\td4\t0\nq9\td1\t1\n");
    corpus = write("bad.jsonl", Files.readString(corpus) + "not json\n");

    Outcome outcome = eval("--pairs", write("other-pairs.tsv", "q2\td3\td2\nq9\td3\td2\n"));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines().get(0)).isEqualTo("4 documents, 2 queries, 3 judgments, 1 pairs");
    assertThat(outcome.err().lines())
        .containsExactly(
            corpus
                + ":5: not valid JSON at column 1: unexpected character; check the quotes, commas"
                + " and backslashes before it",
            "anamnesis: 1 records of the corpus are rejected and left out; repair them for figures"
                + " of all of it",
            "anamnesis: 1 query has no judgment and is left out: q%201",
            "anamnesis: 1 judged query is not among the queries and is left out: q9",
            "anamnesis: 1 query has no relevant document and counts 0: q3",
            "anamnesis: 1 pair is of a query that is not measured and is left out: q9",
            "anamnesis: 1 judged document is not in the corpus; no search can find it: gone");
  }

  @Test
  void eval_filesThatDoNotBelongTogether_exitWith1() throws IOException {
    Path others = write("others.tsv", "s-1\td1\t1\n");

    assertThat(exitsWith1(eval(corpus, queries, others)))
        .isEqualTo(
            "anamnesis: no query has a judgment: the queries are q%201, q2, q3, the judgments are"
                + " of s-1; name two files that belong together\n");
    assertThat(
            exitsWith1(eval(write("c", "{\"id\":\"x\",\"question\":\"ear\"}\n"), queries, qrels)))
        .startsWith("anamnesis: no judged document is in the corpus: the judgments are of d%201,");
    assertThat(exitsWith1(eval("--pairs", write("p", "s-1\td1\td2\n"))))
        .startsWith("anamnesis: no pair is of a query that is measured; the pairs are of s-1;");
  }

  @Test
  void eval_badFiles_exitWith1AndSayWhere() throws IOException {
    Path bad = write("bad.tsv", "q2\td3\thigh\n" + "q2\td4\n".repeat(20));
    Path missing = folder.resolve("missing");

    String err = exitsWith1(eval(corpus, queries, bad));
    assertThat(err.lines()).hasSize(12);
    assertThat(err)
        .startsWith("anamnesis: " + bad + " cannot be used, 21 problems:\n  " + bad + ":1: grade")
        .endsWith("\n  … and 11 more\n");
    assertThat(exitsWith1(eval(corpus, queries, missing)))
        .isEqualTo("anamnesis: " + missing + " does not exist\n");
    assertThat(exitsWith1(eval(missing, queries, qrels)))
        .isEqualTo("anamnesis: " + missing + " does not exist\n");
    assertThat(exitsWith1(eval(write("empty", "\n"), queries, qrels)))
        .contains("has no document; allowed: an archive as anamnesis index takes it");
    assertThat(exitsWith1(eval(corpus, write("empty", ""), qrels)))
        .contains(":1: the file is empty; allowed: lines of {\"id\"");
  }

  private static String exitsWith1(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  private Outcome eval(Object... more) {
    Object[] args = new Object[7 + more.length];
    Object[] first = {"eval", "--corpus", corpus, "--queries", queries, "--qrels", qrels};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Shell.run(args);
  }

  private static Outcome eval(Path corpus, Path queries, Path qrels) {
    return Shell.run("eval", "--corpus", corpus, "--queries", queries, "--qrels", qrels);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
