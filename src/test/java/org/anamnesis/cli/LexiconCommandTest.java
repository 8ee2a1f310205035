package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lexicon}, {@code rebuild} and the option {@code --lexicon}. */
class LexiconCommandTest {
  @TempDir private Path folder;
  private Path archive;
  private Path table;
  private Path bad;
  private Path index;

  @BeforeEach
  void writeFiles() throws IOException {
    archive =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"q-1","question":"I have the gollywobbles.","answer":"Rest."}
            {"id":"q-2","question":"My ear hurts.","answer":"See a doctor."}
            """);
    table = Files.writeString(folder.resolve("ours.tsv"), "gollywobbles\tfever\npruritus\tfever\n");
    bad = Files.writeString(folder.resolve("bad.tsv"), "a\tzyxgloop\nfine one\tfever\nb\n");
    index = folder.resolve("a.index");
  }

  @Test
  void check_goodTable_saysWhatItChanges() {
    Outcome outcome = Shell.run("lexicon", "--check", table);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            "good: 0 concepts, 0 body regions, 2 names\n"
                + "taken over: \"pruritus\" from itching to fever\n");
  }

  @Test
  void check_severalTables_buildOnEachOther() throws IOException {
    Path next = Files.writeString(folder.resolve("next.tsv"), "zyxgloop\tgollywobbles\n");

    assertThat(Shell.run("lexicon", "--check", table, next).lines().get(0))
        .isEqualTo("good: 0 concepts, 0 body regions, 3 names");
    assertThat(Shell.run("lexicon", "--check", next, table).exitCode()).isEqualTo(1);
  }

  @Test
  void check_badTable_listsItsProblems() {
    Outcome outcome = Shell.run("lexicon", "--check", bad);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: the lexicon cannot be used, 2 problems:",
            "  "
                + bad
                + ":1: \"zyxgloop\" is no id and no name of the lexicon so far; name a concept or"
                + " region of the bundled tables, or of yours above",
            "  " + bad + ":3: 1 columns; allowed: 2, a new name and a known one");
  }

  @Test
  void check_manyProblems_saysHowManyAreShown() throws IOException {
    Path many = Files.writeString(folder.resolve("many.tsv"), "name\tzyxgloop\n".repeat(21));

    Outcome outcome = Shell.run("lexicon", "--check", many);

    assertThat(outcome.err())
        .startsWith("anamnesis: the lexicon cannot be used, 21 problems; the first 20 are:\n");
    assertThat(outcome.err().lines()).hasSize(21);
  }

  @Test
  void check_missingFileOrNone_exitsWith1() {
    Path missing = folder.resolve("missing.tsv");

    Outcome outcome = Shell.run("lexicon", "--check", missing);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).isEqualTo("anamnesis: " + missing + " does not exist\n");
    assertThat(Shell.run("lexicon").exitCode()).isEqualTo(1);
  }

  @Test
  void index_withALexicon_keepsIt() {
    assertThat(Shell.run("index", archive, "--index", index, "--lexicon", table).exitCode())
        .isZero();

    assertThat(Shell.run("search", "--matching", "symptoms:fever", "--index", index).out())
        .contains("q-1");
    assertThat(Shell.run("stats", "--index", index).out()).doesNotContain("stale");
  }

  @Test
  void index_withABadOrMissingLexicon_makesNoIndex() {
    for (Path each : new Path[] {bad, folder.resolve("missing.tsv")}) {
      Outcome outcome = Shell.run("index", archive, "--index", index, "--lexicon", each);

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err()).contains(each.toString()).doesNotContain("\tat ");
      assertThat(index).doesNotExist();
    }
  }

  @Test
  void rebuild_withAnotherLexicon_renewsAStaleIndex() throws IOException {
    Shell.indexed(archive, index);
    Path more =
        Files.writeString(folder.resolve("b.jsonl"), "{\"id\":\"q-3\",\"question\":\"My toe.\"}\n");
    Shell.run("index", more, "--index", index, "--lexicon", table);
    assertThat(Shell.run("stats", "--index", index).out())
        .contains("stale       yes: read with another lexicon or rules; run anamnesis rebuild\n");

    Outcome outcome = Shell.run("rebuild", "--index", index, "--threads", 2);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).matches(".*a\\.index is rebuilt: 3 documents in [0-9.]+ s\n");
    assertThat(Shell.run("stats", "--index", index).out()).doesNotContain("stale");
    assertThat(Shell.run("search", "--matching", "symptoms:fever", "--index", index).out())
        .contains("q-1");
  }

  @Test
  void rebuild_missingIndexOrBadLexicon_changesNothing() {
    assertThat(Shell.run("rebuild", "--index", index).exitCode()).isEqualTo(2);
    assertThat(index).doesNotExist();
    Shell.indexed(archive, index);
    assertThat(Shell.run("rebuild", "--index", index, "--lexicon", bad).exitCode()).isEqualTo(1);
    assertThat(Shell.run("stats", "--index", index).out()).contains("documents   2\n");
  }
}
