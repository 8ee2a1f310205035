package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir private static Path folder;
  private static Path index;
  private static Path queries;

  @BeforeAll
  static void indexThree() throws IOException {
    Path archive =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"q 1","question":"My calf cramps at night.","answer":"Stretch the calf."}
            {"id":"q-2","question":"My calf hurts in the daytime.","answer":"Rest."}
            {"id":"q-3","question":"My calf is swollen.","answer":"See a doctor today."}
            """);
    index = Shell.indexed(archive, folder.resolve("a.index"));
    queries =
        Files.writeString(
            folder.resolve("queries.jsonl"),
            """
            {"id":"q-2","text":"calf cramps at night"}

            {"id":"s-2","text":" "}
            {"text":"calf"}
            not json
            {"id":"s 3","text":"swollen calf"}
            """);
  }

  @Test
  void run_queries_writesTrecLinesAndReportsTheBad() throws IOException {
    Path run = folder.resolve("run.trec");

    Outcome outcome = Shell.run("run", "--index", index, "--queries", queries, "--out", run);

    assertThat(outcome.exitCode()).isZero();
    List<String[]> rows = Files.readAllLines(run).stream().map(line -> line.split(" ")).toList();
    assertThat(rows).hasSize(6).allMatch(row -> row.length == 6);
    assertThat(rows.get(0)).startsWith("q-2", "Q0", "q%201", "1").endsWith("anamnesis");
    assertThat(rows.get(3)).startsWith("s%203", "Q0", "q-3", "1");
    assertThat(rows).extracting(row -> row[3]).containsExactly("1", "2", "3", "1", "2", "3");
    assertThat(outcome.err().lines())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith(queries + ":3: the description is empty");
              assertThat(lines.get(1)).startsWith(queries + ":4: \"id\" is missing");
              assertThat(lines.get(2)).startsWith(queries + ":5: not valid JSON");
              assertThat(lines.get(3)).startsWith("2 queries in ");
            });
  }

  @Test
  void run_dropSelf_leavesItOutAndFillsUp() {
    Outcome outcome =
        Shell.run(
            "run",
            "--index",
            index,
            "--queries",
            queries,
            "--out",
            "-",
            "--limit",
            2,
            "--drop-self");

    assertThat(outcome.lines().stream().filter(line -> line.startsWith("q-2 ")))
        .extracting(line -> line.split(" ")[2])
        .containsExactly("q%201", "q-3");
  }

  @Test
  void run_limit_isKept() {
    Outcome outcome =
        Shell.run("run", "--index", index, "--queries", queries, "--out", "-", "--limit", 1);

    assertThat(outcome.lines()).extracting(line -> line.split(" ")[3]).containsExactly("1", "1");
  }

  @Test
  void run_badLimit_keepsAnEarlierRun() throws IOException {
    Path run = Files.writeString(folder.resolve("earlier.trec"), "earlier");

    Outcome outcome =
        Shell.run("run", "--index", index, "--queries", queries, "--out", run, "--limit", 1001);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).containsExactly("anamnesis: limit 1001; allowed: 1 to 1000");
    assertThat(Files.readString(run)).isEqualTo("earlier");
  }

  @Test
  void run_fileThatIsMissing_exitsWith1() {
    Path missing = folder.resolve("missing.jsonl");

    Outcome outcome = Shell.run("run", "--index", index, "--queries", missing, "--out", "-");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).containsExactly("anamnesis: " + missing + " does not exist");
  }

  @Test
  void run_outThatCannotBeWritten_exitsWith1() {
    Path out = folder.resolve("missing").resolve("run.trec");

    Outcome outcome = Shell.run("run", "--index", index, "--queries", queries, "--out", out);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
  }
}
