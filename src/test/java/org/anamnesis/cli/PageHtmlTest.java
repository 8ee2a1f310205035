package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SimilarQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class PageHtmlTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final String ATTACK = "<script>alert(1)</script>\"'&";
  private static final String CONTROLS = "\u202e\u2066\u0007\u001b\u009f\ufffe";

  @Test
  void html_fullPage_hasThePartsInTheOrderOfAPage() {
    QaPage page = Pages.filledWith("calf");

    assertThat(parse(page).texts("h1", "h2", "h3", "time", "footer"))
        .containsExactly(
            "calf",
            "Question",
            "23 June 2016",
            "Answer 1 of 2 by calf",
            "1 July 2016",
            "Answer 2 of 2",
            "More information",
            "calf",
            "Similar questions",
            "calf",
            "Related topics",
            PageWords.NO_DIAGNOSIS);
  }

  @Test
  void html_fullPage_hasLanguageTitleAndLandmarks() {
    Parsed html = parse(Pages.filledWith("calf"));

    assertThat(html.one("html").getAttribute("lang")).isEqualTo("en");
    assertThat(html.texts("title")).containsExactly("calf - calf");
    assertThat(html.elements("main", "nav", "footer")).hasSize(3);
    assertThat(html.one("nav").getAttribute("aria-labelledby"))
        .isEqualTo(html.elements("h2").get(4).getAttribute("id"))
        .isEqualTo("similar");
    assertThat(html.elements("time"))
        .extracting(time -> time.getAttribute("datetime"))
        .containsExactly("2016-06-23", "2016-07-01");
  }

  @Test
  void html_headings_skipNoLevel() {
    int above = 0;
    for (Element heading : parse(Pages.filledWith("calf")).elements("h1", "h2", "h3")) {
      int level = heading.getTagName().charAt(1) - '0';
      assertThat(level).isBetween(1, above + 1);
      above = level;
    }
  }

  @Test
  void html_anyPage_loadsNothingAndRunsNothing() {
    Parsed html = parse(Pages.filledWith("https://example.org/"));

    assertThat(html.elements("script", "link", "img", "iframe", "form")).isEmpty();
    assertThat(html.one("style").getTextContent())
        .isEqualTo(PageStyle.CSS)
        .doesNotContain("url(", "@import");
    assertThat(PageStyle.CSS).doesNotContainPattern("[<>&\"']");
    assertThat(html.elements("meta"))
        .extracting(meta -> meta.getAttribute("content"))
        .anyMatch(policy -> policy.startsWith("default-src 'none'; style-src 'unsafe-inline'"));
  }

  @Test
  void html_markupInEveryField_staysText() {
    String raw = html(Pages.filledWith(ATTACK + CONTROLS));
    Parsed html = Parsed.of(raw);

    assertThat(html.structure()).isEqualTo(parse(Pages.filledWith("calf")).structure());
    assertThat(raw).doesNotContain("<script").doesNotContainPattern("[" + CONTROLS + "]");
    assertThat(html.texts("h1")).containsExactly(ATTACK);
    assertThat(html.texts("h3")).containsExactly(ATTACK, ATTACK);
    assertThat(html.one("title").getTextContent()).isEqualTo(ATTACK + " - " + ATTACK);
  }

  @Test
  void html_randomTexts_neverChangeTheStructure() {
    Random random = new Random(1603);
    String pieces = "<>&\"'=/!-[]{}`;:#\\ \tx\u0001\u05d0\u0661\u200d\u202d\u2069\ufeff\uffff";
    List<String> plain = parse(Pages.filledWith("calf")).structure();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(parse(Pages.filledWith(text.toString())).structure())
          .as(text.toString())
          .isEqualTo(plain);
    }
  }

  @Test
  void html_letters_keepTheirParagraphsAndLines() {
    QaDocument document =
        QaDocument.of("q-1", "\n\r\nHello,\r\nmy calf\u2028cramps.\n \t\n\nWhy?\u2029Thanks\n", "");

    Parsed html = parse(Pages.of(document));

    assertThat(html.texts("p")).startsWith("Hello,my calfcramps.", "Why?", "Thanks");
    assertThat(html.elements("br")).hasSize(2);
  }

  @Test
  void html_otherScripts_findTheirOwnDirection() {
    Parsed html = parse(Pages.filledWith("ألم \u200d😀 小腿"));

    assertThat(html.elements("h1", "h3"))
        .allMatch(heading -> heading.getAttribute("dir").equals("auto"));
    assertThat(html.texts("bdi")).contains("ألم \u200d😀 小腿");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/q/1?a=1&b=2#c",
        "HTTP://example.org",
        " https://example.org/腿 ",
      })
  void html_sourceOnTheWeb_isALink(String source) {
    Element link = parse(Pages.of(Pages.answered(1).withSource(source))).one("a");

    assertThat(link.getAttribute("href"))
        .isEqualTo(source.strip())
        .isEqualTo(link.getTextContent().strip());
    assertThat(link.getAttribute("rel")).contains("noopener", "noreferrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "java\nscript:alert(1)//https://example.org",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://example.org/ onclick=x",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\"x",
        "Handbook, page 12",
      })
  void html_sourceThatIsNoWebAddress_isText(String source) {
    Parsed html = parse(Pages.of(Pages.answered(1).withSource(source)));

    assertThat(html.elements("a")).isEmpty();
    assertThat(html.texts("p")).anyMatch(text -> text.startsWith("Source: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q-1",
        "a b",
        "a/b",
        "../x",
        "..",
        ".",
        "%2e",
        "%2e%2e%2fx",
        "a+b",
        "\"'<>&",
        "腿",
        "😀",
        "?q#f",
        "//example.com",
        "javascript:alert(1)",
        "\\x",
        "a#1",
        "\u202e\u0007"
      })
  void link_anyId_staysInTheFolderAndNamesTheId(String id) {
    String link = PageHtml.link(id);

    URI target = URI.create("https://example.org/pages/").resolve(link);
    assertThat(link).matches("[A-Za-z0-9._*%-]+\\.html");
    assertThat(target.getRawPath()).isEqualTo("/pages/" + link);
    assertThat(target.getPath()).isEqualTo("/pages/" + id + ".html");
    assertThat(target.getHost()).isEqualTo("example.org");
    assertThat(target.getRawQuery()).isNull();
  }

  @Test
  void html_similarQuestion_readsMoreAtTheWholeOne() {
    SimilarQuestion similar =
        new SimilarQuestion("p#1", "Toes curl", "My toes.", "Dr. A", "", "Rest.", "p 7");
    QaPage page = new QaPage(Pages.answered(1), List.of(similar), List.of());

    Parsed html = parse(page);

    assertThat(html.one("a").getAttribute("href")).isEqualTo("p%207.html");
    assertThat(html.texts("a")).containsExactly("Read more: Toes curl");
    assertThat(html.texts("li"))
        .containsExactly("Toes curl My toes. Dr. A Rest. Read more: Toes curl");
  }

  @Test
  void html_nothingSimilar_hasNoEmptyParts() {
    Parsed html = parse(Pages.of(QaDocument.of("q-1", "My calf cramps.", "")));

    assertThat(html.texts("h1", "h2")).containsExactly("Question q-1", "Question");
    assertThat(html.elements("nav", "ul", "a")).isEmpty();
    assertThat(html.elements("p")).noneMatch(p -> p.getTextContent().isBlank());
  }

  @Test
  void html_answerAlone_hasNoQuestion() {
    Parsed html = parse(Pages.of(QaDocument.of("a-7", "", "Drink enough.")));

    assertThat(html.texts("h1", "h2")).containsExactly("Answer a-7", "Answer");
    assertThat(html.texts("title")).containsExactly("Answer a-7");
    assertThat(html.texts("article")).startsWith("Answer a-7 Answer Date not known Drink enough.");
  }

  @Test
  void html_askerWithoutText_isStillNamed() {
    Question question =
        new Question(
            "", Optional.of(Pages.ASKED), new Asker("Ruth", Optional.empty(), Sex.UNKNOWN));

    Parsed html = parse(Pages.of(Pages.answered(1).withQuestion(question)));

    assertThat(html.texts("section")).containsExactly("Question Ruth Asked 23 June 2016");
  }

  @Test
  void html_sevenReplies_areNumbered() {
    assertThat(parse(Pages.of(Pages.answered(7))).texts("h2"))
        .hasSize(8)
        .startsWith("Question", "Answer 1 of 7 by Dr. 1")
        .endsWith("Answer 7 of 7 by Dr. 7");
  }

  @ParameterizedTest
  @CsvSource({"2016-06-30,true", "2020-12-31,true", "2021-01-01,false", "2026-01-01,false"})
  void html_answerOlderThanFiveYears_saysFromWhen(LocalDate day, boolean old) {
    QaDocument document = Pages.answered(0).withReply(new Reply("Rest.", "", "", Optional.of(day)));
    String warning = "This answer is from " + day.getYear() + ". Advice may have changed since.";

    Parsed html = parse(Pages.of(document));

    assertThat(html.texts("p").contains(warning)).isEqualTo(old);
    assertThat(html.texts("b")).singleElement().asString().endsWith(" " + day.getYear());
  }

  @Test
  void html_excerpt_saysSoAndLinksToItsPage() {
    QaPage page = Pages.filledWith("hands & feet");

    Parsed html = parse(page);

    assertThat(html.texts("header"))
        .singleElement()
        .asString()
        .contains("This is only an excerpt. It comes from the page hands & feet.");
    assertThat(html.elements("a").get(0).getAttribute("href")).isEqualTo("hands%20%26%20feet.html");
    assertThat(html(Pages.of(Pages.answered(1)))).doesNotContain("excerpt");
  }

  @Test
  void html_articleWithoutHeadings_hasText() {
    QaDocument document = Pages.answered(1).withSection(new Section("", "Salt may help."));

    Parsed html = parse(Pages.of(document));

    assertThat(html.elements("h3")).isEmpty();
    assertThat(html.texts("section")).contains("More information Salt may help.");
  }

  private static String html(QaPage page) {
    return PageHtml.of(page, TODAY);
  }

  private static Parsed parse(QaPage page) {
    return Parsed.of(html(page));
  }
}
