package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What filters keep, alone and together; they never change a score. */
class FilterTest {
  private static final SymptomQuery PAIN = SymptomQuery.describe("a burning pain");
  private static SymptomIndex index;

  @BeforeAll
  static void open() throws IOException {
    index =
        SampleArchive.indexOf(
            document("eyelid", "a burning pain in my left eyelid", "2016-06-23", 45, 45, Sex.FEMALE)
                .withSpecialty("Ophthalmology")
                .withTopic(new Topic("Eye Pain", "Ophthalmology"))
                .withTag("tenant", "acme")
                .withTag("lang", "en"),
            document("calf", "burning pain in the calf", "2016-06-24", 40, 49, Sex.MALE)
                .withSpecialty("  neurology")
                .withTopic(new Topic("Leg Pain", "Orthopedics"))
                .withTag("tenant", "Acme"),
            document("belly", "burning pain in the belly", "", 0, 3, Sex.UNKNOWN)
                .withReply(
                    new Reply(
                        "It burns.", "", "NEUROLOGY", Optional.of(LocalDate.of(1969, 12, 31))))
                .withTag("tenant=acme", ""),
            QaDocument.of("bare", "a burning pain", ""));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void noFilter_keepsAll() throws IOException {
    assertThat(ids(PAIN)).containsExactlyInAnyOrder("eyelid", "calf", "belly", "bare");
  }

  @Test
  void specialty_isFoldedAndThatOfDocumentOrReply() throws IOException {
    assertThat(ids(PAIN.specialty("Neurology"))).containsExactlyInAnyOrder("calf", "belly");
    assertThat(ids(PAIN.specialty(" NEUROLOGY "))).containsExactlyInAnyOrder("calf", "belly");
    assertThat(ids(PAIN.specialty("ophthalmology"))).containsExactly("eyelid");
    assertThat(ids(PAIN.specialty("neuro"))).isEmpty();
  }

  @Test
  void topic_isFolded() throws IOException {
    assertThat(ids(PAIN.topic("eye pain"))).containsExactly("eyelid");
    assertThat(ids(PAIN.topic("LEG PAIN"))).containsExactly("calf");
    assertThat(ids(PAIN.topic("Orthopedics"))).isEmpty();
  }

  @Test
  void bodyRegion_includesItsPartsByIdOrEverydayName() throws IOException {
    assertThat(ids(PAIN.bodyRegion("eyelid"))).containsExactly("eyelid");
    assertThat(ids(PAIN.bodyRegion("head"))).containsExactly("eyelid");
    assertThat(ids(PAIN.bodyRegion("Eye Ball"))).containsExactly("eyelid");
    assertThat(ids(PAIN.bodyRegion("calf"))).containsExactly("calf");
    assertThat(ids(PAIN.bodyRegion("leg"))).containsExactly("calf");
    assertThat(ids(PAIN.bodyRegion("calves"))).containsExactly("calf");
    assertThat(ids(PAIN.bodyRegion("tummy"))).containsExactly("belly");
    assertThat(ids(PAIN.bodyRegion("knee"))).isEmpty();
  }

  @Test
  void bodyRegion_thatNobodyKnows_isRefusedNamingWhatIsAllowed() {
    for (String description : List.of("a burning pain", "zzzz", "\u75bc\u75db")) {
      assertThatThrownBy(
              () -> index.search(SymptomQuery.describe(description).bodyRegion("Warp Core")))
          .as(description)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Warp Core")
          .hasMessageContaining("lower-leg");
    }
  }

  @Test
  void symptom_isThatOfThePatient() throws IOException {
    try (SymptomIndex other =
        SampleArchive.indexOf(
            QaDocument.of("has", "I have a fever with burning pain", ""),
            QaDocument.of("denies", "burning pain but no fever", ""))) {
      assertThat(other.search(PAIN.filter(Filter.symptom("fever"))).hits())
          .extracting(Hit::id)
          .containsExactly("has");
    }
  }

  @Test
  void sex_leavesOutTheUnknown() throws IOException {
    assertThat(ids(PAIN.sex(Sex.FEMALE))).containsExactly("eyelid");
    assertThat(ids(PAIN.sex(Sex.MALE))).containsExactly("calf");
    assertThatThrownBy(() -> PAIN.sex(Sex.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FEMALE, MALE");
  }

  @Test
  void ages_thatOverlap_areKeptAndTheUnknownLeftOut() throws IOException {
    assertThat(ids(PAIN.ages(0, 130))).containsExactlyInAnyOrder("eyelid", "calf", "belly");
    assertThat(ids(PAIN.ages(45, 45))).containsExactlyInAnyOrder("eyelid", "calf");
    assertThat(ids(PAIN.ages(49, 60))).containsExactly("calf");
    assertThat(ids(PAIN.ages(41, 44))).containsExactly("calf");
    assertThat(ids(PAIN.ages(3, 39))).containsExactly("belly");
    assertThat(ids(PAIN.ages(4, 39))).isEmpty();
    assertThat(ids(PAIN.ages(50, 130))).isEmpty();
  }

  @Test
  void dates_includeBothEndsAndThoseOfReplies() throws IOException {
    assertThat(ids(PAIN.filter(dates("2016-06-23", "2016-06-23")))).containsExactly("eyelid");
    assertThat(ids(PAIN.filter(dates("2016-06-23", "2016-06-24"))))
        .containsExactlyInAnyOrder("eyelid", "calf");
    assertThat(ids(PAIN.filter(dates("1969-12-31", "1970-01-01")))).containsExactly("belly");
    assertThat(ids(PAIN.filter(dates("2016-06-25", "2100-01-01")))).isEmpty();
    assertThatThrownBy(() -> dates("2016-06-24", "2016-06-23"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2016-06-24")
        .hasMessageContaining("swap");
  }

  @Test
  void dates_withoutEnd_keepAllThatAreKnown() throws IOException {
    Filter ever = Filter.dates(LocalDate.MIN, LocalDate.MAX);
    Filter since = Filter.dates(LocalDate.of(2016, 6, 24), LocalDate.of(10_000_000, 1, 1));

    assertThat(ids(PAIN.filter(ever))).containsExactlyInAnyOrder("eyelid", "calf", "belly");
    assertThat(ids(PAIN.filter(since))).containsExactly("calf");
  }

  @Test
  void tag_foldsCaseAndIsWholeInKeyAndValue() throws IOException {
    assertThat(ids(PAIN.tag("tenant", "acme"))).containsExactlyInAnyOrder("eyelid", "calf");
    assertThat(ids(PAIN.tag("Tenant", "ACME"))).containsExactlyInAnyOrder("eyelid", "calf");
    assertThat(ids(PAIN.tag("tenant=acme", ""))).containsExactly("belly");
    assertThat(ids(PAIN.tag("tenant", "ac"))).isEmpty();
    assertThat(ids(PAIN.tag("tenant", "acme").tag("lang", "en"))).containsExactly("eyelid");
    assertThat(ids(PAIN.tag("tenant", "acme").tag("tenant", "other"))).isEmpty();
  }

  @Test
  void severalFilters_mustAllBeMet() throws IOException {
    SymptomQuery all =
        PAIN.specialty("neurology")
            .topic("leg pain")
            .bodyRegion("leg")
            .sex(Sex.MALE)
            .ages(30, 40)
            .filter(dates("2016-01-01", "2016-12-31"))
            .tag("tenant", "Acme");

    assertThat(ids(all)).containsExactly("calf");
    assertThat(ids(all.bodyRegion("head"))).isEmpty();
    assertThat(ids(all.ages(50, 60))).isEmpty();
  }

  @Test
  void sameFilterManyTimes_isNeverTooManyClauses() throws IOException {
    SymptomQuery query = PAIN;
    for (int i = 0; i < 1_100; i++) {
      query = query.tag("lang", "en");
    }
    assertThat(ids(query)).containsExactly("eyelid");
  }

  @Test
  void moreFiltersThanAllowed_areRefusedWhenAdded() {
    SymptomQuery query = PAIN;
    for (int i = 0; i < SymptomQuery.MAX_FILTERS; i++) {
      query = query.tag("k", "v" + i);
    }
    SymptomQuery full = query;
    assertThat(full.filters()).hasSize(SymptomQuery.MAX_FILTERS);
    assertThatThrownBy(() -> full.tag("k", "one more"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most " + SymptomQuery.MAX_FILTERS);
  }

  @Test
  void blankNames_areRefused() {
    assertThatThrownBy(() -> PAIN.specialty(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PAIN.topic("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PAIN.bodyRegion("\t")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filters_ofEverySort_neverChangeAScore() throws IOException {
    try (SymptomIndex sample = SampleArchive.indexOf(SampleArchive.documents())) {
      for (QaDocument each : SampleArchive.documents().subList(0, 3)) {
        SymptomQuery query = SymptomQuery.describe(each.question().text()).limit(200);
        Map<String, Double> scores = new HashMap<>();
        sample.search(query).forEach(hit -> scores.put(hit.id(), hit.score()));
        int kept = 0;
        for (SymptomQuery filtered :
            List.of(
                query.specialty(each.specialty()),
                query.bodyRegion("head"),
                query.sex(Sex.FEMALE).ages(20, 60))) {
          for (Hit hit : sample.search(filtered)) {
            assertThat(hit.score())
                .as("%s for %s", hit.id(), each.id())
                .isEqualTo(scores.get(hit.id()));
            kept++;
          }
        }
        assertThat(kept).isPositive();
      }
    }
  }

  @Test
  void asker_isSoftAndHidesNobody() throws IOException {
    try (SymptomIndex other =
        SampleArchive.indexOf(
            document("man", "a burning pain", "", 70, 70, Sex.MALE),
            document("woman", "a burning pain", "", 44, 44, Sex.FEMALE),
            QaDocument.of("unknown", "a burning pain", ""))) {
      assertThat(ids(other, PAIN)).containsExactly("man", "unknown", "woman");
      assertThat(ids(other, PAIN.asker(45, Sex.FEMALE))).containsExactly("woman", "unknown", "man");
      assertThat(ids(other, PAIN.asker(68, Sex.MALE))).containsExactly("man", "unknown", "woman");
      assertThat(ids(other, SymptomQuery.describe("I am 45, a woman with a burning pain")))
          .containsExactly("woman", "unknown", "man");
    }
  }

  private static QaDocument document(
      String id, String text, String day, int from, int to, Sex sex) {
    Optional<LocalDate> asked =
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    Asker asker = new Asker("", Optional.of(new AgeRange(from, to)), sex);
    return QaDocument.of(id, text, "").withQuestion(new Question(text, asked, asker));
  }

  private static Filter dates(String from, String to) {
    return Filter.dates(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static List<String> ids(SymptomQuery query) throws IOException {
    return ids(index, query);
  }

  private static List<String> ids(SymptomIndex index, SymptomQuery query) throws IOException {
    return index.search(query).hits().stream().map(Hit::id).toList();
  }
}
