package org.anamnesis.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.PageReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.ingest.RecordError;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.CursorException;
import org.anamnesis.model.CursorExpiredException;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.IndexFormatException;
import org.anamnesis.model.IndexLockedException;
import org.anamnesis.model.IndexMissingException;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.QuerySyntaxException;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.anamnesis.search.Filter;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.anamnesis.search.Understanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No log line and no exception holds a patient's text or name, whatever goes wrong. */
@Timeout(60)
class DiscretionTest {
  private static final String LETTER = "Zqxletter: my calf cramps at night and zqxitches.";

  @TempDir Path folder;
  private Overheard overheard;

  @BeforeEach
  void listen() {
    overheard = new Overheard();
  }

  @AfterEach
  void nothingWasTold() {
    overheard.close();
    overheard.holdsNoPatientsText();
  }

  @Test
  void plantedTexts_inALogLineAndInACause_areFound() {
    overheard.add("Overheard listens.");
    try (Overheard other = new Overheard()) {
      System.getLogger("planted").log(System.Logger.Level.INFO, "a letter: {0}", LETTER);
      assertThatThrownBy(other::holdsNoPatientsText).isInstanceOf(AssertionError.class);
    }
    try (Overheard other = new Overheard()) {
      other.failure(
          IOException.class,
          () -> {
            throw new IOException("failed", new IllegalStateException(LETTER));
          });
      assertThatThrownBy(other::holdsNoPatientsText).isInstanceOf(AssertionError.class);
    }
  }

  /** Marks in everything that a patient, a doctor or the caller has written, but the id. */
  private static QaDocument document(String id) {
    return QaDocument.of(id, "", "Zqxreply: stretch the calf.")
        .withQuestion(
            new Question(
                LETTER,
                Optional.of(LocalDate.of(2016, 6, 23)),
                new Asker("Zqxname Miller", Optional.of(AgeRange.of(45)), Sex.FEMALE)))
        .withReply(new Reply("Zqxsecond reply.", "Dr Zqxdoctor", "Zqxspecialty", Optional.empty()))
        .withTitle("Zqxtitle: calf cramps")
        .withSpecialty("Zqxneurology")
        .withSection(new Section("Zqxheading", "Zqxarticle on cramps."))
        .withTopic(new Topic("Zqxtopic", "Zqxneurology"))
        .withTag("tenant", "zqxtenant")
        .withSource("https://example.org/zqxsource");
  }

  private static SymptomQuery query() {
    return SymptomQuery.describe("Zqxdescription: a cramp in my calf, zqxitches")
        .asker(new Asker("Zqxasker", Optional.of(AgeRange.of(44)), Sex.FEMALE))
        .tag("tenant", "zqxtenant");
  }

  private SymptomIndex open() throws IOException {
    return SymptomIndex.open(folder.resolve("index"));
  }

  @Test
  void badRecords_ofEverySort_areReportedWithoutTheirText() throws IOException {
    List<String> bad =
        List.of(
            LETTER,
            "{\"id\":\"1\",\"question\":\"Zqxletter",
            "{\"id\":\"2\",\"question\":\"Zqxletter \\zqx\"}",
            "{\"id\":\"3\",\"question\":\"Zqxletter\" zqx}",
            "{\"id\":\"4\",\"question\":\"Zqxletter\"} zqx",
            "{\"id\":\"5\",\"question\":zqxletter}",
            "{\"id\":\"6\",\"question\":\"Zqxletter\\u0000\"}",
            "{\"id\":\"7\",\"question\":\"Zqxletter \\ud800\"}",
            "{\"id\":\"8\",\"question\":\"Zqxletter\",\"question\":\"zqx\"}",
            "{\"id\":\"9\",\"question\":[\"Zqxletter\"]}",
            "{\"id\":\"10\",\"question\":{\"text\":{\"zqx\":\"zqx\"}}}",
            "{\"id\":\"11\",\"title\":\"Zqxtitle\",\"specialty\":\"" + "zqx".repeat(400) + "\"}",
            "{\"id\":\"12\",\"title\":\"Zqxtitle\",\"tags\":{\"tenant\":[\"zqxtenant\"]}}",
            "{\"id\":\"13\",\"title\":\"Zqxtitle\",\"tags\":{\"t\":\"" + "zqx".repeat(400) + "\"}}",
            "{\"id\":\"14\",\"title\":\"Zqxtitle\",\"replies\":\"Zqxreply\"}",
            "{\"id\":\"15\",\"title\":\"Zqxtitle\",\"replies\":[[\"Zqxreply\"]]}",
            "{\"id\":\"16\",\"title\":\"Zqxtitle\",\"topics\":[{\"name\":[\"Zqxtopic\"]}]}",
            "{\"id\":\"17\",\"question\":{\"text\":\"Zqxletter\",\"asker\":\"Zqxname\"}}",
            "{\"id\":\"18\",\"question\":{\"asker\":{\"name\":\"Zqxname\",\"age\":\"200\"}}}",
            "{\"id\":\"19\",\"title\":\"Zqxtitle\",\"question\":{\"askedOn\":[\"zqx\"]}}",
            "{\"id\":\"20\",\"article\":[{\"heading\":\"Zqxheading\",\"text\":1}]}",
            "{\"id\":\"21\",\"article\":\"Zqxarticle\",\"specialty\":\"Zqxneurology\"}",
            "{\"question\":\"Zqxletter\"}",
            "{\"id\":\"\",\"question\":\"Zqxletter\"}",
            "{\"id\":\"22\",\"x\":" + "[".repeat(200) + "\"Zqxextra\"" + "]".repeat(200) + "}",
            "{\"id\":\"23\",\"title\":\"Zqxtitle\",\"x\":" + "9".repeat(200) + "}",
            "[\"Zqxletter\"]",
            "\"Zqxletter\"");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bad.forEach(line -> bytes.writeBytes((line + "\n").getBytes(UTF_8)));
    bytes.writeBytes("{\"id\":\"24\",\"question\":\"Zqxletter \u00e9\"}\n".getBytes(ISO_8859_1));
    bytes.writeBytes(
        ("{\"id\":\"25\",\"title\":\"" + "zqx ".repeat(1_100_000) + "\"}").getBytes(UTF_8));

    try (SymptomIndex index = open()) {
      IngestReport report = index.addAll(reader(bytes.toByteArray()));

      overheard.add(report);
      report.errors().forEach(overheard::add);
      assertThat(report.errors()).extracting(RecordError::line).hasSize(bad.size() + 2);
    }
  }

  @Test
  void badPages_ofEverySort_areReportedWithoutTheirText() throws IOException {
    String page =
        """
        Zqxtitle - Zqxneurology

        Zqxsubject

        Zqxletter: my calf cramps.

        Zqxname Miller, %s year old female. Ask Date: %s

        Dr. Zqxdoctor reply Zqxneurology

        Zqxreply%s
        """;
    List<String> bad =
        List.of(
            page.formatted("450", "2016/06/23", ""),
            page.formatted("45", "1066/06/23", ""),
            page.formatted("45", "zqx".repeat(20), ""),
            page.formatted("45", "2016/06/23", "\0"),
            page.formatted("45", "2016/06/23", " zqx".repeat(1_100_000)),
            "Zqxletter, and no page at all.");
    for (String text : bad) {
      List<RecordError> errors =
          PageReader.parse("page", text).stream()
              .filter(RecordError.class::isInstance)
              .map(RecordError.class::cast)
              .toList();
      errors.forEach(overheard::add);
      assertThat(errors).hasSize(1);
    }
  }

  @Test
  void brokenSource_isReportedWithoutItsText() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 1_000; i++) {
        gzip.write(
            ("{\"id\":\"" + i + "\",\"question\":\"Zqxletter " + i * 7 + "\"}\n").getBytes(UTF_8));
      }
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    byte[] changed = packed.toByteArray();
    changed[changed.length / 2] ^= 0x55;

    try (SymptomIndex index = open()) {
      for (byte[] source : List.of(cut, changed)) {
        IngestReport report = index.addAll(reader(source));
        report.errors().forEach(overheard::add);
        assertThat(report.errors()).isNotEmpty();
      }
    }
  }

  /** A value that must be a day, an age or a sex is repeated, as far as it is short. */
  @Test
  void badValue_ofDayAgeOrSex_isRepeatedUpTo40Characters() throws IOException {
    for (String member :
        List.of("\"askedOn\":\"%s\"", "\"asker\":{\"age\":\"%s\"}", "\"asker\":{\"sex\":\"%s\"}")) {
      for (int length : new int[] {40, 41}) {
        String line = "{\"id\":\"1\",\"question\":{" + member.formatted("y".repeat(length)) + "}}";
        QaRecord record = reader(line.getBytes(UTF_8)).read().orElseThrow();
        overheard.add(record);
        assertThat(record.toString()).contains("y".repeat(40)).doesNotContain("y".repeat(41));
      }
    }
  }

  @Test
  void badDocuments_ofACaller_areRefusedWithoutTheirText() throws IOException {
    String label = "zqx".repeat(400);
    QaDocument sound = document("q-1");
    overheard.failure(IllegalArgumentException.class, () -> Question.of("Zqxletter\0"));
    overheard.failure(IllegalArgumentException.class, () -> Reply.of("Zqxreply \ud800"));
    overheard.failure(
        IllegalArgumentException.class, () -> new Asker(label, Optional.empty(), Sex.UNKNOWN));
    overheard.failure(IllegalArgumentException.class, () -> new Topic(label, "zqx"));
    overheard.failure(IllegalArgumentException.class, () -> new Topic("", "zqx"));
    overheard.failure(IllegalArgumentException.class, () -> new Section("zqx", "zqx\0"));
    overheard.failure(IllegalArgumentException.class, () -> sound.withTitle("zqx\0"));
    overheard.failure(IllegalArgumentException.class, () -> sound.withSpecialty(label));
    overheard.failure(IllegalArgumentException.class, () -> sound.withTag("tenant", label));
    overheard.failure(IllegalArgumentException.class, () -> sound.withSource("zqx\0"));
    overheard.failure(IllegalArgumentException.class, () -> new AgeRange(7, 5));
    overheard.failure(
        IllegalArgumentException.class,
        () -> new Question("zqx", Optional.of(LocalDate.of(1066, 1, 1)), Asker.UNKNOWN));

    QaDocument badExtra = extra(sound, "{\"zqx\":\"zqxvalue\"");
    try (SymptomIndex index = open()) {
      overheard.failure(IllegalArgumentException.class, () -> index.add(badExtra));
      overheard.failure(
          IllegalArgumentException.class, () -> index.add(sound, List.of(document("q-2"))));
      IngestReport report = index.addAll(Stream.of(badExtra, sound));
      report.errors().forEach(overheard::add);
      assertThat(report).hasToString("1 added, 1 rejected");
    }
  }

  @Test
  void hugeWordsAndTexts_areTakenOrRefusedWithoutTheirText() throws IOException {
    String word = "zqx".repeat(12_000);
    String text = "zqxword ".repeat(5_000);
    try (SymptomIndex index = open()) {
      for (String each : List.of(word, text, word.replace('z', '\u6f22'))) {
        index.add(
            document("q-" + each.length())
                .withTitle(each)
                .withQuestion(Question.of(each))
                .withReply(Reply.of(each))
                .withSection(new Section(each, each))
                .withSource(each));
        index.commit();
        index.search(SymptomQuery.describe(each));
        index.similar("q-" + each.length());
        index.page("q-" + each.length());
      }
      overheard.failure(
          IllegalArgumentException.class, () -> SymptomQuery.describe("zqx".repeat(70_000)));
      overheard.failure(
          QuerySyntaxException.class,
          () -> index.search(query().matching("text:" + "zqx ".repeat(2_000))));
      overheard.add(index.verify());
    }
  }

  @Test
  void badQueries_areRefusedWithoutTheDescription() throws IOException {
    overheard.failure(IllegalArgumentException.class, () -> SymptomQuery.describe(" "));
    overheard.failure(IllegalArgumentException.class, () -> query().limit(0));
    overheard.failure(IllegalArgumentException.class, () -> query().window(1_001));
    overheard.failure(IllegalArgumentException.class, () -> query().ages(50, 40));
    overheard.failure(IllegalArgumentException.class, () -> query().sex(Sex.UNKNOWN));
    overheard.failure(IllegalArgumentException.class, () -> query().specialty(""));
    overheard.failure(
        IllegalArgumentException.class,
        () -> query().dates(LocalDate.of(2017, 1, 1), LocalDate.of(2016, 1, 1)));
    overheard.failure(
        IllegalArgumentException.class,
        () -> {
          SymptomQuery query = query();
          for (int i = 0; i <= SymptomQuery.MAX_FILTERS; i++) {
            query = query.tag("zqx" + i, "zqx");
          }
        });
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("index")).cursorLifetime(Duration.ZERO).open()) {
      index.addAll(Stream.of(document("q-1"), document("q-2"), document("q-3")));
      index.commit();
      String cursor = index.search(query().withDuplicates().limit(1)).next().orElseThrow();
      assertThat(Overheard.tells(cursor)).isFalse();
      overheard.failure(
          IllegalArgumentException.class, () -> index.search(query().bodyRegion("elsewhere")));
      overheard.failure(CursorException.class, () -> index.search(query().after("zqxcursor")));
      overheard.failure(
          CursorException.class,
          () -> index.search(SymptomQuery.describe("zqxother").after(cursor)));
      overheard.failure(
          IllegalArgumentException.class, () -> index.restrictedTo(Filter.bodyRegion("elsewhere")));
      overheard.failure(IllegalArgumentException.class, () -> index.similar("q-1", 0));
      index.add(document("q-4"));
      index.refresh();
      overheard.failure(
          CursorExpiredException.class,
          () -> index.search(query().withDuplicates().limit(1).after(cursor)));
    }
  }

  /** The caller's own syntax, and never the description beside it. */
  @Test
  void badExpression_isRepeatedUpTo40Characters() throws IOException {
    String name = "y".repeat(100);
    try (SymptomIndex index = open()) {
      index.add(document("q-1"));
      index.commit();
      for (String expression :
          List.of(
              name + ":calf",
              "calf \"" + name,
              "symptoms:" + name,
              "body_region:" + name,
              "sex:" + name,
              "age:" + name,
              "asked:" + name,
              "tag:" + name,
              name + "~",
              name + "*",
              "calf ) " + name,
              "calf AND AND " + name,
              "/" + name + "/")) {
        String message =
            overheard
                .failure(
                    QuerySyntaxException.class, () -> index.search(query().matching(expression)))
                .getMessage();
        assertThat(message).as(expression).doesNotContain("y".repeat(41));
      }
    }
  }

  @Test
  void indexInTheWrongState_saysSoWithoutText() throws IOException {
    Path path = folder.resolve("index");
    overheard.failure(IndexMissingException.class, () -> SymptomIndex.openReadOnly(path));
    SymptomIndex index = open();
    overheard.failure(FileSystemException.class, () -> index.snapshot(folder.resolve("copy")));
    index.add(document("q-1"));
    index.commit("zqxtoken");
    overheard.failure(IndexLockedException.class, () -> open().close());
    overheard.failure(FileSystemException.class, () -> index.snapshot(folder));
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      overheard.failure(UnsupportedOperationException.class, () -> reader.add(document("q-2")));
      overheard.failure(UnsupportedOperationException.class, reader::commit);
    }
    index.add(document("q-2"));
    index.close();
    assertThat(overheard.logged())
        .contains("WARNING closed with 1 changes that were not committed; they are dropped");
    overheard.failure(IllegalStateException.class, () -> index.search(query()));
    overheard.failure(IllegalStateException.class, () -> index.add(document("q-3")));
    overheard.failure(IllegalStateException.class, () -> index.page("q-1"));
    overheard.failure(IllegalStateException.class, index::commit);
    Path file = Files.writeString(folder.resolve("file"), "zqx");
    overheard.failure(IndexFormatException.class, () -> SymptomIndex.open(file));
  }

  @Test
  void damagedIndex_saysSoWithoutText() throws IOException {
    Path path = folder.resolve("index");
    try (SymptomIndex index = open()) {
      for (int i = 0; i < 20; i++) {
        index.add(document("q-" + i));
      }
      index.commit("zqxtoken");
    }
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(path)) {
      for (Path file : all.toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    int failures = 0;
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      for (int i = 0; i < 20; i++) {
        byte[] damaged = file.getValue().clone();
        if (damaged.length > 0) {
          damaged[damaged.length * i / 20] ^= 0x11;
          Files.write(file.getKey(), damaged);
          failures += useAll(path);
        }
      }
      Files.write(file.getKey(), file.getValue());
    }
    assertThat(failures).isGreaterThan(10);
  }

  /** Reads whatever can be read; gives how much could not. */
  private int useAll(Path path) {
    int before = overheard.failures();
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      overheard.attempt(() -> index.search(query()));
      overheard.attempt(() -> index.search(SymptomQuery.browse().matching("calf")));
      overheard.attempt(() -> index.similar("q-1"));
      overheard.attempt(() -> index.page("q-2"));
      overheard.attempt(() -> index.get("q-3"));
      overheard.attempt(() -> index.ids().forEach(id -> assertThat(id).startsWith("q-")));
      overheard.attempt(() -> overheard.add(index.verify()));
    } catch (IOException | RuntimeException e) {
      overheard.attempt(
          () -> {
            throw e;
          });
    }
    return overheard.failures() - before;
  }

  @Test
  void refreshInTrouble_isLoggedWithoutText() throws Exception {
    Path path = folder.resolve("index");
    try (SymptomIndex index = open()) {
      index.add(document("q-1"));
      index.commit();
    }
    try (SymptomIndex reader =
        SymptomIndex.builder(path).readOnly().refreshEvery(Duration.ofMillis(10)).open()) {
      Files.writeString(path.resolve("segments_zz"), "zqxsegments, not an index");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (overheard.logged().stream().noneMatch(line -> line.contains("cannot be refreshed"))) {
        assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        Thread.sleep(5);
      }
      for (int i = 0; i < 5; i++) {
        overheard.failure(IndexException.class, reader::refresh);
        Thread.sleep(20);
      }
      assertThat(overheard.logged())
          .filteredOn(line -> line.contains("cannot be refreshed"))
          .as("lasting trouble is logged once")
          .hasSize(1);
      assertThat(reader.contains("q-1")).isTrue();
    }
  }

  @Test
  void failingStream_passesItsOwnExceptionOnUnchanged() throws IOException {
    RuntimeException own = new UncheckedIOException(new IOException("zqx: the caller's own"));
    try (SymptomIndex index = open()) {
      Stream<QaDocument> failing =
          Stream.of(document("q-1"), document("q-2"))
              .peek(
                  document -> {
                    if (document.id().equals("q-2")) {
                      throw own;
                    }
                  });
      Throwable thrown = null;
      try {
        index.addAll(failing);
      } catch (RuntimeException e) {
        thrown = e;
      }
      assertThat(thrown).isSameAs(own);
      assertThat(own.getSuppressed()).isEmpty();

      Thread.currentThread().interrupt();
      overheard.failure(
          InterruptedIOException.class, () -> index.addAll(Stream.of(document("q-3"))));
      Thread.currentThread().interrupt();
      overheard.failure(
          InterruptedIOException.class, () -> index.replaceAll(Stream.of(document("q-3"))));
    }
  }

  /**
   * What an application may write into its log without a thought. The others are what it asked for,
   * and show it.
   */
  @Test
  void toString_ofWhatCarriesNoContent_showsNone() throws IOException {
    try (SymptomIndex index = open()) {
      QaDocument other = document("q-2").withQuestion(Question.of("Zqxother: a calf cramp."));
      IngestReport report = index.addAll(Stream.of(document("q-1"), other));
      index.commit();
      SearchResults results = index.search(query());
      Understanding misread =
          index.search(SymptomQuery.describe("zqxitchess of the calf")).understood();
      QaPage page = index.page("q-1").orElseThrow();
      SymptomArchive part = index.restrictedTo(Filter.tag("tenant", "zqxtenant"));
      QaDocument document = document("q-1");
      List<Object> all =
          List.of(
              SymptomIndex.builder(folder),
              index,
              part,
              report,
              index.stats(),
              index.verify(),
              query(),
              query().matching("zqx").after("zqx"),
              index.rank(query()).get(0),
              reader(LETTER.getBytes(UTF_8)),
              reader(LETTER.getBytes(UTF_8)).read().orElseThrow(),
              document,
              document.question(),
              document.question().asker(),
              document.replies().get(0),
              document.article().get(0),
              document.topics().get(0),
              new QaRecord.Good(document),
              results,
              results.hits().get(0),
              results.hits().get(0).reasons().get(0),
              misread,
              misread.unknown().get(0),
              page,
              page.similar().get(0),
              Filter.tag("tenant", "zqxtenant"),
              Filter.matching("zqx"));

      assertThat(all)
          .filteredOn(each -> Overheard.tells(each.toString()))
          .extracting(each -> each.getClass().getSimpleName())
          .containsExactlyInAnyOrder(
              "QaDocument",
              "Question",
              "Asker",
              "Reply",
              "Section",
              "Topic",
              "Good",
              "SearchResults",
              "Hit",
              "MatchReason",
              "Understanding",
              "Spelling",
              "QaPage",
              "SimilarQuestion",
              "Tag",
              "Expression");
      overheard.add(report);
    }
  }

  private static JsonLinesReader reader(byte[] bytes) {
    return JsonLinesReader.of(new ByteArrayInputStream(bytes), "archive");
  }

  private static QaDocument extra(QaDocument document, String json) {
    return new QaDocument(
        document.id(),
        document.title(),
        document.specialty(),
        document.question(),
        document.replies(),
        document.article(),
        document.similar(),
        document.excerptOf(),
        document.topics(),
        document.tags(),
        document.source(),
        Map.of("more", json));
  }
}
