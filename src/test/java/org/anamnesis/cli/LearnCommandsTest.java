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

/** {@code learn} and {@code vocabulary}. */
class LearnCommandsTest {
  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void indexForty() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(
          i < 10
              ? "{\"id\":\"q-%d\",\"question\":\"My tummy aches.\",\"answer\":\"The abdomen is fine.\"}\n"
                  .formatted(i)
              : "{\"id\":\"q-%d\",\"question\":\"My ear aches.\",\"answer\":\"The drum is fine.\"}\n"
                  .formatted(i));
    }
    index =
        Shell.indexed(
            Files.writeString(folder.resolve("a.jsonl"), lines), folder.resolve("a.index"));
  }

  @Test
  void vocabulary_afterLearning_showsTheWordsAndWhatTheFiguresMean() {
    Outcome learned = Shell.run("learn", "--index", index);
    Outcome shown = Shell.run("vocabulary", "tummy", "--index", index);

    assertThat(learned.exitCode()).isZero();
    assertThat(learned.out())
        .startsWith(
            index
                + ": 2 words learned from 40 questions and replies, 2 links between them and words"
                + " of replies, in ");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.lines())
        .startsWith("Where questions say \"tummy\", answers say:", "  1.000  abdomen")
        .contains(
            "The figures tell how surely two words go together, 0 to 1: the geometric mean of")
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void vocabulary_json_hasTheWholeShape() {
    Shell.run("learn", "--index", index);

    assertThat(Shell.run("vocabulary", "tummy", "--index", index, "--json").out())
        .isEqualTo("{\"term\":\"tummy\",\"words\":[{\"word\":\"abdomen\",\"probability\":1.0}]}\n");
    assertThat(Shell.run("vocabulary", "nose", "--index", index, "--json").out())
        .isEqualTo("{\"term\":\"nose\",\"words\":[]}\n");
  }

  @Test
  void vocabulary_ofNothingOrTwoWordsOrBeforeLearning_saysSo() {
    Outcome before = Shell.run("vocabulary", "tummy", "--index", index);
    Shell.run("learn", "--index", index);
    Outcome unknown = Shell.run("vocabulary", "nose", "--index", index);
    Outcome two = Shell.run("vocabulary", "sore tummy", "--index", index);

    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.err()).contains("run anamnesis learn --index " + index);
    assertThat(unknown.exitCode()).isZero();
    assertThat(unknown.out()).startsWith("Nothing was learned of \"nose\"");
    assertThat(two.exitCode()).isEqualTo(1);
    assertThat(two.err()).contains("TERM: 2 words; allowed: one, such as tummy");
  }

  @Test
  void stats_afterLearning_tellOfIt() {
    assertThat(Shell.run("stats", "--index", index).out()).doesNotContain("learned");
    Shell.run("learn", "--index", index);
    JsonNode learned =
        JsonMapper.shared()
            .readTree(Shell.run("stats", "--index", index, "--json").out())
            .get("learned");

    assertThat(Shell.run("stats", "--index", index).out())
        .containsPattern("learned +2 words from 40 questions and replies, \\d{4}-\\d\\d-\\d\\d\n");
    assertThat(learned.propertyNames())
        .containsExactly("since", "pairs", "words", "links", "stale");
    assertThat(learned.get("words").asInt()).isEqualTo(2);
    assertThat(learned.get("stale").asBoolean()).isFalse();
  }

  @Test
  void learn_missingIndex_exitsWith2AndMakesNone() {
    Path missing = folder.resolve("missing");

    assertThat(Shell.run("learn", "--index", missing).exitCode()).isEqualTo(2);
    assertThat(Shell.run("vocabulary", "tummy", "--index", missing).exitCode()).isEqualTo(2);
    assertThat(missing).doesNotExist();
  }
}
