package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.WeightsException;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {
  private static final String FORMAT = "\"format\":\"anamnesis-weights-1\"";

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("weights.json");
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    RankingWeights weights = RankingWeights.DEFAULT;
    double value = .1;
    for (String name : RankingWeights.names()) {
      weights = weights.with(name, value += .04);
    }

    WeightsFile.write(file, weights);

    assertThat(WeightsFile.read(file)).isEqualTo(weights);
    assertThat(Files.readString(file)).startsWith("{" + FORMAT + ",\"words\":");
  }

  @Test
  void read_membersThatAreNotThere_haveTheirDefaults() throws IOException {
    Files.writeString(file, "{" + FORMAT + ",\n \"asker\": 2, \"words\": null}\n");

    assertThat(WeightsFile.read(file)).isEqualTo(RankingWeights.DEFAULT.with("asker", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"wordz\":1      | wordz    | there is no weight \"wordz\"; allowed: words, wordParts, ",
        "\"words\":-1     | words    | weight \"words\" is -1.0; allowed: 0 to 100",
        "\"words\":101    | words    | weight \"words\" is 101.0; allowed: 0 to 100",
        "\"words\":1e999  | words    | weight \"words\" is Infinity; allowed: 0 to 100",
        "\"words\":\"NaN\"| words    | weight \"words\" is NaN; allowed: 0 to 100",
        "\"words\":true   | words    | weight \"words\" is \"true\"; allowed: a number from 0 to"
            + " 100",
        "\"conflict\":2   | conflict | weight \"conflict\" is 2.0; allowed: 0 to 1",
        "\"conflict\":\"\"| conflict | weight \"conflict\" is \"\"; allowed: a number from 0 to 1",
        "\"words\":[1]    | ``       | \"words\" is an array; allowed: a string, a number, true or"
      })
  void cannotRead_badMember(String text, String member, String problem) throws IOException {
    Files.writeString(file, "{" + FORMAT + "," + text + "}");

    WeightsException error =
        catchThrowableOfType(WeightsException.class, () -> WeightsFile.read(file));

    assertThat(error).hasMessageStartingWith(file + ": " + problem);
    assertThat(error.file()).isEqualTo(file.toString());
    assertThat(error.member()).isEqualTo(member);
  }

  @Test
  void cannotRead_whatIsNoFileOfWeights() throws IOException {
    assertThatThrownBy(() -> WeightsFile.read(file)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> WeightsFile.read(folder))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("it is a folder");
    refuses("{\"words\":1}", "\"format\" is missing; allowed: \"anamnesis-weights-1\"");
    refuses(
        "{\"format\":\"anamnesis-weights-2\"}",
        "\"format\" is \"anamnesis-weights-2\"; allowed: \"anamnesis-weights-1\"");
    refuses("[]", "the text is an array; allowed: one JSON object");
    refuses("{", "not valid JSON");
    refuses("", "not valid JSON");
    refuses(" ".repeat(70_000), "larger than 65536 bytes");
    Files.write(file, "{\"f\u00e4\":1}".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> WeightsFile.read(file))
        .isInstanceOf(WeightsException.class)
        .hasMessage(file + ": it is not UTF-8; allowed: JSON in UTF-8");
  }

  @Test
  void builder_weightsFile_decidesTheOrder() throws IOException {
    RankingWeights title = RankingWeights.DEFAULT;
    for (String name : RankingWeights.names()) {
      title = title.with(name, name.equals("title") ? 1 : 0);
    }
    WeightsFile.write(file, title);
    Path path = folder.resolve("index");
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.add(QaDocument.of("text", "My calf cramps at night and the toes curl.", ""));
      index.add(QaDocument.of("title", "It wakes me.", "").withTitle("Calf"));
      index.commit();
    }

    assertThat(ids(SymptomIndex.builder(path))).containsExactly("text", "title");
    assertThat(ids(SymptomIndex.builder(path).weights(file))).containsExactly("title", "text");
    assertThat(ids(SymptomIndex.builder(path).weights(file).weights(RankingWeights.DEFAULT)))
        .containsExactly("text", "title");
    assertThatThrownBy(() -> SymptomIndex.builder(path).weights(folder.resolve("none.json")).open())
        .isInstanceOf(NoSuchFileException.class);
    // the lock is free after the failure
    SymptomIndex.open(path).close();
  }

  private static List<String> ids(SymptomIndexBuilder builder) throws IOException {
    try (SymptomIndex index = builder.readOnly().open()) {
      return index.rank(SymptomQuery.describe("my calf cramps, the toes curl")).stream()
          .map(ScoredId::id)
          .toList();
    }
  }

  private void refuses(String text, String problem) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> WeightsFile.read(file))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(problem);
  }
}
