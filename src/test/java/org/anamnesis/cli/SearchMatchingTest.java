package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code search} with an expression, with filters alone, and without anything. */
class SearchMatchingTest {
  private static final String CALF = "my left calf cramps at night; no swelling";

  @TempDir private static Path folder;
  private static Path index;

  @BeforeAll
  static void indexSample() {
    index =
        Shell.indexed(Path.of("sample-data", "questions.jsonl"), folder.resolve("sample.index"));
  }

  @Test
  void search_matchingAlone_listsTheNewestFirstWithoutScores() {
    Outcome outcome =
        Shell.run("search", "--matching", "title:cramps", "--index", index, "--limit", 1);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.lines().subList(0, 3))
        .containsExactly(
            "1. Foot cramps since new water tablet",
            "   Family Medicine · Dr. Gwen Marchetti-Hale · answered 2024-05-15 · q-083",
            "   https://example.org/q/083");
    assertThat(outcome.out())
        .doesNotContain("Understood")
        .doesNotContainPattern("\n   [+-]\\d")
        .contains("\n\nThere are more; --limit shows up to 1000.\nThis is a search of");
  }

  @Test
  void search_matchingAllThereIs_doesNotSpeakOfMore() {
    Outcome outcome = Shell.run("search", "--matching", "title:\"foot cramps\"", "--index", index);
    JsonNode results =
        json(
            Shell.run("search", "--matching", "title:\"foot cramps\"", "--index", index, "--json"));

    assertThat(results.get("hasMore").asBoolean()).isFalse();
    assertThat(results.get("hits").findValuesAsString("id")).containsExactly("q-083");
    assertThat(outcome.out()).doesNotContain("There are more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-headache cramps", "-json", "-h"})
  void search_expressionThatStartsAsAnOption_isAnExpression(String expression) {
    Outcome apart = Shell.run("search", "--index", index, "--json", "--matching", expression);
    Outcome joined = Shell.run("search", "--index", index, "--json", "--matching=" + expression);

    assertThat(json(apart).get("hits").size()).isPositive();
    assertThat(apart).isEqualTo(joined);
  }

  @Test
  void search_matchingWithoutExpression_exitsWith1() {
    Outcome outcome = Shell.run("search", "--index", index, "--matching");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: Missing required parameter for --matching (EXPR)",
            "anamnesis: see anamnesis search --help");
  }

  @Test
  void search_textAndMatching_ranksOnlyWhatMatches() {
    Outcome outcome =
        Shell.run("search", CALF, "--matching", "title:calf", "--index", index, "--json");

    assertThat(json(outcome).get("hits").findValuesAsString("title"))
        .isNotEmpty()
        .allMatch(title -> title.toLowerCase(Locale.ROOT).contains("calf"));
  }

  @Test
  void search_matchingNothing_saysSo() {
    Outcome outcome = Shell.run("search", "--matching", "id:nobody", "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines())
        .containsExactly(
            "Nothing in the archive meets all conditions.", "Try fewer, or wider ones.");
  }

  @Test
  void search_errorInTheExpression_exitsWith1AndShowsWhere() {
    Outcome outcome =
        Shell.run("search", "--matching", "calf title:(cramp", "--index", index, "--json");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .hasSize(3)
        .endsWith("  calf title:(cramp", "             ^")
        .first()
        .asString()
        .startsWith("anamnesis: ");
  }

  @Test
  void search_specialtyAlone_listsIt() {
    JsonNode results =
        json(Shell.run("search", "--specialty", "dermatology", "--index", index, "--json"));

    assertThat(results.get("hits").findValuesAsString("specialty")).containsOnly("Dermatology");
    assertThat(results.at("/hits/0/score").asDouble()).isZero();
    assertThat(results.at("/hits/0/reasons").size()).isZero();
  }

  @Test
  void search_nothingToSearchFor_exitsWith1() {
    Outcome outcome = Shell.run("search", "--index", index, "--age", 45);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: nothing to search for; tell the symptoms, or name what to list with"
                + " --matching, --specialty, --region or --topic");
  }

  private static JsonNode json(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.lines()).hasSize(1);
    return JsonMapper.shared().readTree(outcome.out());
  }
}
