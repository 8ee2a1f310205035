package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anamnesis.search.ScoredId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries, judgments and pairs. */
class JudgmentFilesTest {
  @TempDir Path folder;

  @Test
  void qrels_threeColumns_mayHaveBlanksWithinIds() throws IOException {
    Qrels qrels = Qrels.read(file("q 1\td 1\t3\nq 1\td2\t0\nq2\td1\t-1\n"));

    assertThat(qrels.queries()).containsExactly("q%201", "q2");
    assertThat(qrels.grades("q 1")).isEqualTo(Map.of("d%201", 3, "d2", 0));
    assertThat(qrels.grades("q%201")).isEqualTo(qrels.grades("q 1"));
    assertThat(qrels.grades("q9")).isEmpty();
    assertThat(qrels).hasToString("3 judgments of 2 queries");
  }

  @Test
  void qrels_fourColumns_areTrecs() throws IOException {
    String lines = "q1 0 d1 3\nq1   0\td2 0\r\n\nq2\t0\td1\t1\n";

    assertThat(Qrels.read(file("\uFEFF" + lines)).grades("q1")).isEqualTo(Map.of("d1", 3, "d2", 0));
  }

  @Test
  void qrels_write_isReadAgain() throws IOException {
    Qrels qrels = Qrels.of(Map.of("q 1", Map.of("d 1", 2)));
    Path file = folder.resolve("written.tsv");

    qrels.write(file);

    assertThat(Files.readString(file)).isEqualTo("q%201\td%201\t2\n");
    assertThat(Qrels.read(file).grades("q 1")).isEqualTo(qrels.grades("q 1"));
  }

  @Test
  void qrels_badLines_areAllReported() throws IOException {
    Path file =
        file(
            """
            query-id\tcorpus-id\tscore
            q1\td1\t1
            q1\td1\t2
            q1\td2\t0.5
            q1 0 d3 1
            \td3\t1
            """);

    EvaluationFileException e =
        catchThrowableOfType(EvaluationFileException.class, () -> Qrels.read(file));

    assertThat(e.problems())
        .containsExactly(
            file
                + ":1: grade \"score\"; allowed: a whole number, 0 for not relevant, 1 or more for"
                + " relevant; if this is a line of headings, remove it",
            file
                + ":3: document \"d1\" is judged a second time for query \"q1\"; keep one of the"
                + " lines",
            file
                + ":4: grade \"0.5\"; allowed: a whole number, 0 for not relevant, 1 or more for"
                + " relevant; if this is a line of headings, remove it",
            file
                + ":5: 4 columns; allowed: 3, separated by tabs or blanks: query, document, grade;"
                + " or query, 0, document, grade; write a blank within an id as %20",
            file + ":6: the id of the query is blank; give it one");
  }

  @Test
  void qrels_emptyOrMissingFile_saysSo() throws IOException {
    Path empty = file("");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Qrels.read(empty))
        .withMessageContaining("the file is empty; allowed: lines of query, document, grade");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Qrels.read(folder.resolve("missing")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Qrels.of(Map.of()))
        .withMessage("there is no judgment; allowed: one or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Qrels.of(Map.of("q", Map.of("a b", 1, "a%20b", 1))))
        .withMessage("document \"a%20b\" is judged a second time for query \"q\"");
  }

  @Test
  void queries_jsonLines_keepTheirOrderAndOtherMembersAreNoQueries() throws IOException {
    Queries queries =
        Queries.read(
            file(
                """
                {"id":"s-2","text":"calf cramps","note":["x"]}
                {"text":"fever","id":7}
                """));

    assertThat(queries.texts())
        .containsExactly(Map.entry("s-2", "calf cramps"), Map.entry("7", "fever"));
    assertThat(queries).hasToString("2 queries");
    Path copy = folder.resolve("copy.jsonl");
    queries.write(copy);
    assertThat(Queries.read(copy)).isEqualTo(queries);
  }

  @Test
  void queries_badLines_areAllReportedWithoutTheirTexts() throws IOException {
    Path file =
        file(
            """
            {"id":"1","text":"secret"}
            {"id":"1","text":"secret"}
            {"text":"secret"}
            {"id":"2","text":" "}
            secret
            """);

    EvaluationFileException e =
        catchThrowableOfType(EvaluationFileException.class, () -> Queries.read(file));

    assertThat(e.problems())
        .hasSize(4)
        .noneMatch(line -> line.contains("secret"))
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith(file + ":2: query \"1\" is there a second time");
              assertThat(lines.get(1)).startsWith(file + ":3: \"id\" is missing or blank; allowed");
              assertThat(lines.get(2)).startsWith(file + ":4: \"text\" is missing or blank;");
              assertThat(lines.get(3)).startsWith(file + ":5: not valid JSON");
            });
  }

  @Test
  void cannotMakeQueriesOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Queries(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Queries(Map.of("q", " ")));
  }

  @Test
  void pairs_ofARun_areRightWrongOrNotFound() throws IOException {
    PreferencePairs pairs =
        PreferencePairs.read(
            file(
                """
                q1\tgood\tbad
                q1\tbad\tgood
                q1\tgood\tmissing
                q1\tmissing\tbad
                q1\tmissing\tgone
                q2\tgood\tbad
                """));
    Run run = Run.of("r", Map.of("q1", List.of(new ScoredId("good", 2), new ScoredId("bad", 1))));

    PairwiseAccuracy accuracy = pairs.accuracy(run);

    assertThat(accuracy).isEqualTo(new PairwiseAccuracy(2, 2, 2));
    assertThat(accuracy.value()).isEqualTo(2 / 6.0);
    assertThat(accuracy).hasToString("0.3333 (2 of 6)");
    MetricDifference difference = pairs.compare(Run.of("nothing", Map.of()), run);
    assertThat(difference.difference()).isEqualTo(2 / 6.0);
    assertThat(difference.wins()).isEqualTo(2);
    assertThat(difference.ties()).isEqualTo(4);
  }

  @Test
  void pairs_badLines_areAllReported() throws IOException {
    Path file = file("q\ta\tb\nq\ta\tb\nq\ta\ta\nq\ta\n");

    EvaluationFileException e =
        catchThrowableOfType(EvaluationFileException.class, () -> PreferencePairs.read(file));

    assertThat(e.problems())
        .containsExactly(
            file + ":2: the pair is there a second time; keep one of the lines",
            file + ":3: both documents of the pair are \"a\"; name two",
            file
                + ":4: 2 columns; allowed: 3, separated by tabs or blanks: query, document that"
                + " answers it, document that does not; write a blank within an id as %20");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }
}
