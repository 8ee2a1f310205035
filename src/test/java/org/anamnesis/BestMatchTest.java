package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Side;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the first hit is a match, or just the nearest there is. */
class BestMatchTest {
  private SymptomIndex samples;

  @BeforeEach
  void open() throws IOException {
    samples = SampleArchive.indexOf(SampleArchive.documents());
  }

  @AfterEach
  void close() throws IOException {
    samples.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my right calf cramps at night and the toes curl; no back pain",
        "cramps",
        "charley horse",
        "burning and tingling feet, I have had diabetes for years",
      })
  void bestMatch_whatTheArchiveAnswers_isTheFirstHit(String text) throws IOException {
    SearchResults results = samples.search(SymptomQuery.describe(text));

    assertThat(results.bestMatch()).contains(results.hits().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NullPointerException when I call a method on an empty list in Java",
        "who won the football world cup in 1990",
        "best recipe for tomato soup with basil and cream",
        "the forecast says heavy snow and strong winds over the weekend",
        "solve the quadratic equation x squared minus four equals zero",
      })
  void bestMatch_whatItDoesNot_isNone(String text) throws IOException {
    SearchResults results = samples.search(SymptomQuery.describe(text));

    assertThat(results.hits()).isNotEmpty();
    assertThat(results.bestMatch()).isEmpty();
  }

  @Test
  void bestMatch_nothingFound_isNone() throws IOException {
    assertThat(samples.search(SymptomQuery.describe("zzyzx")).bestMatch()).isEmpty();
  }

  @Test
  void bestMatch_withoutDescription_goesByWhatIsStated() throws IOException {
    assertThat(samples.search(SymptomQuery.browse()).bestMatch()).as("nothing is ranked").isEmpty();
    assertThat(samples.search(SymptomQuery.browse().present("calf cramp")).bestMatch()).isPresent();
    assertThat(samples.search(SymptomQuery.browse().place("calf", Side.RIGHT)).bestMatch())
        .isPresent();
    assertThat(samples.search(SymptomQuery.browse().absent("calf cramp")).bestMatch()).isEmpty();
  }

  @Test
  void bestMatch_ofEveryPage_isThatOfTheFirst() throws IOException {
    SymptomQuery query = SymptomQuery.describe("my calf cramps at night").limit(2);
    SearchResults first = samples.search(query);
    SearchResults second = samples.search(query.after(first.next().orElseThrow()));

    assertThat(second.hits().get(0).rank()).isEqualTo(3);
    assertThat(second.bestMatch()).isEqualTo(first.bestMatch()).isPresent();
  }

  @Test
  void bestMatch_ofASimilarSearch_isACopyOrWhatIsClose() throws IOException {
    QaDocument letter = QaDocument.of("a", "My calf cramps at night after a run.", "Stretch.");
    QaDocument odd = QaDocument.of("odd", "A rash on my elbow itches in spring.", "Wait.");
    try (SymptomIndex index =
        SampleArchive.indexOf(
            List.of(letter, QaDocument.of("b", letter.question().text(), "Rest."), odd))) {
      assertThat(index.similar("a").orElseThrow().bestMatch().map(Hit::id)).contains("b");
      assertThat(index.similar("odd").orElseThrow().bestMatch()).isEmpty();
    }
  }

  @Test
  void bestMatch_thatHasWhatTheDescriptionDenies_isNone() throws IOException {
    QaDocument letter = QaDocument.of("a", "I have a fever and my calf cramps at night.", "Rest.");
    try (SymptomIndex index = SampleArchive.indexOf(List.of(letter))) {
      assertThat(index.search(SymptomQuery.describe("calf cramps at night")).bestMatch())
          .isPresent();
      assertThat(index.search(SymptomQuery.describe("calf cramps at night, no fever")).bestMatch())
          .isEmpty();
    }
  }
}
