package org.anamnesis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {
  private static final String FULL =
      """
      {"id":"q-1","title":"Calf cramps at night","specialty":"Neurology",\
      "question":{"text":"My calf cramps – daily.","askedOn":"2016-06-23",\
      "asker":{"name":"An","age":"40-49","sex":"female"}},\
      "replies":[{"text":"Stretch.","doctor":"Dr. Ito","specialty":"Neurology",\
      "repliedOn":"2016-06-24"},{"text":"Drink."}],\
      "article":[{"heading":"Causes","text":"Many."},{"text":"No heading."}],\
      "similar":["q-1#1","q-2"],"excerptOf":"q-0",\
      "topics":[{"name":"Muscle Cramp","specialty":"Neurology"},{"name":"Leg"}],\
      "tags":{"tenant":"acme","lang":"en"},"source":"https://example.org/q-1"}\
      """;

  private static final QaDocument FULL_DOCUMENT =
      new QaDocument(
          "q-1",
          "Calf cramps at night",
          "Neurology",
          new Question(
              "My calf cramps – daily.",
              Optional.of(LocalDate.of(2016, 6, 23)),
              new Asker("An", Optional.of(new AgeRange(40, 49)), Sex.FEMALE)),
          List.of(
              new Reply("Stretch.", "Dr. Ito", "Neurology", Optional.of(LocalDate.of(2016, 6, 24))),
              Reply.of("Drink.")),
          List.of(new Section("Causes", "Many."), new Section("", "No heading.")),
          List.of("q-1#1", "q-2"),
          "q-0",
          List.of(new Topic("Muscle Cramp", "Neurology"), new Topic("Leg", "")),
          Map.of("tenant", "acme", "lang", "en"),
          "https://example.org/q-1",
          Map.of());

  @Test
  void read_fullForm_everyMember() throws RecordException {
    assertThat(DocumentJson.read(FULL)).isEqualTo(FULL_DOCUMENT);
  }

  @Test
  void write_fullDocument_exactText() throws RecordException {
    assertThat(DocumentJson.write(DocumentJson.read(FULL))).isEqualTo(FULL);
  }

  @Test
  void read_shortForm_everyMember() throws RecordException {
    String json =
        """
        {"id":"q-1","title":"Cramps","question":"My calf.","answer":"Stretch.",
         "specialty":"Neurology","topics":["Leg",{"name":"Cramp","specialty":"N"}],
         "article":"All about cramps."}
        """;

    assertThat(DocumentJson.read(json))
        .isEqualTo(
            QaDocument.of("q-1", "My calf.", "Stretch.")
                .withTitle("Cramps")
                .withSpecialty("Neurology")
                .withTopic(new Topic("Leg", ""))
                .withTopic(new Topic("Cramp", "N"))
                .withSection(new Section("", "All about cramps.")));
  }

  @Test
  void read_answerAndReplies_answerComesFirst() throws RecordException {
    QaDocument document =
        DocumentJson.read(
            "{\"replies\":[\"two\",{\"text\":\"three\"}],\"answer\":\"one\",\"id\":1}");

    assertThat(document.replies())
        .containsExactly(Reply.of("one"), Reply.of("two"), Reply.of("three"));
  }

  @Test
  void read_blankAnswerAndArticle_areNone() throws RecordException {
    QaDocument document =
        DocumentJson.read("{\"id\":\"q\",\"title\":\"t\",\"answer\":\" \",\"article\":\"\\n\"}");

    assertThat(document).isEqualTo(withExtra(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\":\"t\"",
        "\"question\":\"t\"",
        "\"answer\":\"t\"",
        "\"replies\":[\"t\"]"
      })
  void read_idAndOneText_isEnough(String member) throws RecordException {
    assertThat(DocumentJson.read("{\"id\":\"q\"," + member + "}").id()).isEqualTo("q");
  }

  @Test
  void read_nulls_areMissing() throws RecordException {
    String json =
        """
        {"id":"q","title":"t","specialty":null,"question":null,"answer":null,"replies":[null],
         "article":null,"similar":[null],"excerptOf":null,"topics":null,"tags":{"a":null},
         "source":null,"mood":null}
        """;

    assertThat(DocumentJson.write(DocumentJson.read(json)))
        .isEqualTo("{\"id\":\"q\",\"title\":\"t\"}");
    assertThat(
            DocumentJson.read(
                "{\"id\":\"q\",\"question\":{\"text\":\"t\",\"askedOn\":null,\"asker\":"
                    + "{\"name\":null,\"age\":null,\"sex\":null}}}"))
        .isEqualTo(QaDocument.of("q", "t", ""));
  }

  @ParameterizedTest
  @CsvSource({"4711,4711", "-1.50,-1.50", "1e5,1e5", "12345678901234567890,12345678901234567890"})
  void read_idIsNumber_isItsText(String number, String id) throws RecordException {
    QaDocument document =
        DocumentJson.read(
            "{\"id\":" + number + ",\"title\":\"t\",\"similar\":[" + number + "],\"excerptOf\":7}");

    assertThat(document.id()).isEqualTo(id);
    assertThat(document.similar()).containsExactly(id);
    assertThat(document.excerptOf()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45|45|45",
        "'\"45\"'|45|45",
        "'\"40-49\"'|40|49",
        "'\"40~49\"'|40|49",
        "0|0|0",
        "130|130|130",
        "'\" 40 - 49 \"'|40|49"
      })
  void read_age_itsForms(String age, int from, int to) throws RecordException {
    assertThat(asker("\"age\":" + age).age()).contains(new AgeRange(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "female,FEMALE",
    "Female,FEMALE",
    "F,FEMALE",
    "f,FEMALE",
    "MALE,MALE",
    "male,MALE",
    "m,MALE",
    "unknown,UNKNOWN",
    "Unknown,UNKNOWN",
    "'',UNKNOWN",
    "' f ',FEMALE"
  })
  void read_sex_itsForms(String text, Sex sex) throws RecordException {
    assertThat(asker("\"sex\":\"" + text + "\"").sex()).isEqualTo(sex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-02-29", "2016/02/29"})
  void read_day_itsForms(String day) throws RecordException {
    QaDocument document =
        DocumentJson.read(
            "{\"id\":1,\"question\":{\"text\":\"t\",\"askedOn\":\""
                + day
                + "\"},\"replies\":[{\"text\":\"r\",\"repliedOn\":\""
                + day
                + "\"}]}");

    assertThat(document.question().askedOn()).contains(LocalDate.of(2016, 2, 29));
    assertThat(document.replies().get(0).repliedOn()).contains(LocalDate.of(2016, 2, 29));
  }

  @Test
  void read_blankAgeAndDay_areMissing() throws RecordException {
    assertThat(asker("\"age\":\" \"").age()).isEmpty();
    assertThat(
            DocumentJson.read("{\"id\":1,\"question\":{\"text\":\"t\",\"askedOn\":\"\"}}")
                .question()
                .askedOn())
        .isEmpty();
  }

  @Test
  void read_tags_areTexts() throws RecordException {
    QaDocument document =
        DocumentJson.read(
            "{\"id\":1,\"title\":\"t\",\"tags\":{\"s\":\"x\",\"n\":1.50,\"t\":true,\"f\":false}}");

    assertThat(document.tags())
        .containsExactly(
            Map.entry("s", "x"),
            Map.entry("n", "1.50"),
            Map.entry("t", "true"),
            Map.entry("f", "false"));
  }

  @Test
  void read_unknownMembers_comeBackInOrder() throws RecordException {
    String json =
        "{\"z\" : 1.10, \"id\":\"q\", \"title\":\"t\", \"a\" : { \"b\" : [ null , true , \"é\\n"
            + "\" ] }, \"m\":1e400}";

    QaDocument document = DocumentJson.read(json);

    assertThat(document.extra())
        .containsExactly(
            Map.entry("z", "1.10"),
            Map.entry("a", "{\"b\":[null,true,\"é\\n\"]}"),
            Map.entry("m", "1e400"));
    assertThat(DocumentJson.write(document))
        .isEqualTo(
            "{\"id\":\"q\",\"title\":\"t\",\"z\":1.10,\"a\":{\"b\":[null,true,\"é\\n"
                + "\"]},\"m\":1e400}");
  }

  @Test
  void read_unknownMembersInside_areIgnored() throws RecordException {
    QaDocument document =
        DocumentJson.read(
            "{\"id\":1,\"question\":{\"text\":\"t\",\"mood\":[1],\"asker\":{\"shoe\":42}},"
                + "\"replies\":[{\"text\":\"r\",\"stars\":5}],\"topics\":[{\"name\":\"n\",\"x\":{}}]}");

    assertThat(document).isEqualTo(QaDocument.of("1", "t", "r").withTopic(new Topic("n", "")));
  }

  @Test
  void read_escapesAndSpaceAround_areUnderstood() throws RecordException {
    QaDocument document =
        DocumentJson.read(
            " \t\r\n"
                + "{\"\\u0069d\":\"q\",\"title\":\"\\u00e9\\ud83d\\ude00\\/\\\"\\\\\\b\\f\\n"
                + "\\r"
                + "\\t\"}\r\n"
                + " ");

    assertThat(document.title()).isEqualTo("é😀/\"\\\b\f\n\r\t");
  }

  @Test
  void readWritten_randomDocuments_areEqual() throws RecordException {
    long seed = 20160623;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      QaDocument document = RandomDocuments.next(random);

      String json = DocumentJson.write(document);
      QaDocument back = DocumentJson.read(json);

      assertThat(back).as("seed %d, document %d", seed, i).isEqualTo(document);
      assertThat(DocumentJson.write(back)).as("seed %d, document %d", seed, i).isEqualTo(json);
      assertThat(json.indexOf('\n')).as("seed %d, document %d", seed, i).isNegative();
    }
  }

  @Test
  void cannotWrite_extraWithNameOfItsOwn() {
    assertThatThrownBy(() -> DocumentJson.write(withExtra(Map.of("title", "1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("extra member \"title\" has the name of a document's own member; rename it");
  }

  @Test
  void cannotWrite_extraThatIsNotJson() {
    assertThatThrownBy(() -> DocumentJson.write(withExtra(Map.of("mood", "1,\"id\":2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("extra member \"mood\" is not valid JSON at column 2: unexpected ','");
  }

  private static QaDocument withExtra(Map<String, String> extra) {
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
        extra);
  }

  private static Asker asker(String members) throws RecordException {
    return DocumentJson.read("{\"id\":1,\"question\":{\"text\":\"t\",\"asker\":{" + members + "}}}")
        .question()
        .asker();
  }
}
