package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anamnesis.SampleArchive;
import org.anamnesis.cli.Shell.Outcome;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;
import org.anamnesis.search.QaPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageCommandTest {
  @TempDir private static Path folder;
  private static Path index;

  @BeforeAll
  static void indexSample() {
    index =
        Shell.indexed(Path.of("sample-data", "questions.jsonl"), folder.resolve("sample.index"));
  }

  @Test
  void page_text_showsTheWholePageIn80Columns() {
    Outcome outcome = Shell.run("page", "q-001", "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.lines())
        .startsWith("Calf cramps at night", "Neurology · q-001", "https://example.org/q/001", "")
        .contains(
            "Ruth E. · aged 40-49, female · asked 2016-06-23",
            "Answer by Dr. Ilse Varga-Brandt",
            "Neurology · answered 2016-06-24",
            "More information",
            "What helps in the moment",
            "Similar questions",
            "   read more: q-012",
            "Related topics")
        .allMatch(line -> TextLayout.columns(line) <= 80);
    assertThat(outcome.out()).doesNotContain("\u001b").endsWith("worried, see a doctor.\n");
  }

  @Test
  void page_html_isOneDocument() {
    Outcome outcome = Shell.run("page", "q-001", "--index", index, "--html");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>")
        .contains("<h1 dir=\"auto\">Calf cramps at night</h1>", "href=\"q-012.html\"")
        .endsWith("</html>\n");
  }

  @Test
  void page_json_hasTheWholeShape() throws IOException, RecordException {
    Outcome outcome = Shell.run("page", "q-001", "--index", index, "--json");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines()).hasSize(1);
    JsonNode page = JsonMapper.shared().readTree(outcome.out());

    assertThat(page.propertyNames()).containsExactly("document", "similar", "relatedTopics");
    assertThat(DocumentJson.read(page.get("document").toString()))
        .isEqualTo(SampleArchive.documents().get(0));
    assertThat(page.get("similar").size()).isEqualTo(4);
    assertThat(page.at("/similar/0").propertyNames())
        .containsExactly(
            "id", "title", "excerpt", "doctor", "specialty", "replyExcerpt", "readMore");
    assertThat(page.at("/relatedTopics/0").toString())
        .isEqualTo("{\"name\":\"Muscle Cramp\",\"specialty\":\"Neurology\"}");
  }

  @Test
  void json_documentWithMembersOfThosenames_keepsBoth() throws RecordException {
    QaDocument document =
        DocumentJson.read(
            "{\"id\":\"q-1\",\"title\":\"calf\",\"similar\":[\"q-2\"],\"relatedTopics\":7}");

    String json = PageJson.of(new QaPage(document, List.of(), List.of()));

    assertThat(json)
        .isEqualTo(
            "{\"document\":"
                + DocumentJson.write(document)
                + ",\"similar\":[],\"relatedTopics\":[]}");
    assertThat(document.extra()).isEqualTo(Map.of("relatedTopics", "7"));
  }

  @Test
  void page_ofAnExcerpt_saysSoAndNamesItsPage(@TempDir Path other) {
    Path pages = Path.of("src", "test", "resources", "pages", "itchy-hands.txt");
    Path ofPages = Shell.indexed(pages, other.resolve("index"));

    Outcome outcome = Shell.run("page", "itchy-hands#1", "--index", ofPages);

    assertThat(outcome.lines())
        .startsWith(
            "Blisters on the Sides of My Fingers",
            "itchy-hands#1",
            "This is only an excerpt. It comes from the page itchy-hands.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q-999", "Q-001", "我", "../q-001", "--html"})
  void page_unknownId_exitsWith1AndSaysWhereIdsAre(String id) {
    Outcome outcome = Shell.run("page", "--index", index, "--", id);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: there is no document \""
                + id
                + "\" in "
                + index
                + "; anamnesis search shows the ids of what it finds");
  }

  @Test
  void page_idWithEscapeCodes_isRepeatedWithoutThem() {
    Outcome outcome = Shell.run("page", "q\u001b[2J\u202e1", "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("anamnesis: there is no document \"q [2J 1\" in ");
  }

  @Test
  void page_htmlAndJson_exitsWith1() {
    Outcome outcome = Shell.run("page", "q-001", "--index", index, "--html", "--json");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: --html, --json are mutually exclusive (specify only one)",
            "anamnesis: see anamnesis page --help");
  }

  @Test
  void page_withoutId_exitsWith1() {
    Outcome outcome = Shell.run("page", "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("anamnesis: Missing required parameter: 'ID'");
  }

  @Test
  void page_noSuchIndex_exitsWith2() {
    Outcome outcome = Shell.run("page", "q-001", "--index", folder.resolve("missing"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("anamnesis: there is no index at ");
  }

  @Test
  void page_hostileRecord_givesHarmlessHtml(@TempDir Path other) throws IOException {
    String attack = "<script>alert(1)</script>\\\"'&\\u202e\\u0007";
    String record =
        "{'id':'A','title':'A','specialty':'A','question':{'text':'A calf','asker':{'name':'A'}},"
            + "'replies':[{'text':'A','doctor':'A','specialty':'A'}],'source':'A','excerptOf':'A',"
            + "'article':[{'heading':'A','text':'A'}],'topics':[{'name':'A','specialty':'A'}]}\n";
    String lines = record + record.replace("'id':'A'", "'id':'A2'");
    Path file =
        Files.writeString(other.resolve("a.jsonl"), lines.replace('\'', '"').replace("A", attack));

    Outcome outcome =
        Shell.run(
            "page",
            "<script>alert(1)</script>\"'&\u202e\u0007",
            "--index",
            Shell.indexed(file, other.resolve("index")),
            "--html");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</h1>")
        .doesNotContain("<script")
        .doesNotContain("\u202e")
        .doesNotContain("\u0007");
  }
}
