package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anamnesis.search.ScoredId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir Path folder;

  @Test
  void read_ties_putTheHigherIdFirstByItsBytes() throws IOException {
    Run run =
        Run.read(
            file(
                """
                q Q0 a 1 1.5 x
                q Q0 \uFFFD 2 1.5 x
                q Q0 \uD83D\uDE00 3 1.5 x
                q Q0 z 4 1.50 x
                q\tQ0\tlast\t1\t-2e3\tx

                q Q0 first 99 7 x
                """));

    // UTF-8 puts U+1F600 above U+FFFD, UTF-16 does not
    assertThat(run.ids("q")).containsExactly("first", "\uD83D\uDE00", "\uFFFD", "z", "a", "last");
    assertThat(run.ranking("q").get(5)).isEqualTo(new ScoredId("last", -2000));
    assertThat(run.ids("other")).isEmpty();
    assertThat(run.name()).isEqualTo("x");
  }

  @Test
  void write_andRead_keepOrderIdsAndName() throws IOException {
    Run run =
        Run.of(
            "our run", Map.of("s 1", List.of(new ScoredId("b", 2), new ScoredId("a b\u00a0c", 2))));
    Path file = folder.resolve("run.trec");

    run.write(file);

    assertThat(Files.readString(file))
        .isEqualTo("s%201 Q0 b 1 2.0 our%20run\ns%201 Q0 a%20b%C2%A0c 2 1.9999999 our%20run\n");
    Run read = Run.read(file);
    assertThat(read.queries()).isEqualTo(run.queries()).containsExactly("s%201");
    assertThat(read.ids("s 1")).isEqualTo(run.ids("s 1")).containsExactly("b", "a%20b%C2%A0c");
  }

  @Test
  void read_badLines_areAllReportedWithTheirNumbers() throws IOException {
    Path file =
        file(
            """
            q Q0 a 1 NaN x
            q Q0 a b 1 2 x
            q Q0 c 1 Infinity x
            q Q0 d 1 high x
            q Q0 e 1 2 x
            q Q0 e 2 1 x
            """);

    EvaluationFileException e =
        catchThrowableOfType(EvaluationFileException.class, () -> Run.read(file));

    assertThat(e.count()).isEqualTo(5);
    assertThat(e.problems())
        .containsExactly(
            file + ":1: score \"NaN\" in column 5; allowed: a finite number, such as 12.5",
            file
                + ":2: 7 columns; allowed: 6, separated by tabs or blanks: query, Q0, document,"
                + " rank, score, name of the run; write a blank within an id as %20",
            file + ":3: score \"Infinity\" in column 5; allowed: a finite number, such as 12.5",
            file + ":4: score \"high\" in column 5; allowed: a finite number, such as 12.5",
            file
                + ":6: document \"e\" is ranked a second time for query \"q\"; keep one of the"
                + " lines");
    assertThat(e).hasMessageStartingWith(file + " cannot be used, 5 problems:\n" + file + ":1: ");
  }

  @Test
  void read_manyBadLines_areCountedAndTheFirstTold() throws IOException {
    Path file = file("bad\n".repeat(25));

    EvaluationFileException e =
        catchThrowableOfType(EvaluationFileException.class, () -> Run.read(file));

    assertThat(e.count()).isEqualTo(25);
    assertThat(e.problems()).hasSize(10).allMatch(line -> line.contains(": 1 column; allowed: 6"));
    assertThat(e).hasMessageEndingWith("\n… and 15 more");
  }

  @Test
  void read_emptyFile_saysWhatItShouldHold() throws IOException {
    Path file = file("\n\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Run.read(file))
        .withMessageContaining(":1: the file is empty; allowed: lines of query, Q0, document");
  }

  @Test
  void of_ranker_asksAllQueriesInOrder() throws IOException {
    Queries queries = new Queries(Map.of("q", "calf"));
    List<String> asked = new ArrayList<>();

    Run run =
        Run.of(
            "ours",
            queries,
            3,
            (text, limit) -> {
              asked.add(text + limit);
              return List.of(new ScoredId("a", 1), new ScoredId("q", .5), new ScoredId("b", .2));
            });

    assertThat(asked).containsExactly("calf3");
    assertThat(run.ids("q")).containsExactly("a", "q", "b");
    assertThat(run.withoutSelf().ids("q")).containsExactly("a", "b");
    assertThat(run.withoutSelf().top(1).ids("q")).containsExactly("a");
    assertThat(run).hasToString("ours: 1 queries");
  }

  @Test
  void of_rankerThatRefuses_namesTheQuery() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Run.of(
                    "ours",
                    new Queries(Map.of("s-1", "calf")),
                    3,
                    (text, limit) -> {
                      throw new IllegalArgumentException("too long");
                    }))
        .withMessage("query \"s-1\": too long");
  }

  @Test
  void cannotRankADocumentTwiceOrWithoutAScore() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Run.of("r", Map.of("q", List.of(new ScoredId("a", 1), new ScoredId("a", 0)))))
        .withMessageStartingWith("document \"a\" of query \"q\" is ranked twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Run.of("r", Map.of("q", List.of(new ScoredId("a", Double.NaN)))))
        .withMessageContaining("has the score NaN; allowed: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Run.of("r", Map.of()).top(0))
        .withMessage("depth 0; allowed: 1 to 100000");
  }

  @Test
  void writer_equalScores_fallInSinglePrecision() throws IOException {
    StringWriter run = new StringWriter();

    new RunWriter(run, "x")
        .write(
            "q",
            List.of(new ScoredId("d1", 1), new ScoredId("d2", 1), new ScoredId("d3", 1 - 1e-12)));

    assertThat(run.toString().lines().map(line -> Float.parseFloat(line.split(" ")[4])))
        .containsExactly(1f, Math.nextDown(1f), Math.nextDown(Math.nextDown(1f)));
  }

  @Test
  void id_whiteSpace_isPercentEncoded() {
    assertThat(RunWriter.column("a b\tc\u00a0d")).isEqualTo("a%20b%09c%C2%A0d");
    assertThat(RunWriter.column("100%-小腿")).isEqualTo("100%-小腿");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file.trec"), text);
  }
}
