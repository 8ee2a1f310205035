package org.anamnesis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QaDocumentTest {
  private static final QaDocument PLAIN = QaDocument.of("q-1", "My calf cramps.", "Stretch it.");

  @Test
  void of_idQuestionAnswer_allElseIsEmpty() {
    assertThat(PLAIN)
        .isEqualTo(
            new QaDocument(
                "q-1",
                "",
                "",
                Question.of("My calf cramps."),
                List.of(Reply.of("Stretch it.")),
                List.of(),
                List.of(),
                "",
                List.of(),
                Map.of(),
                "",
                Map.of()));
  }

  @Test
  void of_emptyQuestionOrAnswer_isNone() {
    assertThat(QaDocument.of("q", "", "a").question()).isSameAs(Question.NONE);
    assertThat(QaDocument.of("q", "t", "").replies()).isEmpty();
  }

  @Test
  void with_eachMember_changesOnlyThatOne() {
    Question question =
        new Question("Other.", Optional.of(LocalDate.of(2016, 6, 23)), Asker.UNKNOWN);
    QaDocument document =
        PLAIN
            .withTitle("Cramps")
            .withSpecialty("Neurology")
            .withQuestion(question)
            .withReply(Reply.of("Drink."))
            .withSection(new Section("Causes", "Many."))
            .withTopic(new Topic("Leg", ""))
            .withTag("tenant", "other")
            .withTag("lang", "en")
            .withTag("tenant", "acme")
            .withSource("https://example.org");

    assertThat(document)
        .isEqualTo(
            new QaDocument(
                "q-1",
                "Cramps",
                "Neurology",
                question,
                List.of(Reply.of("Stretch it."), Reply.of("Drink.")),
                List.of(new Section("Causes", "Many.")),
                List.of(),
                "",
                List.of(new Topic("Leg", "")),
                Map.of("tenant", "acme", "lang", "en"),
                "https://example.org",
                Map.of()));
    assertThat(PLAIN.title()).isEmpty();
  }

  @Test
  void new_listsAndMaps_areCopiedAndCannotBeChanged() {
    List<String> similar = new ArrayList<>(List.of("q-2"));
    Map<String, String> tags = new LinkedHashMap<>(Map.of("a", "b"));
    Map<String, String> extra = new LinkedHashMap<>(Map.of("mood", "1"));
    QaDocument document =
        new QaDocument(
            "q",
            "t",
            "",
            Question.NONE,
            List.of(),
            List.of(),
            similar,
            "",
            List.of(),
            tags,
            "",
            extra);

    similar.add("q-3");
    tags.clear();
    extra.clear();

    assertThat(document.similar()).containsExactly("q-2");
    assertThat(document.tags()).containsExactly(Map.entry("a", "b"));
    assertThat(document.extra()).containsExactly(Map.entry("mood", "1"));
    assertThatThrownBy(() -> document.tags().put("c", "d"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> document.similar().add("q-3"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void cannotHave_blankOrLongId() {
    assertRefused(
        () -> QaDocument.of(" ", "t", ""), "\"id\" is blank; allowed: 1 to 512 characters");
    assertRefused(
        () -> QaDocument.of("i".repeat(513), "t", ""),
        "\"id\" has 513 characters; allowed: 1 to 512 characters");
    assertThat(QaDocument.of("i".repeat(512), "t", "").id()).hasSize(512);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void cannotBe_withoutText(String blank) {
    assertRefused(
        () -> QaDocument.of("q", blank, blank),
        "\"title\", \"question\" and \"answer\" are all missing or blank; give at least one text");
  }

  @Test
  void cannotHave_textThatIsNotUnicode() {
    String nul = " has a NUL character at offset 1; remove it";
    String half =
        " has half a surrogate pair at offset 1; only well-formed Unicode text is allowed";
    assertRefused(() -> PLAIN.withTitle("a\0"), "\"title\"" + nul);
    assertRefused(() -> PLAIN.withTitle("a\ud800"), "\"title\"" + half);
    assertRefused(() -> PLAIN.withTitle("a\udc00b"), "\"title\"" + half);
    assertRefused(() -> PLAIN.withTitle("a\ud800\ud800"), "\"title\"" + half);
    assertRefused(() -> PLAIN.withSpecialty("a\0"), "\"specialty\"" + nul);
    assertRefused(() -> PLAIN.withSource("a\0"), "\"source\"" + nul);
    assertRefused(() -> PLAIN.withTag("tenant", "a\0"), "\"tags.tenant\"" + nul);
    assertRefused(() -> PLAIN.withTag("a\0", "acme"), "\"tags\"" + nul);
    assertRefused(() -> Question.of("a\0"), "\"question.text\"" + nul);
    assertRefused(() -> Reply.of("a\0"), "\"reply.text\"" + nul);
    assertRefused(() -> new Section("a\0", ""), "\"article.heading\"" + nul);
    assertRefused(() -> new Topic("a\0", ""), "\"topic.name\"" + nul);
    assertRefused(() -> withExtra("mood", "a\ud800"), "\"mood\"" + half);
    assertRefused(() -> withExtra("a\0", "1"), "\"extra\"" + nul);
    assertThat(PLAIN.withTitle("😀\u0001").title()).isEqualTo("😀\u0001");
  }

  @Test
  void cannotHave_longLabels() {
    String long1001 = "x".repeat(1001);
    String refused = " has 1001 characters; allowed: at most 1000";
    assertRefused(() -> PLAIN.withSpecialty(long1001), "\"specialty\"" + refused);
    assertRefused(() -> new Topic(long1001, ""), "\"topic.name\"" + refused);
    assertRefused(() -> PLAIN.withTag("key", "x".repeat(998)), "\"tags.key\"" + refused);
    assertThat(PLAIN.withTitle(long1001).withSource(long1001).title()).hasSize(1001);
  }

  @Test
  void cannotHave_dayOutOfTheYears() {
    assertRefused(
        () -> new Question("t", Optional.of(LocalDate.of(1899, 12, 31)), Asker.UNKNOWN),
        "\"question.askedOn\" is 1899-12-31; allowed: a day of the years 1900 to 2100");
    assertRefused(
        () -> new Reply("t", "", "", Optional.of(LocalDate.of(2101, 1, 1))),
        "\"reply.repliedOn\" is 2101-01-01; allowed: a day of the years 1900 to 2100");
    assertThat(new Reply("t", "", "", Optional.of(LocalDate.of(2100, 12, 31))).repliedOn())
        .isPresent();
  }

  @Test
  void cannotHave_blankTopic() {
    assertRefused(() -> new Topic(" ", "N"), "\"topic.name\" is blank; give the topic a name");
  }

  private static QaDocument withExtra(String name, String json) {
    return new QaDocument(
        "q",
        "t",
        "",
        Question.NONE,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        Map.of(),
        "",
        Map.of(name, json));
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
