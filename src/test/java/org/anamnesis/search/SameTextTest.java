package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.SampleArchive;
import org.anamnesis.model.QaDocument;
import org.junit.jupiter.api.Test;

/** When two documents hold the same question. */
class SameTextTest {
  private static final String LONG = "since spring my left calf cramps whenever I swim";

  @Test
  void duplicate_caseAndWhiteSpace_doNotMatter() {
    assertThat(SameText.duplicate(whole("T", "a b"), whole("t", " A\n b "))).isTrue();
    assertThat(SameText.duplicate(whole("T", "a b"), whole("t", "a c"))).isFalse();
    assertThat(SameText.duplicate(whole("T", "a b"), whole("u", "a b"))).isFalse();
    assertThat(SameText.duplicate(QaDocument.of("1", "", "x"), QaDocument.of("2", "", "x")))
        .as("answers alone are no question")
        .isFalse();
  }

  @Test
  void excerpt_beginsAsTheWhole_inEitherOrder() {
    QaDocument whole = whole("Cramps", LONG + " and more.");
    for (String end : new String[] {"", "...", "\u2026", " \u2026", "."}) {
      QaDocument excerpt = excerpt("CRAMPS", LONG + end);
      assertThat(SameText.excerpt(excerpt, whole)).as(end).isTrue();
      assertThat(SameText.excerpt(whole, excerpt)).as(end).isTrue();
    }
    assertThat(SameText.excerpt(excerpt("Cramps", ""), whole)).isTrue();
    assertThat(SameText.excerpt(excerpt("Cramps", "Other text"), whole)).isFalse();
    assertThat(SameText.excerpt(excerpt("Other", LONG), whole)).isFalse();
    assertThat(SameText.excerpt(whole("Cramps", LONG), whole)).as("no excerpt").isFalse();
  }

  @Test
  void excerpt_withoutTitle_needsALongBeginningOrAllOfIt() {
    assertThat(SameText.excerpt(excerpt("", LONG), whole("T", LONG + " more"))).isTrue();
    assertThat(SameText.excerpt(excerpt("", "Hello"), whole("T", "Hello doctor"))).isFalse();
    assertThat(SameText.excerpt(excerpt("", "Hello"), whole("T", "hello"))).isTrue();
    assertThat(SameText.excerpt(excerpt("T", "..."), whole("", "hello"))).isFalse();
  }

  private static QaDocument whole(String title, String question) {
    return QaDocument.of("w", question, "").withTitle(title);
  }

  private static QaDocument excerpt(String title, String question) {
    return SampleArchive.asExcerpt(QaDocument.of("e", question, "reply").withTitle(title), "p");
  }
}
