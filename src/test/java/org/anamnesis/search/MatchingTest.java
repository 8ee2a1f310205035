package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.QuerySyntaxException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expressions as filters of a search, and alone. */
class MatchingTest {
  private static SymptomIndex index;

  @BeforeAll
  static void openIndex() throws IOException {
    index = SampleArchive.indexOf(SampleArchive.documents());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void matching_besideADescription_filtersAndNeverScores() throws IOException {
    SymptomQuery query = SymptomQuery.describe("pain in my leg at night").limit(100);
    List<ScoredId> all = index.rank(query);
    List<ScoredId> filtered = index.rank(query.matching("specialty:neurology -pregnant"));
    assertThat(filtered).isNotEmpty();
    for (ScoredId one : filtered) {
      assertThat(isNeurology(index.get(one.id()).orElseThrow())).isTrue();
      assertThat(all.stream().filter(other -> other.id().equals(one.id())))
          .allMatch(other -> other.score() == one.score());
    }
  }

  @Test
  void matching_alone_isEverythingThatMatchesNewestFirst() throws IOException {
    SymptomQuery query = SymptomQuery.browse().matching("specialty:neurology").limit(100);
    SearchResults results = index.search(query);
    assertThat(results.hits())
        .hasSize((int) SampleArchive.documents().stream().filter(MatchingTest::isNeurology).count())
        .isNotEmpty();
    assertThat(results.hits().stream().flatMap(hit -> hit.askedOn().stream()).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    SymptomArchive view = index.restrictedTo(Filter.matching("specialty:neurology"));
    assertThat(view.search(SymptomQuery.browse().limit(100)).hits()).isEqualTo(results.hits());
  }

  @Test
  void matching_withAnError_saysWhere() {
    assertThatThrownBy(
            () -> index.search(SymptomQuery.describe("cramps").matching("calf speciality:x")))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class, e -> assertThat(e.position()).isEqualTo(5));
    assertThatThrownBy(() -> index.restrictedTo(Filter.matching("(calf")))
        .isInstanceOf(QuerySyntaxException.class);
  }

  @Test
  void matching_manyLargeExpressions_isRefusedNotAFailure() throws IOException {
    StringBuilder large = new StringBuilder("id:1");
    for (int i = 0; i < 200; i++) {
      large.append(" OR id:").append(i);
    }
    SymptomQuery query = SymptomQuery.describe("cramps");
    for (int i = 0; i < 4; i++) {
      query = query.matching(large + " OR id:x" + i);
    }
    assertThat(index.search(query).isEmpty()).isTrue();
    SymptomQuery tooMany = query.matching(large + " OR id:y");
    assertThatThrownBy(() -> index.search(tooMany))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed: at most 900");
  }

  private static boolean isNeurology(QaDocument document) {
    return document.specialty().equals("Neurology")
        || document.replies().stream().anyMatch(reply -> reply.specialty().equals("Neurology"));
  }
}
