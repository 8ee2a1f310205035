package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Span;
import org.anamnesis.ranking.MatchReason;
import org.junit.jupiter.api.Test;

/** The passage shown with a hit, and what is highlighted in it. */
class ExcerptTest {
  /** 240 characters, a word that is longer, and ellipses. */
  private static final int LONGEST = 520;

  @Test
  void shortQuestion_isShownWholeWithItsMatchesHighlighted() throws IOException {
    Hit hit = hit(QaDocument.of("a", "My calf cramps at night. Why?", "Stretch."), "calf cramping");

    assertThat(hit.excerpt()).isEqualTo("My calf cramps at night. Why?");
    assertThat(marked(hit)).containsExactly("calf", "cramps");
  }

  @Test
  void longQuestion_isCutToTheSentencesThatMatch() throws IOException {
    String filler = "I work in an office and sit all day long in front of a screen. ".repeat(8);
    Hit hit = hit(QaDocument.of("a", filler + "My calf cramps. " + filler, ""), "calf cramps");

    assertThat(hit.excerpt()).startsWith("… ").endsWith(" …").contains("My calf cramps.");
    assertThat(hit.excerpt().length()).isLessThan(260);
    assertThat(marked(hit)).containsExactly("calf", "cramps");
  }

  @Test
  void question_isPreferredToReplyThatFitsALittleBetter() throws IOException {
    QaDocument both =
        QaDocument.of("a", "My calf cramps.", "A calf that cramps at night is common.");

    assertThat(hit(both, "calf cramps night").excerpt()).isEqualTo("My calf cramps.");
    assertThat(hit(both, "common night cramps").excerpt()).startsWith("A calf");
  }

  @Test
  void questionWithoutAnyMatch_givesWayToReply() throws IOException {
    Hit hit = hit(QaDocument.of("a", "Please help me.", "Stretch the calf."), "calf");

    assertThat(hit.excerpt()).isEqualTo("Stretch the calf.");
  }

  @Test
  void documentWithoutQuestion_showsReplyAndItsFirstWordsAsTitle() throws IOException {
    Hit hit = hit(QaDocument.of("a", "", "Stretch the calf."), "calf");

    assertThat(hit.excerpt()).isEqualTo("Stretch the calf.");
    assertThat(hit.title()).isEqualTo("Stretch the calf.");
  }

  @Test
  void documentWithTitleOnly_showsIt() throws IOException {
    QaDocument title =
        QaDocument.of("a", "x", "").withTitle("Calf cramps").withQuestion(Question.NONE);
    Hit hit = hit(title, "calf");

    assertThat(hit.excerpt()).isEqualTo("Calf cramps");
    assertThat(marked(hit)).containsExactly("Calf");
  }

  @Test
  void documentWithoutTitle_isCalledByItsFirstWords() throws IOException {
    String question =
        "My calf\n\n cramps " + "and it hurts so much that I can not sleep ".repeat(5);
    Hit hit = hit(QaDocument.of("a", question, ""), "calf");

    assertThat(hit.title()).startsWith("My calf cramps and it hurts").endsWith("…");
    assertThat(hit.title().length()).isLessThanOrEqualTo(81);
  }

  @Test
  void deniedWords_areNotHighlighted() throws IOException {
    Hit hit = hit(QaDocument.of("a", "My calf cramps; no fever.", ""), "calf cramps, no fever");

    assertThat(marked(hit)).contains("calf", "cramps").doesNotContain("fever");
  }

  @Test
  void lineBreaks_becomeBlanksAndHighlightsFollow() throws IOException {
    Hit hit = hit(QaDocument.of("a", "  My\n\n\tcalf   cramps\r\nat night", ""), "cramps night");

    assertThat(hit.excerpt()).isEqualTo("My calf cramps at night");
    assertThat(marked(hit)).containsExactly("cramps", "night");
  }

  @Test
  void textsWithoutBlanks_areCutWithoutBreakingACharacter() throws IOException {
    for (String text :
        List.of(
            "calf " + "x".repeat(5_000),
            "calf " + "\u75bc\u75db".repeat(3_000),
            "calf " + "\uD83D\uDE00".repeat(2_000),
            "calf " + "\uD801\uDC37".repeat(2_000),
            "calf a" + "\uD801\uDC37".repeat(2_000),
            "\uD801\uDC37".repeat(2_000) + " calf",
            "a" + "\uD83D\uDE00".repeat(2_000) + " calf",
            "a" + "\uD840\uDC00".repeat(2_000) + " calf " + "\uD840\uDC00".repeat(2_000))) {
      for (QaDocument document :
          List.of(QaDocument.of("a", text, ""), QaDocument.of("a", "", text))) {
        Hit hit = hit(document, "calf");

        assertSound(hit);
        assertThat(marked(hit)).contains("calf");
        assertThat(hit.excerpt().length()).isLessThanOrEqualTo(LONGEST);
        assertThat(hit.title().length()).isLessThanOrEqualTo(82);
      }
    }
  }

  @Test
  void textsOfSignsOnly_betweenWords_areNotShownAtAnyLength() throws IOException {
    String signs = "=".repeat(20_000);
    for (String text :
        List.of(
            "My calf cramps " + signs,
            signs + " My calf cramps",
            "My calf " + signs + " cramps",
            "My calf cramps. " + signs + " Why?")) {
      assertThat(hit(QaDocument.of("a", text, ""), "calf cramps").excerpt().length())
          .isLessThanOrEqualTo(LONGEST);
    }
  }

  @Test
  void randomTexts_haveSoundExcerpts() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    String[] pieces = {
      "calf",
      "cramps",
      "fever",
      "the",
      "\uD83D\uDE00",
      "caf\u00e9",
      "\u75bc",
      ".",
      "?",
      "\n",
      ", ",
      "(",
      ")",
      "\"",
      "no",
      "\uD801\uDC37\uD801\uDC38",
      "e\u0301",
      "Dr.",
      "don't",
      "…",
      "\u00a0"
    };
    List<QaDocument> documents = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder("calf ");
      for (int n = random.nextInt(250); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      documents.add(QaDocument.of("d-" + i, text.toString(), text.reverse() + "x"));
    }
    try (SymptomIndex index = SampleArchive.indexOf(documents)) {
      SearchResults results =
          index.search(
              SymptomQuery.describe("calf cramps, fever; caf\u00e9 \u75bc").window(150).limit(150));
      assertThat(results.hits()).hasSize(150);
      results.forEach(ExcerptTest::assertSound);
    }
  }

  @Test
  void sampleArchive_hasSoundExcerptsThatShowWhatMatched() throws IOException {
    List<QaDocument> documents = SampleArchive.documents();
    try (SymptomIndex index = SampleArchive.indexOf(documents)) {
      for (QaDocument each : documents.subList(0, 8)) {
        SearchResults results = index.search(SymptomQuery.describe(each.title()));
        results.forEach(ExcerptTest::assertSound);
        assertThat(results.hits().stream().filter(hit -> !hit.highlights().isEmpty()))
            .as(each.title())
            .isNotEmpty();
      }
    }
  }

  private static void assertSound(Hit hit) {
    String text = hit.excerpt();
    assertThat(wellFormed(text)).as("excerpt %s", text).isTrue();
    assertThat(wellFormed(hit.title())).as("title %s", hit.title()).isTrue();
    assertThat(text).isNotBlank().doesNotContain("\n");
    int last = 0;
    for (Span span : hit.highlights()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last).isLessThan(span.end());
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(wellFormed(text.substring(span.start(), span.end()))).isTrue();
      last = span.end();
    }
    for (MatchReason reason : hit.reasons()) {
      for (Span span : reason.spans()) {
        assertThat(span.start()).isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  private static boolean wellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static List<String> marked(Hit hit) {
    return hit.highlights().stream()
        .map(span -> hit.excerpt().substring(span.start(), span.end()))
        .toList();
  }

  private static Hit hit(QaDocument document, String description) throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(document)) {
      List<Hit> hits = index.search(SymptomQuery.describe(description)).hits();
      assertThat(hits).hasSize(1);
      return hits.get(0);
    }
  }
}
