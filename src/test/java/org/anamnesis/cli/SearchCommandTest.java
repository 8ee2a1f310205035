package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Shell.Outcome;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
  private static final List<String> SHAPE =
      List.of(
          "understood",
          "bestMatch",
          "hits",
          "specialties",
          "suggestedSpecialty",
          "specialtyFiltered",
          "relatedTopics",
          "hasMore");

  private static final Path SAMPLE = Path.of("sample-data", "questions.jsonl");
  private static final String CALF = "my left calf cramps at night; no swelling";
  private static final Pattern HEADING = Pattern.compile("1\\. .*\\((-?\\d+\\.\\d\\d)\\)");
  private static final Pattern REASON = Pattern.compile("   ([+-]\\d+\\.\\d\\d) \\S.*");

  @TempDir private static Path folder;
  private static Path index;

  @BeforeAll
  static void indexSample() {
    index = Shell.indexed(SAMPLE, folder.resolve("sample.index"));
  }

  @Test
  void search_words_printsHitsReasonsAndWhoAnswers() {
    Outcome outcome = Shell.run("search", CALF, "--index", index, "--limit", 2);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.lines().get(0)).startsWith("Understood: ").contains("not: swelling");
    assertThat(outcome.out())
        .containsPattern("\n1\\. Calf cramps at night \\(\\d")
        .containsPattern("\n   Neurology · Dr\\. .* · answered 2016-06-24 · q-001\n")
        .containsPattern("\n   \\+\\d\\.\\d\\d your words: calf")
        .containsPattern(
            "\nSpecialty: Neurology \\(\\d+ of the \\d+ nearest answers, confidence 0\\.\\d\\d\\)")
        .contains("\nRelated topics: ", "\n2. ")
        .doesNotContain("\n3. ")
        .endsWith("not a diagnosis. If you are worried, see\na doctor.\n");
  }

  @Test
  void search_reasons_sumToTheScoreAsShown() {
    List<String> lines = Shell.run("search", CALF, "--index", index, "--limit", 1).lines();

    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal score = BigDecimal.ZERO;
    for (String line : lines) {
      Matcher reason = REASON.matcher(line);
      if (reason.matches()) {
        sum = sum.add(new BigDecimal(reason.group(1)));
      }
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        score = new BigDecimal(heading.group(1));
      }
    }
    assertThat(sum).isPositive().isEqualByComparingTo(score);
  }

  @Test
  void search_severalWords_areOneDescription() {
    Outcome apart =
        Shell.run("search", "--index", index, "my left calf", "cramps at night;", "no", "swelling");

    assertThat(apart.out()).isEqualTo(Shell.run("search", CALF, "--index", index).out());
  }

  @Test
  void search_everyLine_fits80ColumnsWithoutEscapeCodes() {
    Outcome outcome = Shell.run("search", CALF, "--index", index, "--limit", 84);

    assertThat(outcome.lines()).hasSizeGreaterThan(300).allMatch(line -> line.length() <= 80);
    assertThat(outcome.out()).doesNotContain("\u001b");
  }

  @Test
  void search_onATerminal_matchedWordsAreBold() {
    Outcome outcome = Shell.TERMINAL.exec("search", CALF, "--index", index, "--limit", 1);

    assertThat(outcome.out())
        .contains("1. \u001b[1mCalf cramps at night\u001b[22m (")
        .contains("\u001b[1mcalf\u001b[22m");
    assertThat(outcome.lines()).allMatch(line -> TextLayout.columns(line) <= 80);
  }

  @Test
  void search_json_hasTheWholeShape() {
    Outcome outcome = Shell.run("search", CALF, "--index", index, "--limit", 2, "--json");
    JsonNode results = json(outcome);

    assertThat(results.propertyNames()).containsExactlyElementsOf(SHAPE);
    assertThat(results.get("bestMatch").asString()).isEqualTo("q-001");
    assertThat(results.at("/understood").propertyNames())
        .containsExactly("text", "present", "absent", "asks", "unknown");
    assertThat(results.at("/understood/absent/0/name").asString()).isEqualTo("swelling");
    JsonNode hit = results.at("/hits/0");
    assertThat(hit.propertyNames())
        .containsExactly(
            "rank",
            "id",
            "title",
            "score",
            "specialty",
            "excerpt",
            "reasons",
            "doctor",
            "askedOn",
            "repliedOn",
            "source",
            "isExcerpt",
            "duplicates",
            "duplicate");
    assertThat(hit.get("rank").asInt()).isEqualTo(1);
    assertThat(hit.get("id").asString()).isEqualTo("q-001");
    assertThat(hit.get("repliedOn").asString()).isEqualTo("2016-06-24");
    assertThat(hit.get("isExcerpt").asBoolean()).isFalse();
    assertThat(hit.get("duplicate").asBoolean()).isFalse();
    assertThat(results.get("hasMore").asBoolean()).isTrue();
    assertThat(hit.at("/reasons/0").propertyNames())
        .containsExactly("kind", "contribution", "terms", "text");
    double sum = 0;
    for (JsonNode reason : hit.get("reasons")) {
      sum += reason.get("contribution").asDouble();
    }
    assertThat(sum).isCloseTo(hit.get("score").asDouble(), within(1e-9));
    assertThat(results.at("/specialties/0").propertyNames())
        .containsExactly("specialty", "answers", "of", "weight", "confidence");
    assertThat(results.at("/relatedTopics/0").propertyNames()).containsExactly("name", "specialty");
  }

  @Test
  void search_offTopic_saysThatNothingIsSimilar() {
    String doubt = "Nothing in the archive is really similar; the nearest:";
    String offTopic = "best recipe for tomato soup with basil and cream";

    assertThat(Shell.run("search", offTopic, "--index", index).lines()).contains(doubt);
    JsonNode results = json(Shell.run("search", offTopic, "--index", index, "--json"));
    assertThat(results.get("bestMatch").isNull()).isTrue();
    assertThat(Shell.run("search", CALF, "--index", index).lines()).doesNotContain(doubt);
  }

  @Test
  void search_jsonWithoutHits_hasTheSameShape() {
    JsonNode results = json(Shell.run("search", "qwxzj zzyqx", "--index", index, "--json"));

    assertThat(results.propertyNames()).containsExactlyElementsOf(SHAPE);
    assertThat(results.get("bestMatch").isNull()).isTrue();
    assertThat(results.get("hits").size()).isZero();
  }

  @Test
  void search_specialty_hidesTheOthers() {
    JsonNode results =
        json(Shell.run("search", "calf", "--index", index, "--specialty", "cardiology", "--json"));

    assertThat(results.get("hits").findValuesAsString("id"))
        .contains("q-012")
        .doesNotContain("q-001");
  }

  @Test
  void search_asker_hidesNobody() {
    JsonNode anyone = json(Shell.run("search", CALF, "--index", index, "--limit", 84, "--json"));
    JsonNode woman =
        json(
            Shell.run(
                "search", CALF, "--index", index, "--limit", 84, "--json", "--age", "40-49",
                "--sex", "f"));

    assertThat(woman.get("hits").size()).isEqualTo(anyone.get("hits").size());
    assertThat(woman.at("/hits/0/reasons").findValuesAsString("kind")).contains("LIKE_ASKER");
  }

  @Test
  void search_regionAndTopic_narrowTheHits() {
    JsonNode calf =
        json(Shell.run("search", "pain", "--index", index, "--region", "calf", "--json"));
    JsonNode cramp =
        json(Shell.run("search", "cramp", "--index", index, "--topic", "muscle cramp", "--json"));

    assertThat(calf.get("hits").findValuesAsString("id")).contains("q-012").doesNotContain("q-019");
    assertThat(cramp.get("hits").findValuesAsString("id")).contains("q-001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwxzj zzyqx", "我的小腿晚上抽筋", "???"})
  void search_nothingLikeIt_saysSoAndWhatToTry(String description) {
    Outcome outcome = Shell.run("search", description, "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines())
        .containsExactly(
            "Nothing in the archive is like this.",
            "Try everyday words in the language of the archive: what, where, since when.");
  }

  @Test
  void search_nothingMeetsTheFilter_saysWhichToLeaveOut() {
    Outcome outcome = Shell.run("search", "calf", "--index", index, "--specialty", "Alchemy");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .endsWith("Or search without --specialty, --region, --topic and --matching.\n");
  }

  @Test
  void search_misspelledWords_suggestsOthersOnLinesOfTheirOwn() {
    Outcome outcome = Shell.run("search", "burning feet, psoriassis, vommiting", "--index", index);

    assertThat(outcome.lines().subList(0, 4))
        .containsExactly(
            "Understood: burning feet · psoriasis · vomiting",
            "\"psoriassis\" is not in the archive; did you mean psoriasis?",
            "\"vommiting\" is not in the archive; did you mean vomiting?",
            "");
  }

  @Test
  void search_onlyMisspelledWords_suggestsOthersToo() {
    Outcome outcome = Shell.run("search", "psoriassis", "--index", index, "--region", "ear");

    assertThat(outcome.lines())
        .startsWith(
            "Nothing in the archive is like this.",
            "\"psoriassis\" is not in the archive; did you mean psoriasis?");
  }

  @Test
  void search_jsonOfMisspelledWord_hasTheSuggestions() {
    JsonNode results = json(Shell.run("search", "bad psoriassis", "--index", index, "--json"));

    assertThat(results.at("/understood/unknown").toString())
        .isEqualTo("[{\"word\":\"psoriassis\",\"suggestions\":[\"psoriasis\"]}]");
  }

  @Test
  void search_longLetterFromStandardInput_isAnswered() {
    String letter = "My left calf cramps at night and wakes me up, ümlaut 我.\n".repeat(2_000);

    Outcome outcome = Shell.withInput(letter).exec("search", "-", "--index", index);

    assertThat(letter.length()).isGreaterThan(100_000);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\n1. Calf cramps at night (");
  }

  @Test
  void search_letterTooLong_exitsWith1() {
    Outcome outcome = Shell.withInput("calf ".repeat(50_000)).exec("search", "-", "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("anamnesis: the description has 250000 characters");
  }

  @Test
  void search_textThatStartsLikeAFileOfArguments_isText() {
    assertThat(Shell.run("search", "@home my calf hurts", "--index", index).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--limit 0",
        "--limit 1001",
        "--limit few",
        "--age old",
        "--age 131",
        "--sex x",
        "--region blorb",
        "--colour red"
      })
  void search_badOption_exitsWith1AndSaysWhat(String option) {
    String[] parts = option.split(" ");

    Outcome outcome = Shell.run("search", "calf", "--index", index, parts[0], parts[1]);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("anamnesis: "))
        .anyMatch(line -> line.contains(parts[1]) || line.contains(parts[0]));
  }

  @Test
  void search_blankDescription_exitsWith1() {
    Outcome outcome = Shell.withInput(" \n").exec("search", "-", "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .startsWith("anamnesis: the description is empty; ");
  }

  @Test
  void search_noSuchIndex_exitsWith2AndSaysHowToMakeOne() {
    Path missing = folder.resolve("missing.index");

    Outcome outcome = Shell.run("search", "calf", "--index", missing);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: there is no index at "
                + missing
                + "; make one: anamnesis index FILE --index "
                + missing);
    assertThat(missing).doesNotExist();
  }

  @Test
  void search_folderThatIsNoIndex_exitsWith2() {
    Outcome outcome = Shell.run("search", "calf", "--index", Path.of("sample-data"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("anamnesis: there is no index at sample-data");
  }

  @Test
  void search_indexOfAnotherProgram_exitsWith2(@TempDir Path other) throws IOException {
    try (FSDirectory directory = FSDirectory.open(other);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.commit();
    }

    Outcome outcome = Shell.run("search", "calf", "--index", other);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("anamnesis: " + other + " is a Lucene index");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void search_whileAnotherWrites_seesTheLastCommit(@TempDir Path shared) throws IOException {
    try (SymptomIndex writer = SymptomIndex.open(shared)) {
      writer.add(QaDocument.of("q-1", "My calf cramps.", "Stretch it."));
      writer.commit();
      writer.add(QaDocument.of("q-2", "My calf hurts.", "Rest it."));

      JsonNode results = json(Shell.run("search", "calf", "--index", shared, "--json"));

      assertThat(results.get("hits").findValuesAsString("id")).containsExactly("q-1");
      writer.commit();
    }
  }

  @Test
  void search_titleWithEscapeCodes_printsNone(@TempDir Path other) throws IOException {
    Path file =
        Files.writeString(
            other.resolve("a.jsonl"),
            "{\"id\":\"q\\u001b[2J\",\"title\":\"calf \\u001b[31mred\",\"question\":\"my calf\"}");

    Outcome outcome =
        Shell.run("search", "calf", "--index", Shell.indexed(file, other.resolve("index")));

    assertThat(outcome.out()).contains("calf [31mred").doesNotContain("\u001b");
  }

  private static JsonNode json(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.lines()).hasSize(1);
    return JsonMapper.shared().readTree(outcome.out());
  }
}
