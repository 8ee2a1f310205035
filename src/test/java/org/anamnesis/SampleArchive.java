package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;

/** Documents for tests: the archive that comes with the project, and small ones. */
public final class SampleArchive {
  private static final String[] COMPLAINTS = {
    "my calf cramps",
    "I have a fever",
    "my head aches",
    "I cough",
    "my knee is swollen",
    "I feel dizzy",
    "my skin itches",
    "my stomach hurts"
  };

  private static final String[] WHEN = {"at night", "after meals", "on stairs", "since spring"};

  private SampleArchive() {}

  private static final int FEW = 84;

  /**
   * The first documents of {@code sample-data/questions.jsonl}: enough to see how things behave.
   */
  public static List<QaDocument> documents() throws IOException {
    return all().subList(0, FEW);
  }

  /** All documents of {@code sample-data/questions.jsonl}. */
  public static List<QaDocument> all() throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    try (JsonLinesReader reader = JsonLinesReader.open(Path.of("sample-data/questions.jsonl"))) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        assertThat(next.get()).isInstanceOf(QaRecord.Good.class);
        documents.add(((QaRecord.Good) next.get()).document());
      }
    }
    return documents;
  }

  /** An index in memory of some documents, committed. */
  public static SymptomIndex indexOf(QaDocument... documents) throws IOException {
    return indexOf(List.of(documents));
  }

  /** An index in memory of some documents, committed. */
  public static SymptomIndex indexOf(List<QaDocument> documents) throws IOException {
    SymptomIndex index = SymptomIndex.inMemory();
    index.addAll(documents.stream());
    index.commit();
    return index;
  }

  /** The small document of a number: ids are {@code d-0}, {@code d-1}, and so on. */
  public static QaDocument small(int number) {
    return QaDocument.of(
        "d-" + number,
        COMPLAINTS[number % COMPLAINTS.length]
            + " "
            + WHEN[number / COMPLAINTS.length % WHEN.length]
            + ", case word"
            + number,
        "Rest and drink enough.");
  }

  /** So many small documents. */
  public static Stream<QaDocument> small(int from, int to) {
    return IntStream.range(from, to).mapToObj(SampleArchive::small);
  }

  /** The document as an excerpt on a page. */
  public static QaDocument asExcerpt(QaDocument one, String page) {
    return new QaDocument(
        one.id(),
        one.title(),
        one.specialty(),
        one.question(),
        one.replies(),
        one.article(),
        one.similar(),
        page,
        one.topics(),
        one.tags(),
        one.source(),
        one.extra());
  }

  /** The document naming others as similar. */
  public static QaDocument naming(QaDocument one, String... similar) {
    return new QaDocument(
        one.id(),
        one.title(),
        one.specialty(),
        one.question(),
        one.replies(),
        one.article(),
        List.of(similar),
        one.excerptOf(),
        one.topics(),
        one.tags(),
        one.source(),
        one.extra());
  }

  /** A document with every field filled. */
  static QaDocument full(String id) {
    try {
      return new QaDocument(
          id,
          "Calf cramps \uD83D\uDE00 at night",
          "Neurology",
          new Question(
              "My calf cramps.\nWhy?",
              Optional.of(LocalDate.of(2016, 6, 23)),
              new Asker("Ruth", Optional.of(new AgeRange(40, 49)), Sex.FEMALE)),
          List.of(
              new Reply("Stretch.", "Dr. A", "Orthopedics", Optional.of(LocalDate.of(2016, 7, 1))),
              Reply.of("Drink.")),
          List.of(new Section("Causes", "Many."), new Section("", "More.")),
          List.of("other#1"),
          "page-1",
          List.of(new Topic("Muscle Cramp", "Neurology"), new Topic("Sleep", "")),
          java.util.Map.of("tenant", "acme"),
          "https://example.org/q",
          DocumentJson.read(
                  "{\"id\":\"x\",\"title\":\"t\",\"views\":12,\"nested\":{\"a\":[1,null,\"b\"]}}")
              .extra());
    } catch (RecordException e) {
      throw new IllegalStateException(e);
    }
  }
}
