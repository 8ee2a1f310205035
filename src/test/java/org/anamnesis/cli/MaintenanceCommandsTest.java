package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code stats} and {@code verify}. */
class MaintenanceCommandsTest {
  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void indexTwo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"q-1","question":"My calf cramps at night.","answer":"Stretch the calf."}
            {"id":"q-2","question":"My ear hurts.","answer":"See a doctor."}
            """);
    index = Shell.indexed(file, folder.resolve("a.index"));
  }

  @Test
  void stats_index_countsIt() {
    Outcome outcome = Shell.run("stats", "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("documents   2\n", "checkpoint  none\n")
        .containsPattern("lexicon +.*\\d+ symptom")
        .doesNotContain("stale");
  }

  @Test
  void stats_json_hasTheWholeShape() {
    Outcome outcome = Shell.run("stats", "--index", index, "--json");
    JsonNode stats = JsonMapper.shared().readTree(outcome.out());

    assertThat(stats.propertyNames())
        .containsExactly(
            "documents", "sizeInBytes", "words", "checkpoint", "stale", "lexicon", "learned");
    assertThat(stats.get("learned").isNull()).isTrue();
    assertThat(stats.get("documents").asInt()).isEqualTo(2);
    assertThat(stats.get("stale").asBoolean()).isFalse();
  }

  @Test
  void verify_soundIndex_saysHowMuchWasRead() {
    Outcome outcome = Shell.run("verify", "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo(index + " is sound: 2 documents read\n");
  }

  @Test
  void verify_damagedFile_exitsWith2WithoutAStackTrace() throws IOException {
    Path largest;
    try (Stream<Path> files = Files.list(index)) {
      largest = files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);

    Outcome outcome = Shell.run("verify", "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("anamnesis: ").doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void commands_missingIndex_exitWith2() {
    Path missing = folder.resolve("missing");

    assertThat(Shell.run("stats", "--index", missing).exitCode()).isEqualTo(2);
    assertThat(Shell.run("verify", "--index", missing).exitCode()).isEqualTo(2);
    assertThat(missing).doesNotExist();
  }
}
