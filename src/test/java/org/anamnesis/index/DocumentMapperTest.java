package org.anamnesis.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;

class DocumentMapperTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final DocumentMapper MAPPER = new DocumentMapper(new ClinicalAnalyzer(LEXICON));

  @Test
  void symptoms_comeFromTitleAndQuestionOnly() {
    Document fields =
        MAPPER.map(
            QaDocument.of("a", "I have a fever.", "It may be a cough or a rash on the knee.")
                .withTitle("Headache")
                .withSection(new Section("Causes", "Diarrhea and a swollen ankle.")));

    assertThat(terms(fields, Schema.SYMPTOMS))
        .contains("fever", "headache")
        .doesNotContain("cough", "rash", "diarrhea");
    assertThat(terms(fields, Schema.BODY_REGION)).doesNotContain("knee", "ankle");
  }

  @Test
  void symptoms_thatAreDeniedFearedOrSomebodyElses_areLeftOut() {
    Document fields =
        MAPPER.map(
            QaDocument.of(
                "a",
                "I have a cough but no fever. My mother has diabetes. I am afraid of a stroke.",
                ""));

    assertThat(terms(fields, Schema.SYMPTOMS))
        .contains("cough")
        .doesNotContain("fever", "diabetes");
    assertThat(facts(fields, "fever")).hasSize(1).allMatch(f -> !Marks.affirms(f.mark()));
    assertThat(facts(fields, "diabetes")).hasSize(1).allMatch(f -> !Marks.affirms(f.mark()));
  }

  @Test
  void symptoms_bringTheirBroaderConcepts() {
    String narrow = "";
    for (String id : symptomsOfSample()) {
      narrow = LEXICON.withBroader(id).size() > 1 ? id : narrow;
    }
    assertThat(narrow).as("a sample symptom with a broader one").isNotEmpty();
    String name = java.util.Objects.requireNonNull(LEXICON.concept(narrow)).name();
    Document fields = MAPPER.map(QaDocument.of("a", "I have " + name + ".", ""));

    assertThat(terms(fields, Schema.SYMPTOMS)).containsAll(LEXICON.withBroader(narrow));
  }

  private static Set<String> symptomsOfSample() {
    return terms(
        MAPPER.map(
            QaDocument.of(
                "a",
                "I have calf cramps, knee pain, a pounding headache, a dry cough and a stye.",
                "")),
        Schema.SYMPTOMS);
  }

  @Test
  void bodyRegions_bringAllTheyArePartOf() {
    Document fields = MAPPER.map(QaDocument.of("a", "My left eyelid twitches.", ""));

    assertThat(terms(fields, Schema.BODY_REGION))
        .contains("eyelid", "eye", "head")
        .containsExactlyInAnyOrderElementsOf(LEXICON.withWhole("eyelid"));
  }

  @Test
  void specialties_ofDocumentAndReplies_areFoldedAndTheOwnIsShown() {
    Reply reply = new Reply("Rest.", "", " Internal Medicine", Optional.empty());
    QaDocument document = QaDocument.of("a", "I cough.", "").withReply(reply);

    Document both = MAPPER.map(document.withSpecialty("Neurology "));
    assertThat(terms(both, Schema.SPECIALTY))
        .containsExactlyInAnyOrder("neurology", "internal medicine");
    assertThat(docValues(both, Schema.SPECIALTY)).containsExactly("Neurology");
    assertThat(docValues(MAPPER.map(document), Schema.SPECIALTY))
        .containsExactly("Internal Medicine");
    assertThat(MAPPER.map(QaDocument.of("b", "x", "y")).getFields(Schema.SPECIALTY)).isEmpty();
  }

  @Test
  void topic_isFoldedKeywordAndComesBackWithItsSpecialty() {
    Topic topic = new Topic("Muscle Cramp", "Neurology");
    Document fields =
        MAPPER.map(QaDocument.of("a", "x", "").withTopic(topic).withTopic(new Topic("Sleep", "")));

    assertThat(terms(fields, Schema.TOPIC)).containsExactlyInAnyOrder("muscle cramp", "sleep");
    assertThat(docValues(fields, Schema.TOPIC).stream().map(DocumentMapper::topic))
        .containsExactlyInAnyOrder(topic, new Topic("Sleep", ""));
  }

  @Test
  void asker_ofTheRecord_winsOverTheLetterAndAloneIsFilteredBy() {
    QaDocument letter = QaDocument.of("a", "I am a 34 year old woman.", "");
    Asker recorded = new Asker("", Optional.of(new AgeRange(40, 49)), Sex.UNKNOWN);
    Question question = new Question(letter.question().text(), Optional.empty(), recorded);

    assertThat(asker(MAPPER.map(letter))).isEqualTo("34 FEMALE");
    assertThat(asker(MAPPER.map(letter.withQuestion(question)))).isEqualTo("40-49 FEMALE");
    assertThat(MAPPER.map(letter).getFields(Schema.SEX)).isEmpty();
    assertThat(MAPPER.map(letter).getFields(Schema.AGE)).isEmpty();
    Asker woman = Asker.of(50, Sex.FEMALE);
    Document stated =
        MAPPER.map(letter.withQuestion(new Question("I cough.", Optional.empty(), woman)));
    assertThat(terms(stated, Schema.SEX)).containsExactly("female");
    assertThat(stated.getFields(Schema.AGE)).hasSize(1);
    Document nobody = MAPPER.map(QaDocument.of("a", "It itches.", ""));
    assertThat(asker(nobody)).isEqualTo("? UNKNOWN");
    assertThat(nobody.getFields(Schema.SEX)).isEmpty();
    assertThat(nobody.getFields(Schema.AGE)).isEmpty();
  }

  @Test
  void date_isThatOfTheQuestionElseOfTheFirstDatedReply() {
    LocalDate asked = LocalDate.of(2016, 6, 23);
    LocalDate replied = LocalDate.of(1969, 12, 31);
    QaDocument answered =
        QaDocument.of("a", "x", "undated")
            .withReply(new Reply("y", "", "", Optional.of(replied)))
            .withReply(new Reply("z", "", "", Optional.of(asked)));
    Question question = new Question("x", Optional.of(asked), Asker.UNKNOWN);

    assertThat(day(MAPPER.map(answered))).isEqualTo(replied.toEpochDay());
    assertThat(day(MAPPER.map(answered.withQuestion(question)))).isEqualTo(asked.toEpochDay());
    assertThat(MAPPER.map(QaDocument.of("a", "x", "y")).getFields(Schema.DATE)).isEmpty();
  }

  @Test
  void words_ofTheArticle_areOutsideTheText() {
    Document fields =
        MAPPER.map(QaDocument.of("a", "cough", "").withSection(new Section("Rest", "pancreas")));

    assertThat(docValues(fields, Schema.WORD)).containsExactly("cough");
    assertThat(fields.getFields(Schema.ARTICLE)).hasSize(1);
    assertThat(MAPPER.map(QaDocument.of("a", "cough", "")).getFields(Schema.ARTICLE)).isEmpty();
  }

  @Test
  void record_isTheWholeDocument() throws Exception {
    QaDocument document =
        QaDocument.of("a", "cough", "rest").withTag("k", "v").withSource("https://example.org");

    assertThat(DocumentJson.read(MAPPER.map(document).get(Schema.RECORD))).isEqualTo(document);
  }

  @Test
  void tags_neverMixUpKeyAndValue() {
    assertThat(Schema.tag("a", "b=c")).isNotEqualTo(Schema.tag("a=b", "c"));
    assertThat(Schema.tag("", "x")).isNotEqualTo(Schema.tag("x", ""));
    assertThat(Schema.tag("1:a", "b")).isNotEqualTo(Schema.tag("a", "b"));
    assertThat(Schema.tag("K", " V")).isEqualTo(Schema.tag("k", "v"));
    List<String> parts = List.of("", "=", ":", "1", "a", "a=", "=a", "1:", "1:a", "11", "a=b", "b");
    Set<String> keys = new TreeSet<>();
    for (String key : parts) {
      for (String value : parts) {
        assertThat(keys.add(Schema.tag(key, value))).as("%s = %s", key, value).isTrue();
      }
    }
  }

  @Test
  void askerCode_everyAgeAndSex_comesBack() {
    for (Sex sex : Sex.values()) {
      for (int from = 0; from <= AgeRange.MAX_YEARS; from++) {
        for (int to = from; to <= AgeRange.MAX_YEARS; to++) {
          Asker asker = new Asker("", Optional.of(new AgeRange(from, to)), sex);
          assertThat(AskerCode.age(AskerCode.of(asker))).isEqualTo(asker.age());
          assertThat(AskerCode.sex(AskerCode.of(asker))).isEqualTo(sex);
        }
      }
      long unknown = AskerCode.of(new Asker("", Optional.empty(), sex));
      assertThat(AskerCode.age(unknown)).isEmpty();
      assertThat(AskerCode.sex(unknown)).isEqualTo(sex);
    }
  }

  @Test
  void facts_ofAnyKind_comeBackFromTheirKeys() {
    Set<String> keys = new TreeSet<>();
    for (String concept : List.of("", "muscle-cramp", "fever")) {
      for (String region : List.of("", "calf", "lower-leg")) {
        for (org.anamnesis.model.Side side : org.anamnesis.model.Side.values()) {
          for (byte mark = 0; mark < 18; mark++) {
            Fact fact = new Fact(concept, region, side, mark);
            assertThat(Fact.parse(fact.key())).isEqualTo(fact);
            assertThat(keys.add(fact.key())).isTrue();
          }
        }
      }
    }
  }

  private static Set<String> terms(Document fields, String name) {
    Set<String> terms = new TreeSet<>();
    for (IndexableField field : fields.getFields(name)) {
      if (field.fieldType().indexOptions() != org.apache.lucene.index.IndexOptions.NONE) {
        terms.add(
            field.stringValue() != null ? field.stringValue() : field.binaryValue().utf8ToString());
      }
    }
    return terms;
  }

  private static List<String> docValues(Document fields, String name) {
    return Arrays.stream(fields.getFields(name))
        .filter(field -> field.fieldType().docValuesType() != DocValuesType.NONE)
        .map(field -> field.binaryValue().utf8ToString())
        .toList();
  }

  private static List<Fact> facts(Document fields, String concept) {
    return docValues(fields, Schema.FACTS).stream()
        .map(Fact::parse)
        .filter(fact -> fact.concept().equals(concept))
        .toList();
  }

  private static String asker(Document fields) {
    long code = fields.getField(Schema.ASKER).numericValue().longValue();
    return AskerCode.age(code).map(AgeRange::toString).orElse("?") + " " + AskerCode.sex(code);
  }

  private static long day(Document fields) {
    return Arrays.stream(fields.getFields(Schema.DATE))
        .filter(field -> field.fieldType().docValuesType() == DocValuesType.NUMERIC)
        .findFirst()
        .orElseThrow()
        .numericValue()
        .longValue();
  }
}
