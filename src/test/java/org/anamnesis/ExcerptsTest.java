package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.Hit;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SimilarQuestion;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages with excerpts of other questions. */
class ExcerptsTest {
  private static final String LETTER =
      "For weeks my toes have been curling up in the swimming pool, and it hurts for an hour.";

  private SymptomIndex index;

  @BeforeEach
  void open() throws IOException {
    index = SymptomIndex.inMemory();
  }

  @Test
  void add_pageAgain_replacesItsExcerpts() throws IOException {
    index.add(page("p"), excerpts("p", 4));
    index.add(page("q"), excerpts("q", 1));
    assertThat(ids()).containsExactly("p", "p#1", "p#2", "p#3", "p#4", "q", "q#1");

    index.add(page("p"), excerpts("p", 2));
    assertThat(ids()).containsExactly("p", "p#1", "p#2", "q", "q#1");

    index.add(page("p"));
    assertThat(ids()).containsExactly("p", "q", "q#1");
  }

  @Test
  void remove_page_removesItsExcerpts() throws IOException {
    index.add(page("p"), excerpts("p", 4));
    index.add(page("q"), excerpts("q", 1));

    index.remove("p#3");
    assertThat(ids()).containsExactly("p", "p#1", "p#2", "p#4", "q", "q#1");
    index.remove("p");
    assertThat(ids()).containsExactly("q", "q#1");
  }

  @Test
  void addAll_pageAndExcerptsAsRecordsInAnyOrder_keepsThemAll() throws IOException {
    List<QaDocument> all = new ArrayList<>(excerpts("p", 4));
    all.add(SampleArchive.naming(page("p"), "p#1", "p#2", "p#3", "p#4", "elsewhere"));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(all, new Random(seed));
      index.addAll(all.stream());
      assertThat(ids()).as("seed " + seed).containsExactly("p", "p#1", "p#2", "p#3", "p#4");
    }
    index.add(SampleArchive.naming(page("p"), "p#1", "p"));
    assertThat(ids()).containsExactly("p", "p#1");
  }

  @Test
  void add_documentThatWasAnExcerpt_isThereOnce() throws IOException {
    index.add(page("p"), excerpts("p", 2));
    index.add(page("p#1"));
    assertThat(ids()).containsExactly("p", "p#1", "p#2");
    index.add(page("p"));
    assertThat(ids()).containsExactly("p", "p#1");
    index.add(SampleArchive.asExcerpt(page("p#1"), "p"));
    assertThat(ids()).containsExactly("p", "p#1");
    index.add(page("p"), excerpts("p", 1));
    assertThat(ids()).containsExactly("p", "p#1");
  }

  @Test
  void add_excerptOfAnotherPage_isRefused() {
    assertThatThrownBy(() -> index.add(page("p"), excerpts("q", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"excerptOf\" of q#1 is \"q\"; allowed beside the document p: its own excerpts");
  }

  @Test
  void similar_givesItsExcerptsButNeverTheSameText() throws IOException {
    QaDocument whole = QaDocument.of("w", LETTER + " What is it?", "Rest.").withTitle("Toe cramps");
    index.add(whole);
    index.add(
        page("p"),
        List.of(
            SampleArchive.asExcerpt(
                QaDocument.of("p#1", LETTER + "...", "").withTitle("Toe CRAMPS"), "p"),
            SampleArchive.asExcerpt(QaDocument.of("p#2", "Toe cramps in bed.", ""), "p")));
    index.add(
        QaDocument.of("copy", "  my calf CRAMPS at night. ", "Other.").withTitle("calf  cramps"));
    index.commit();

    assertThat(similar("w")).doesNotContain("w", "p#1").contains("p", "p#2", "copy");
    assertThat(similar("p#1")).doesNotContain("w", "p#1").contains("p", "p#2");
    assertThat(similar("p")).doesNotContain("p", "p#1").contains("w", "p#2", "copy");
    SearchResults similar = index.similar("p").orElseThrow();
    assertThat(similar.hits().stream().filter(Hit::duplicate).map(Hit::id)).containsExactly("copy");
    assertThat(index.search(SymptomQuery.describe("My calf cramps at night.")).hits())
        .noneMatch(Hit::duplicate);
  }

  @Test
  void page_listsItsOwnFirstAndLeadsToTheWhole() throws IOException {
    index.add(QaDocument.of("w", LETTER + " What is it?", "Rest.").withTitle("Toe cramps"));
    index.add(
        SampleArchive.naming(page("p"), "p#2", "gone", "p#1"),
        List.of(
            SampleArchive.asExcerpt(
                QaDocument.of("p#1", LETTER + "…", "A reply.").withTitle("Toe cramps"), "p"),
            SampleArchive.asExcerpt(QaDocument.of("p#2", "Toe cramps in bed.", ""), "p")));
    index.add(QaDocument.of("other", "Cramps in my foot.", "Rest."));
    index.add(page("copy"));
    index.commit();

    QaPage page = index.page("p").orElseThrow();
    assertThat(page.similar())
        .extracting(SimilarQuestion::id)
        .containsExactly("p#2", "p#1", "other");
    assertThat(page.similar())
        .extracting(SimilarQuestion::readMore)
        .containsExactly("p#2", "w", "other");
    assertThat(page.similar().get(1))
        .isEqualTo(new SimilarQuestion("p#1", "Toe cramps", LETTER + "…", "", "", "A reply.", "w"));
  }

  private List<String> similar(String id) throws IOException {
    return index.similar(id).orElseThrow().hits().stream().map(Hit::id).toList();
  }

  private List<String> ids() throws IOException {
    index.refresh();
    try (Stream<String> ids = index.ids()) {
      return ids.sorted().toList();
    }
  }

  private static QaDocument page(String id) {
    return QaDocument.of(id, "My calf cramps at night.", "Stretch.").withTitle("Calf cramps");
  }

  private static List<QaDocument> excerpts(String page, int count) {
    return Stream.iterate(1, i -> i + 1)
        .limit(count)
        .map(i -> QaDocument.of(page + "#" + i, "Excerpt " + i, ""))
        .map(one -> SampleArchive.asExcerpt(one, page))
        .toList();
  }
}
