package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import org.anamnesis.model.Finding;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Side;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.ranking.SpecialtyVote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches as callers make them: order, reasons, votes, similar questions. */
class SearchTest {
  private static List<QaDocument> documents;
  private static SymptomIndex sample;
  private static final List<SearchResults> MANY_RESULTS = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    documents = SampleArchive.documents();
    sample = SampleArchive.indexOf(documents);
    for (SymptomQuery query : queries()) {
      MANY_RESULTS.add(sample.search(query.limit(30)));
    }
  }

  @AfterAll
  static void close() throws IOException {
    sample.close();
  }

  @Test
  void reasons_ofEveryHit_sumToItsScore() {
    int hits = 0;
    for (SearchResults results : MANY_RESULTS) {
      for (Hit hit : results) {
        double sum = hit.reasons().stream().mapToDouble(MatchReason::contribution).sum();
        assertThat(sum).as(hit.id()).isCloseTo(hit.score(), within(1e-9));
        assertThat(hit.reasons())
            .allSatisfy(
                reason -> {
                  assertThat(reason.contribution()).isNotZero();
                  assertThat(reason.toString()).isNotBlank().doesNotContain("%s");
                });
        assertThat(hit.reasons()).extracting(MatchReason::kind).doesNotHaveDuplicates();
        hits++;
      }
    }
    assertThat(hits).isGreaterThan(500);
  }

  @Test
  void hits_areInTheOrderOfTheirScoresWithRanksFromOne() {
    for (SearchResults results : MANY_RESULTS) {
      List<Hit> hits = results.hits();
      for (int i = 0; i < hits.size(); i++) {
        assertThat(hits.get(i).rank()).isEqualTo(i + 1);
        if (i > 0) {
          assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(i - 1).score());
        }
      }
    }
  }

  @Test
  void equalScores_areInTheOrderOfIds() throws IOException {
    List<QaDocument> same = new ArrayList<>();
    for (String id : List.of("m", "b", "z", "a", "B", "10", "9")) {
      same.add(QaDocument.of(id, "My calf cramps.", "Stretch."));
    }
    try (SymptomIndex index = SampleArchive.indexOf(same)) {
      SymptomQuery query = SymptomQuery.describe("calf cramps").withDuplicates();
      assertThat(ids(index.search(query))).containsExactly("10", "9", "B", "a", "b", "m", "z");
    }
  }

  @Test
  void limit_cutsTheSameList() throws IOException {
    for (SymptomQuery query : questions(4)) {
      List<Hit> all = sample.search(query.limit(60)).hits();
      assertThat(sample.search(query).hits()).isEqualTo(all.subList(0, 10));
      assertThat(sample.search(query.limit(1)).hits()).isEqualTo(all.subList(0, 1));
    }
    assertThatThrownBy(() -> SymptomQuery.describe("x").limit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> SymptomQuery.describe("x").limit(1_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void votes_areThoseOfTheBestFortyWhateverTheLimit() throws IOException {
    for (SymptomQuery query : questions(4)) {
      SearchResults ten = sample.search(query);
      for (int limit : new int[] {1, 40}) {
        SearchResults other = sample.search(query.limit(limit));
        assertThat(other.specialties()).isEqualTo(ten.specialties());
        assertThat(other.relatedTopics()).isEqualTo(ten.relatedTopics());
      }
      assertThat(ten.relatedTopics()).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
      assertThat(ten.specialties().stream().mapToInt(vote -> vote.answers()).sum())
          .isEqualTo(ten.specialties().get(0).of())
          .isLessThanOrEqualTo(40);
      assertThat(ten.specialties().stream().mapToDouble(vote -> vote.weight()).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void votes_withOneHitOfAForeignTopic_countIt() throws IOException {
    Topic topic = new Topic("Muscle Cramp", "Neurology");
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("a", "calf cramps", "").withSpecialty("Neurology").withTopic(topic),
            QaDocument.of("b", "calf cramps at night", "").withSpecialty("neurology"),
            QaDocument.of("c", "calf cramps by day", ""))) {
      SearchResults results = index.search(SymptomQuery.describe("calf cramps").limit(1));

      assertThat(results.hits()).hasSize(1);
      assertThat(results.specialties())
          .singleElement()
          .extracting(SpecialtyVote::specialty, SpecialtyVote::answers, SpecialtyVote::of)
          .containsExactly("Neurology", 2, 2);
      assertThat(results.relatedTopics()).containsExactly(topic);
    }
  }

  @Test
  void suggestedSpecialty_whereMostAgree_isTheFirst() throws IOException {
    SearchResults found = sample.search(SymptomQuery.describe("my left calf cramps at night"));

    assertThat(found.specialtyFiltered()).isFalse();
    assertThat(found.suggestedSpecialty()).contains(found.specialties().get(0));
    assertThat(found.specialties())
        .isSortedAccordingTo(Comparator.comparingDouble(vote -> -vote.confidence()));
  }

  @Test
  void suggestedSpecialty_whereNothingAgrees_isNone() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("a", "it began on Monday", "").withSpecialty("Neurology"),
            QaDocument.of("b", "it began on Friday", "").withSpecialty("Urology"))) {
      SearchResults found = index.search(SymptomQuery.describe("it began on Monday"));

      assertThat(found.specialties()).hasSize(2);
      assertThat(found.suggestedSpecialty()).isEmpty();
    }
    assertThat(sample.search(SymptomQuery.browse()).suggestedSpecialty()).isEmpty();
    SearchResults elsewhere = sample.search(SymptomQuery.describe("who won the football cup"));
    assertThat(elsewhere.hits()).isNotEmpty();
    assertThat(elsewhere.suggestedSpecialty()).isEmpty();
  }

  @Test
  void suggestedSpecialty_underAFilterBySpecialty_isNone() throws IOException {
    SymptomQuery calf = SymptomQuery.describe("my left calf cramps at night");
    for (SymptomQuery asked :
        List.of(calf.specialty("Neurology"), calf.matching("specialty:neurology"))) {
      assertThat(sample.search(asked).specialties()).isNotEmpty();
      assertThat(sample.search(asked).specialtyFiltered()).isTrue();
      assertThat(sample.search(asked).suggestedSpecialty()).isEmpty();
    }
    assertThat(sample.search(calf.matching("-specialty:dentistry")).specialtyFiltered()).isFalse();
    assertThat(sample.restrictedTo(Filter.specialty("Neurology")).search(calf).suggestedSpecialty())
        .isEmpty();
  }

  @Test
  void deniedSymptom_ranksBelowThePresentOne() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("a-denied", "I cough a lot and I have no fever. What is it?", "Rest."),
            QaDocument.of("b-present", "I cough a lot and I have a fever. What is it?", "Rest."))) {
      assertThat(ids(index, "cough and fever")).containsExactly("b-present", "a-denied");
      assertThat(ids(index, "cough, no fever")).containsExactly("a-denied", "b-present");
    }
  }

  @Test
  void side_thatAgrees_ranksAboveTheOther() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("a-right", "My right knee is swollen since May.", ""),
            QaDocument.of("b-left", "My left knee is swollen since May.", ""))) {
      assertThat(ids(index, "left knee swollen")).containsExactly("b-left", "a-right");
      assertThat(ids(index, "right knee swollen")).containsExactly("a-right", "b-left");
      Hit last = index.search(SymptomQuery.describe("left knee swollen")).hits().get(1);
      assertThat(last.reasons())
          .extracting(MatchReason::kind)
          .contains(MatchReason.Kind.OTHER_SIDE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u6211\u7684\u5c0f\u817f\u665a\u4e0a\u62bd\u7b4b",
        "xyzzy plugh qwrtz",
        "the and of with",
        "no",
        "?!... ---",
        "\uD83D\uDE00\uD83D\uDE00",
        "\uD800",
        "fever \uDC00\uD800 cough",
        "fe\0ver",
        "\u0000"
      })
  void description_ofAnyKind_getsAnAnswer(String text) throws IOException {
    SearchResults results = sample.search(SymptomQuery.describe(text));

    assertThat(results.hits()).hasSizeLessThanOrEqualTo(10);
    for (Hit hit : results) {
      assertThat(hit.score()).isFinite();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n ", "\u2003", "\u00a0", "\u200b\u202e\ufeff"})
  void blankDescription_isRefusedWithAdvice(String text) {
    assertThatThrownBy(() -> SymptomQuery.describe(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tell in a few words");
  }

  @Test
  void description_inChinese_findsChineseDocuments() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("zh", "\u6211\u7684\u5c0f\u817f\u665a\u4e0a\u62bd\u7b4b", ""),
            QaDocument.of("en", "My calf cramps at night", ""))) {
      assertThat(ids(index, "\u5c0f\u817f\u62bd\u7b4b")).containsExactly("zh");
    }
  }

  @Test
  void longDescriptions_areAnsweredAndTooLongOnesRefused() throws IOException {
    StringBuilder letter = new StringBuilder();
    for (int i = 0; letter.length() < 100_000; i++) {
      letter.append(documents.get(i % documents.size()).question().text()).append(" w").append(i);
    }
    try (SymptomIndex few = SampleArchive.indexOf(documents.subList(0, 12))) {
      assertThat(few.search(SymptomQuery.describe(letter.toString())).hits()).hasSize(10);
      StringBuilder distinct = new StringBuilder("calf cramps ");
      for (int i = 0; distinct.length() < SymptomQuery.MAX_LENGTH - 20; i++) {
        distinct.append("word").append(i).append(' ');
      }
      assertThat(few.search(SymptomQuery.describe(distinct.toString())).hits().get(0).id())
          .isEqualTo("q-001");
      String most = "fever ".repeat(40_000).substring(0, SymptomQuery.MAX_LENGTH);
      assertThat(few.search(SymptomQuery.describe(most)).hits()).isNotEmpty();
      assertThat(few.search(SymptomQuery.describe("x".repeat(200_000))).hits()).isEmpty();
    }
    assertThatThrownBy(() -> SymptomQuery.describe("x".repeat(200_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200001")
        .hasMessageContaining("200000");
  }

  @Test
  void emptyIndex_findsNothing() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      SearchResults results = index.search(SymptomQuery.describe("calf cramps").specialty("x"));

      assertThat(results.isEmpty()).isTrue();
      assertThat(results.specialties()).isEmpty();
      assertThat(results.understood().present())
          .extracting(Finding::toString)
          .anyMatch(finding -> finding.contains("cramp"));
    }
  }

  @Test
  void similar_toEveryDocument_neverGivesItselfOrItsExcerpts() throws IOException {
    List<QaDocument> more = new ArrayList<>(documents);
    for (QaDocument page : documents.subList(0, 5)) {
      more.add(document(page.id() + "#1", page.question().text(), page.id()));
    }
    try (SymptomIndex index = SampleArchive.indexOf(more)) {
      for (QaDocument each : more.subList(more.size() - 10, more.size())) {
        List<Hit> similar = index.similar(each.id()).orElseThrow().hits();
        assertThat(similar).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        assertThat(similar)
            .allMatch(hit -> !hit.id().equals(each.id()) && !hit.excerptOf().equals(each.id()));
      }
      for (QaDocument each : documents.subList(0, 5)) {
        assertThat(similar(index, each.id())).isNotEmpty().doesNotContain(each.id() + "#1");
      }
      for (QaDocument each : documents.subList(0, 5)) {
        assertThat(similar(index, each.id() + "#1")).isNotEmpty().doesNotContain(each.id());
      }
    }
  }

  @Test
  void similar_ofDocumentsWithLittleText_works() throws IOException {
    String padded = " ".repeat(SymptomQuery.MAX_LENGTH) + "calf cramps";
    String split = "calf cramps " + "\uD83D\uDE00".repeat(SymptomQuery.MAX_LENGTH);
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("answer", "", "Stretch the calf when it cramps."),
            document("second", "", "", " ", "The calf cramps."),
            QaDocument.of("title", "x", "").withTitle("Calf cramps").withQuestion(Question.NONE),
            QaDocument.of("signs", "???", ""),
            QaDocument.of("padded", padded, ""),
            QaDocument.of("split", split, ""))) {
      assertThat(similar(index, "answer")).contains("title", "second").doesNotContain("answer");
      assertThat(similar(index, "second")).contains("title", "answer");
      assertThat(similar(index, "title")).contains("answer", "second");
      assertThat(similar(index, "padded")).contains("title");
      assertThat(similar(index, "split")).contains("title");
      assertThat(similar(index, "signs")).isEmpty();
      assertThat(index.similar("nobody")).isEmpty();
    }
  }

  @Test
  void page_showsDocumentSimilarQuestionsAndTopics() throws IOException {
    for (QaDocument each : documents.subList(40, 50)) {
      QaPage page = sample.page(each.id()).orElseThrow();

      assertThat(page.document()).isEqualTo(each);
      assertThat(page.similar())
          .extracting(SimilarQuestion::id)
          .isEqualTo(similar(sample, each.id()).subList(0, 4));
      assertThat(page.similar()).allMatch(other -> other.readMore().equals(other.id()));
      assertThat(page.relatedTopics())
          .startsWith(each.topics().toArray(new Topic[0]))
          .doesNotHaveDuplicates()
          .hasSizeLessThanOrEqualTo(10);
    }
    assertThat(sample.page("nobody")).isEmpty();
  }

  @Test
  void hit_hasWhatAPageOfResultsShows() throws IOException {
    QaDocument full = documents.get(0);
    Hit hit = sample.search(SymptomQuery.describe(full.question().text()).limit(1)).hits().get(0);

    assertThat(hit.id()).isEqualTo(full.id());
    assertThat(hit.title()).isEqualTo(full.title());
    assertThat(hit.specialty()).isEqualTo(full.specialty());
    assertThat(hit.doctor()).isEqualTo(full.replies().get(0).doctor());
    assertThat(hit.askedOn()).isEqualTo(full.question().askedOn());
    assertThat(hit.repliedOn()).isEqualTo(full.replies().get(0).repliedOn());
    assertThat(hit.source()).isEqualTo(full.source());
    assertThat(hit.excerptOf()).isEmpty();
    assertThat(hit.bodyRegions()).isNotEmpty();
    assertThat(hit.symptoms()).isNotEmpty();
  }

  @Test
  void hit_ofADocumentWithoutSpecialty_hasThatOfTheReplyWhichVotes() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("a", "calf cramps", "Stretch.")
                .withReply(new Reply("Rest.", "Dr. B", " Neurology", Optional.empty())))) {
      SearchResults results = index.search(SymptomQuery.describe("calf cramps"));

      assertThat(results.specialties().get(0).specialty()).isEqualTo("Neurology");
      assertThat(results.hits().get(0).specialty()).isEqualTo("Neurology");
    }
  }

  @Test
  void stated_findings_countLikeThoseOfTheDescription() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("fever", "Since Monday I feel bad, and I have a fever.", ""),
            QaDocument.of("cough", "Since Monday I feel bad, and I have a cough.", ""),
            QaDocument.of("neither", "Since Monday I feel bad, and I have no fever.", ""))) {
      SymptomQuery bad = SymptomQuery.describe("Since Monday I feel bad");

      assertThat(ids(index.search(bad.present("fever"))))
          .containsSubsequence("fever", "cough")
          .containsSubsequence("fever", "neither");
      assertThat(ids(index.search(bad.present("cough")))).containsSubsequence("cough", "fever");
      assertThat(ids(index.search(bad.absent("fever")))).first().isEqualTo("neither");
      assertThat(ids(index.search(bad.absent("fever")))).last().isEqualTo("fever");
      assertThat(index.search(bad.present("cough").absent("fever")).understood())
          .hasToString("cough; not: fever");
    }
  }

  @Test
  void stated_findingThatTheDescriptionTells_countsOnce() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("both", "I have a fever and a cough.", ""),
            QaDocument.of("cough", "I have a cough.", ""))) {
      SymptomQuery told = SymptomQuery.describe("I have a fever and a cough");

      assertThat(index.rank(told.present("fever"))).isEqualTo(index.rank(told));
    }
  }

  @Test
  void stated_findingsWithoutADescription_areSearched() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("left", "My left calf cramps.", ""),
            QaDocument.of("right", "My right calf cramps.", ""),
            QaDocument.of("other", "I have a cough.", ""))) {
      SearchResults results =
          index.search(SymptomQuery.browse().present("calf-cramp").place("calf", Side.RIGHT));

      assertThat(ids(results)).containsExactly("right", "left");
      assertThat(results.understood()).hasToString("calf cramp");
    }
  }

  @Test
  void stated_findingThatIsNotKnown_isRefused() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(QaDocument.of("1", "A cough.", ""))) {
      assertThatThrownBy(() -> index.search(SymptomQuery.browse().present("xyzzy")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "finding \"xyzzy\" is not known; allowed: an id or everyday name such as fever, calf"
                  + " cramp, pain in my right calf; put it into the description instead");
      assertThatThrownBy(() -> index.search(SymptomQuery.browse().place("xyzzy", Side.NONE)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("body region \"xyzzy\" is not known; allowed: an id");
      assertThatThrownBy(() -> SymptomQuery.browse().present(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a stated finding or place has 1 characters; allowed: 1 to 200");
    }
  }

  private static List<String> ids(SearchResults results) {
    return results.hits().stream().map(Hit::id).toList();
  }

  @Test
  void understand_showsFindingsAndAskerWithoutSearching() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      Understanding understood =
          index.understand("I'm 34, a woman. My head aches but I have no fever.");

      assertThat(understood.present()).extracting(Finding::concept).containsExactly("headache");
      assertThat(understood.absent()).extracting(Finding::concept).containsExactly("fever");
      assertThat(understood.patient().sex()).isEqualTo(Sex.FEMALE);
      assertThat(understood.toString()).contains("not: fever");
    }
  }

  private static QaDocument document(
      String id, String question, String excerptOf, String... replies) {
    return new QaDocument(
        id,
        "",
        "",
        Question.of(question),
        Stream.of(replies).map(Reply::of).toList(),
        List.of(),
        List.of(),
        excerptOf,
        List.of(),
        Map.of(),
        "",
        Map.of());
  }

  private static List<String> similar(SymptomIndex index, String id) throws IOException {
    return index.similar(id).orElseThrow().hits().stream().map(Hit::id).toList();
  }

  private static List<String> ids(SymptomIndex index, String description) throws IOException {
    return index.search(SymptomQuery.describe(description)).hits().stream().map(Hit::id).toList();
  }

  private static List<SymptomQuery> questions(int count) {
    return documents.stream()
        .limit(count)
        .map(document -> SymptomQuery.describe(document.question().text()))
        .toList();
  }

  /** The judged queries of the sample data, its questions, and some with askers. */
  private static List<SymptomQuery> queries() throws Exception {
    List<SymptomQuery> queries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String line : Files.readAllLines(Path.of("sample-data/queries.jsonl"))) {
      String text = Json.fields(line).getOrDefault("text", "");
      assertThat(seen.add(text)).isTrue();
      SymptomQuery query = SymptomQuery.describe(text);
      queries.add(seen.size() % 2 == 0 ? query : query.asker(30, Sex.FEMALE));
    }
    queries.addAll(questions(6));
    return queries;
  }
}
