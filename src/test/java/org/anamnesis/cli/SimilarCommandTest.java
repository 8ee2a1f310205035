package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimilarCommandTest {
  @TempDir private static Path folder;
  private static Path index;

  @BeforeAll
  static void indexFour() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"q-1","title":"Calf cramps","question":"My left calf cramps at night."}
            {"id":"q-2","title":"Calf cramps","question":"My left calf cramps at night."}
            {"id":"q-3","title":"Calf pain","question":"My calf hurts at night, too.",\
            "answer":"Stretch the calf.","specialty":"Neurology"}
            {"id":"q-4","title":"Earache","question":"Pus and buzzing inside."}
            """);
    index = Shell.indexed(file, folder.resolve("a.index"));
  }

  @Test
  void similar_id_printsTheOthersAsASearchDoes() {
    Outcome outcome = Shell.run("similar", "q-1", "--index", index);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.lines().get(0))
        .isEqualTo("Understood: calf cramp · calf cramp, left, at night");
    assertThat(outcome.out())
        .containsPattern(
            "\n1\\. Calf cramps \\(\\d\\.\\d\\d\\)\n   date not known · q-2 · the same letter")
        .containsPattern(
            "\n2\\. Calf pain \\(\\d\\.\\d\\d\\)\n   Neurology · date not known · q-3\n")
        .containsPattern("\n   \\+\\d\\.\\d\\d your words: ")
        .doesNotContain(" q-1")
        .endsWith("not a diagnosis. If you are worried, see\na doctor.\n");
    assertThat(outcome.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void similar_json_hasTheShapeOfASearch() {
    JsonNode similar = json(Shell.run("similar", "q-1", "--index", index, "--json"));
    JsonNode search = json(Shell.run("search", "calf", "--index", index, "--json"));

    assertThat(similar.propertyNames()).containsExactlyElementsOf(search.propertyNames());
    assertThat(similar.at("/hits/0").propertyNames())
        .containsExactlyElementsOf(search.at("/hits/0").propertyNames())
        .endsWith("duplicate");
    assertThat(similar.get("hits").findValuesAsString("id")).startsWith("q-2", "q-3");
    assertThat(similar.get("hits").findValuesAsString("duplicate")).startsWith("true", "false");
    assertThat(similar.at("/understood/present/0/name").asString()).isEqualTo("calf cramp");
  }

  @Test
  void similar_limit_isKept() {
    JsonNode results = json(Shell.run("similar", "q-1", "--index", index, "--json", "--limit", 1));

    assertThat(results.get("hits").findValuesAsString("id")).containsExactly("q-2");
  }

  @Test
  void similar_nothingLikeIt_saysSo() {
    Outcome outcome = Shell.run("similar", "q-4", "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines()).containsExactly("Nothing else in the archive is like it.");
  }

  @Test
  void similar_unknownId_exitsWith1AndSaysWhereIdsAre() {
    Outcome outcome = Shell.run("similar", "q-9", "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: there is no document \"q-9\" in "
                + index
                + "; anamnesis search shows the ids of what it finds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001"})
  void similar_limitOutOfRange_exitsWith1(String limit) {
    Outcome outcome = Shell.run("similar", "q-1", "--index", index, "--limit", limit);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly("anamnesis: limit " + limit + "; allowed: 1 to 1000");
  }

  @Test
  void similar_noSuchIndex_exitsWith2() {
    assertThat(Shell.run("similar", "q-1", "--index", folder.resolve("missing")).exitCode())
        .isEqualTo(2);
  }

  private static JsonNode json(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }
}
