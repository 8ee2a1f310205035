package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.Hit;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;

/** Letters that an archive holds more than once. */
class DuplicatesTest {
  private static final SymptomQuery QUERY = SymptomQuery.describe("calf cramps at night");
  private static final String LETTER =
      "Every night my calf cramps and the toes curl until I stand on the cold tiles.";

  @Test
  void search_letterPostedTwice_isOneHitThatNamesTheOther() throws IOException {
    try (SymptomIndex index = archive()) {
      SearchResults results = index.search(QUERY);

      assertThat(ids(results)).containsExactlyInAnyOrder("a", "right", "other");
      assertThat(hit(results, "a").duplicates()).containsExactlyInAnyOrder("b", "c");
      assertThat(hit(results, "right").duplicates()).isEmpty();
      assertThat(results.hits()).extracting(Hit::rank).containsExactly(1, 2, 3);
      assertThat(results.specialties().get(0).answers()).as("one letter, one vote").isEqualTo(1);
    }
  }

  @Test
  void search_withDuplicates_showsAll() throws IOException {
    try (SymptomIndex index = archive()) {
      SearchResults results = index.search(QUERY.withDuplicates());

      assertThat(ids(results)).containsExactlyInAnyOrder("a", "b", "c", "right", "other");
      assertThat(results.hits()).allMatch(hit -> hit.duplicates().isEmpty());
      assertThat(results.specialties().get(0).answers()).isEqualTo(3);
      assertThat(ids(index.search(SymptomQuery.browse()))).hasSize(5);
    }
  }

  @Test
  void rank_forEvaluation_leavesCopiesApart() throws IOException {
    try (SymptomIndex index = archive()) {
      assertThat(index.rank(QUERY))
          .extracting(ScoredId::id)
          .isEqualTo(ids(index.search(QUERY.withDuplicates())));
    }
  }

  @Test
  void pages_ofCopies_skipAndRepeatNothing() throws IOException {
    List<QaDocument> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int copy = 0; copy < 1 + i % 3; copy++) {
        String letter = "My calf cramps at night since I took up sport number " + (i + 10) + ".";
        all.add(QaDocument.of("q" + i + "-" + copy, (copy == 2 ? "Hi! " : "") + letter, "Rest."));
      }
    }
    try (SymptomIndex index = SampleArchive.indexOf(all)) {
      List<String> shown = new ArrayList<>();
      List<String> behind = new ArrayList<>();
      SearchResults page = index.search(QUERY.limit(5));
      while (true) {
        page.forEach(hit -> shown.add(hit.id()));
        page.forEach(hit -> behind.addAll(hit.duplicates()));
        if (!page.hasMore()) {
          break;
        }
        page = index.search(QUERY.limit(5).after(page.next().orElseThrow()));
      }
      assertThat(shown).hasSize(12);
      assertThat(shown).isEqualTo(ids(index.search(QUERY.limit(100))));
      assertThat(behind).hasSize(12).doesNotContainAnyElementsOf(shown);
      assertThat(IntStream.range(0, 12).mapToObj(i -> "q" + i + "-0")).isSubsetOf(shown);
    }
  }

  @Test
  void search_excerptsOfALetter_standAsOneWithIt() throws IOException {
    QaDocument start = QaDocument.of("p#1", LETTER.substring(0, 75) + "…", "").withTitle("Toes");
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.add(QaDocument.of("whole", LETTER, "Stretch.").withTitle("Toes"));
      index.add(
          QaDocument.of("p", "My ear itches.", "Wait."),
          List.of(SampleArchive.asExcerpt(start, "p")));
      index.commit();

      List<Hit> hits = index.search(QUERY).hits();
      assertThat(hits).hasSize(1);
      assertThat(List.of(hits.get(0).id(), hits.get(0).duplicates().get(0)))
          .containsExactlyInAnyOrder("whole", "p#1");
    }
  }

  @Test
  void similar_marksACopyAndGathersOthers() throws IOException {
    try (SymptomIndex index = archive()) {
      SearchResults ofCopy = index.similar("a").orElseThrow();
      assertThat(ofCopy.hits().stream().filter(Hit::duplicate).map(Hit::id)).containsExactly("b");
      assertThat(hit(ofCopy, "b").duplicates()).containsExactly("c");

      SearchResults ofOther = index.similar("other").orElseThrow();
      assertThat(ids(ofOther)).contains("a").doesNotContain("b", "c");
      assertThat(ofOther.hits()).noneMatch(Hit::duplicate);
    }
  }

  private static SymptomIndex archive() throws IOException {
    return SampleArchive.indexOf(
        List.of(
            letter("a", LETTER),
            letter("b", LETTER),
            letter("c", "Hello doctor. " + LETTER + " Thank you!"),
            letter("right", LETTER.replace("my calf", "my right calf")).withSpecialty("Surgery"),
            letter("other", "A cramp in the calf wakes me.").withSpecialty("Sleep")));
  }

  private static QaDocument letter(String id, String text) {
    return QaDocument.of(id, text, "Stretch.").withSpecialty("Neurology");
  }

  private static List<String> ids(SearchResults results) {
    return results.hits().stream().map(Hit::id).toList();
  }

  private static Hit hit(SearchResults results, String id) {
    return results.hits().stream().filter(hit -> hit.id().equals(id)).findFirst().orElseThrow();
  }
}
