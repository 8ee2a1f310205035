package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.anamnesis.search.Filter;
import org.anamnesis.search.Hit;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SimilarQuestion;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A view of one tenant shows nothing of another's, whatever is asked. */
class RestrictedArchiveTest {
  private static SymptomIndex index;
  private static SymptomArchive acme;

  @BeforeAll
  static void indexTwoTenants() throws IOException {
    index = SymptomIndex.inMemory();
    int number = 0;
    for (QaDocument document : SampleArchive.documents()) {
      index.add(document.withTag("tenant", number++ % 2 == 0 ? "acme" : "other"));
    }
    index.add(
        SampleArchive.naming(
            page("acme-page", "acme").withTopic(new Topic("Cramps of acme", "Neurology")),
            "acme-page#1",
            "leak"),
        List.of(
            excerpt("acme-page#1", "acme-page", "acme"), excerpt("leak", "acme-page", "other")));
    index.add(page("other-page", "other").withTopic(new Topic("Cramps of other", "Neurology")));
    index.commit();
    acme = index.restrictedTo(Filter.tag("tenant", "acme"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void searchAndRank_ofAView_giveItsDocumentsOnly() throws IOException {
    for (QaDocument document : SampleArchive.documents().subList(0, 12)) {
      SymptomQuery query = SymptomQuery.describe(document.question().text()).limit(50);
      List<String> all = index.rank(query).stream().map(ScoredId::id).toList();
      List<String> shown = acme.rank(query).stream().map(ScoredId::id).toList();
      assertThat(shown).isNotEmpty().allMatch(RestrictedArchiveTest::isAcmes);
      assertThat(all).anyMatch(id -> !isAcmes(id));
      assertThat(acme.search(query).hits()).extracting(Hit::id).isEqualTo(shown);
    }
  }

  @Test
  void search_ofAView_scoresAsTheWholeArchiveDoes() throws IOException {
    SymptomQuery query = SymptomQuery.describe("calf cramps at night").limit(200);
    Map<String, Double> scores =
        index.rank(query).stream()
            .collect(java.util.stream.Collectors.toMap(ScoredId::id, ScoredId::score));
    List<ScoredId> shown = acme.rank(query);
    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(shown.stream().filter(one -> scores.containsKey(one.id())))
        .allMatch(one -> one.score() == scores.get(one.id()));
  }

  @Test
  void foreignId_inAView_isNotFound() throws IOException {
    for (String id : List.of("other-page", "leak", foreignSample())) {
      assertThat(index.contains(id)).isTrue();
      assertThat(acme.contains(id)).isFalse();
      assertThat(acme.get(id)).isEmpty();
      assertThat(acme.similar(id)).isEmpty();
      assertThat(acme.page(id)).isEmpty();
      SymptomQuery byId = SymptomQuery.browse().limit(1_000);
      assertThat(acme.search(byId).hits()).extracting(Hit::id).doesNotContain(id);
    }
  }

  @Test
  void similarAndPage_ofAView_showItsDocumentsOnly() throws IOException {
    assertThat(index.page("acme-page").orElseThrow().similar())
        .extracting(SimilarQuestion::id)
        .contains("leak");
    assertThat(acme.page("acme-page").orElseThrow().similar())
        .extracting(SimilarQuestion::id)
        .hasSize(4)
        .contains("acme-page#1")
        .allMatch(RestrictedArchiveTest::isAcmes);
    try (Stream<String> ids = acme.ids()) {
      for (String id : ids.limit(12).toList()) {
        SearchResults similar = acme.similar(id, 40).orElseThrow();
        assertThat(similar.hits()).extracting(Hit::id).allMatch(RestrictedArchiveTest::isAcmes);
        assertThat(similar.relatedTopics())
            .doesNotContain(new Topic("Cramps of other", "Neurology"));
        assertThat(acme.page(id).orElseThrow().similar())
            .allMatch(one -> isAcmes(one.id()) && isAcmes(one.readMore()));
      }
    }
  }

  @Test
  void counts_ofAView_areOfItsDocumentsOnly() throws IOException {
    List<String> ids = ids(acme);
    assertThat(ids).hasSize(44).allMatch(RestrictedArchiveTest::isAcmes).doesNotHaveDuplicates();
    assertThat(acme.count()).isEqualTo(44);
    assertThat(index.count()).isEqualTo(88);
    assertThat(acme.topics()).containsKey(new Topic("Cramps of acme", "Neurology"));
    assertThat(acme.topics()).doesNotContainKey(new Topic("Cramps of other", "Neurology"));
    assertThat(acme.specialties().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(44);
    assertThat(index.specialties().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(88);
    assertThat(new ArrayList<>(index.specialties().values()))
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void restrictedTo_ofAView_narrowsFurther() throws IOException {
    SymptomArchive neurology = acme.restrictedTo(Filter.specialty("neurology"));
    assertThat(neurology.specialties().keySet()).contains("Neurology");
    assertThat(ids(neurology)).isNotEmpty().allMatch(RestrictedArchiveTest::isAcmes);
    assertThat(neurology.count()).isLessThan(acme.count());
    assertThat(acme.restrictedTo(Filter.tag("tenant", "other")).count()).isZero();
    assertThat(acme.restrictedTo(Filter.tag("tenant", "other")).contains("acme-page")).isFalse();
  }

  @Test
  void restrictedTo_unknownRegion_isRefusedAtOnce() {
    assertThatThrownBy(() -> index.restrictedTo(Filter.bodyRegion("floop")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("floop");
  }

  @Test
  void suggestions_inAView_areWordsOfItsDocumentsOnly() throws IOException {
    try (SymptomIndex two =
        SampleArchive.indexOf(
            page("a", "acme"),
            QaDocument.of("b", "I am Mrs Katzenellenbogen, and I cough.", "")
                .withTag("tenant", "other"))) {
      SymptomQuery query = SymptomQuery.describe("Katzenelenbogen, clf cramps, strech");
      assertThat(two.search(query).understood().toString()).contains("katzenellenbogen");
      SymptomArchive view = two.restrictedTo(Filter.tag("tenant", "acme"));
      assertThat(view.search(query).understood().toString())
          .doesNotContain("katzenellenbogen")
          .contains("did you mean stretch?");
    }
  }

  private static List<String> ids(SymptomArchive archive) throws IOException {
    try (Stream<String> ids = archive.ids()) {
      return ids.sorted().toList();
    }
  }

  private static boolean isAcmes(String id) {
    try {
      return "acme".equals(index.get(id).orElseThrow().tags().get("tenant"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String foreignSample() throws IOException {
    return SampleArchive.documents().get(1).id();
  }

  private static QaDocument page(String id, String tenant) {
    return QaDocument.of(id, "My calf cramps at night.", "Stretch it.")
        .withTitle("Calf cramps of " + tenant)
        .withSpecialty("Neurology")
        .withTag("tenant", tenant);
  }

  private static QaDocument excerpt(String id, String page, String tenant) {
    QaDocument plain =
        QaDocument.of(id, "My toes cramp when I swim, says " + id, "Rest.")
            .withTitle("Toe cramps " + id)
            .withSpecialty("Neurology")
            .withTag("tenant", tenant);
    return SampleArchive.asExcerpt(plain, page);
  }
}
