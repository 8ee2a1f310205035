package org.anamnesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anamnesis.SampleArchive.full;
import static org.anamnesis.SampleArchive.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.IndexFormatException;
import org.anamnesis.model.IndexLockedException;
import org.anamnesis.model.IndexMissingException;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SymptomQuery;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an index: opening, writing, what is visible and durable when, closing. */
class SymptomIndexTest {
  private static final SymptomQuery CRAMP = SymptomQuery.describe("calf cramps");

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void nameIndex() {
    path = folder.resolve("medical-qa.index");
  }

  @Test
  void open_noFolder_createsIndexWithItsParents() throws IOException {
    path = folder.resolve("a/b/index");
    write(small(0));

    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.get("d-0")).contains(small(0));
    }
  }

  @Test
  void open_folderOfOtherFiles_keepsThem() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("notes.txt"), "mine");
    write(small(0));

    assertThat(path.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void open_secondWriterOfTheProcess_isRefusedAndNamesPath() throws IOException {
    try (SymptomIndex first = SymptomIndex.open(path)) {
      assertThatThrownBy(() -> SymptomIndex.open(path))
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining(path.toString());

      first.add(small(0));
      first.commit();
      assertThat(first.contains("d-0")).isTrue();
    }
    write(small(1));
  }

  @Test
  void open_secondWriterInAnotherProcess_isRefusedAndNamesPath() throws Exception {
    try (SymptomIndex first = SymptomIndex.open(path)) {
      first.add(small(0));
      Process child = ChildJvm.start(Opener.class, path.toString());

      assertThat(new String(child.getInputStream().readAllBytes(), UTF_8))
          .startsWith(IndexLockedException.class.getName())
          .contains(path.toString());
      assertThat(child.waitFor()).isZero();
      first.commit();
    }
  }

  /** Says what comes of opening an index for writing. */
  static final class Opener {
    public static void main(String[] arguments) {
      try (SymptomIndex index = SymptomIndex.open(Path.of(arguments[0]))) {
        System.out.println("opened with " + index.stats().documents());
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }

  @Test
  void open_file_isRefusedAndTheFileStays() throws IOException {
    Files.writeString(path, "a letter");

    assertThatThrownBy(() -> SymptomIndex.open(path))
        .isInstanceOf(IndexFormatException.class)
        .hasMessageContaining(path.toString());
    assertThatThrownBy(() -> SymptomIndex.openReadOnly(path))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(path.toString());
    assertThat(path).hasContent("a letter");
  }

  @Test
  void openReadOnly_nothing_saysThatIndexIsMissingAndCreatesNothing() {
    assertThatThrownBy(() -> SymptomIndex.openReadOnly(path))
        .isInstanceOf(IndexMissingException.class)
        .hasMessageContaining(path.toString());
    assertThat(path).doesNotExist();
  }

  @Test
  void openReadOnly_emptyFolder_saysThatIndexIsMissing() throws IOException {
    Files.createDirectories(path);

    assertThatThrownBy(() -> SymptomIndex.openReadOnly(path))
        .isInstanceOf(IndexMissingException.class)
        .hasMessageContaining(path.toString());
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void openReadOnly_neverCommitted_saysThatIndexIsMissing() throws IOException {
    try (SymptomIndex writer = SymptomIndex.open(path)) {
      writer.add(small(0));

      assertThatThrownBy(() -> SymptomIndex.openReadOnly(path))
          .isInstanceOf(IndexMissingException.class)
          .hasMessageContaining("commit()");
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void builder_withoutPath_isRefused() {
    // it would be an index in memory, gone at the end
    assertThatThrownBy(() -> SymptomIndex.builder(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void open_foreignLuceneIndex_isRefusedAndUntouched() throws IOException {
    foreign(new IndexWriterConfig(), Map.of("owner", "someone"));
    Map<String, String> before = contents();

    assertFormatRefused("choose another folder");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void open_foreignCodec_isRefusedAndUntouched() throws IOException {
    Codec unknown = new FilterCodec("Elsewhere", Codec.getDefault()) {};
    foreign(new IndexWriterConfig().setCodec(unknown), Map.of("owner", "someone"));
    Map<String, String> before = contents();

    assertFormatRefused("index the archive again");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void open_otherFormat_isRefusedAndSaysHowToRebuild() throws IOException {
    foreign(new IndexWriterConfig(), Map.of("anamnesis.format", "999"));
    Map<String, String> before = contents();

    assertFormatRefused("999");
    assertFormatRefused("index the archive again into an empty folder");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void open_otherLexicon_servesAndIsStaleForGood() throws IOException {
    write(small(0));
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new TreeMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      assertThat(data).containsKey("anamnesis.language");
      data.put("anamnesis.language", "another");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }

    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.stats().stale()).isTrue();
      assertThat(ids(index)).containsExactly("d-0");
      index.add(small(1));
      index.commit();
      assertThat(index.stats().stale()).isTrue();
    }
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.stats().stale()).isTrue();
    }
  }

  @Test
  void add_isVisibleAfterRefreshOrCommitOnly() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.add(small(0));
      assertThat(index.contains("d-0")).isFalse();
      assertThat(ids(index)).isEmpty();

      index.refresh();
      assertThat(index.contains("d-0")).isTrue();
      assertThat(ids(index)).containsExactly("d-0");

      index.add(small(1));
      index.commit();
      assertThat(index.contains("d-1")).isTrue();
    }
  }

  @Test
  void refresh_isNotDurable() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.add(small(0));
      index.commit();
      index.add(small(1));
      index.refresh();
      assertThat(index.stats().documents()).isEqualTo(2);
      assertThat(index.stats().uncommitted()).isEqualTo(1);
    }
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.stats().documents()).isEqualTo(1);
      assertThat(index.contains("d-1")).isFalse();
    }
  }

  @Test
  void reader_afterRefresh_followsTheCommitsOfTheWriter() throws IOException {
    try (SymptomIndex writer = SymptomIndex.open(path)) {
      writer.add(small(0));
      writer.commit("one");
      try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
        writer.add(small(8));
        writer.remove("d-0");
        writer.refresh();
        reader.refresh();
        assertThat(ids(reader)).containsExactly("d-0");

        writer.commit("two");
        assertThat(ids(reader)).containsExactly("d-0");
        assertThat(reader.checkpoint()).isEqualTo("one");

        reader.refresh();
        assertThat(ids(reader)).containsExactly("d-8");
        assertThat(reader.checkpoint()).isEqualTo("two");
      }
    }
  }

  @Test
  void add_sameId_replacesDocument() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.add(QaDocument.of("a", "My calf cramps.", ""));
      index.commit();
      QaDocument next = QaDocument.of("a", "My ear rings.", "");
      index.add(next);
      index.add(next);
      index.commit();

      assertThat(index.stats().documents()).isEqualTo(1);
      assertThat(index.get("a")).contains(next);
      assertThat(ids(index)).isEmpty();
      assertThat(index.search(SymptomQuery.describe("ringing ear")).hits()).hasSize(1);
    }
  }

  @Test
  void remove_takesDocumentAway() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(small(0, 9));
      index.commit();
      index.remove("d-0");
      assertThat(index.contains("d-0")).isTrue();
      index.commit();

      assertThat(index.get("d-0")).isEmpty();
      assertThat(index.similar("d-0")).isEmpty();
      assertThat(index.page("d-0")).isEmpty();
      assertThat(ids(index)).containsExactly("d-8");
      assertThat(index.stats().documents()).isEqualTo(8);
    }
  }

  @Test
  void remove_unknownId_changesNothing() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.add(small(0));
      index.remove("nobody");
      index.commit();
      assertThat(index.stats().documents()).isEqualTo(1);
    }
  }

  @Test
  void checkpoint_isThatOfTheLastCommitAndKeptByCommitsWithout() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.checkpoint()).isEmpty();
      index.commit("outbox:1");
      assertThat(index.checkpoint()).isEqualTo("outbox:1");
      index.add(small(0));
      index.commit();
      assertThat(index.checkpoint()).isEqualTo("outbox:1");
    }
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.checkpoint()).isEqualTo("outbox:1");
      index.add(small(1));
      index.commit("outbox:\uD83D\uDE00 2");
      assertThat(index.stats().checkpoint()).isEqualTo("outbox:\uD83D\uDE00 2");
    }
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.checkpoint()).isEqualTo("outbox:\uD83D\uDE00 2");
      assertThat(index.stats().documents()).isEqualTo(2);
    }
  }

  @Test
  void close_withUncommittedChanges_dropsThemAndWarnsOnce() throws IOException {
    List<String> warnings = new ArrayList<>();
    Logger logger = Logger.getLogger(SymptomIndex.class.getName());
    Handler handler = collector(warnings);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      SymptomIndex index = SymptomIndex.open(path);
      index.add(small(0));
      index.commit();
      index.add(small(1));
      index.remove("d-0");
      index.close();
      index.close();
      SymptomIndex.open(path).close();
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }

    assertThat(warnings).singleElement().asString().startsWith("WARNING").contains("2 changes");
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.contains("d-0")).isTrue();
      assertThat(index.contains("d-1")).isFalse();
    }
  }

  @Test
  void close_freesThePath() throws IOException {
    write(small(0));
    write(small(1));
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.stats().documents()).isEqualTo(2);
    }
  }

  @Test
  void callsOfAnInterruptedThread_leaveTheIndexUsable() throws IOException {
    // Lucene itself closes a writer for good when its thread is interrupted while it writes files
    List<ThrowingCallable> calls = new ArrayList<>();
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(small(0, 20));
      calls.addAll(List.of(index::refresh, index::commit, () -> index.commit("t")));
      calls.addAll(List.of(() -> index.add(small(30)), () -> index.remove("d-1")));
      calls.addAll(reads(index));
      for (ThrowingCallable call : calls) {
        index.add(small(40));
        Thread.currentThread().interrupt();
        assertThatCode(call).doesNotThrowAnyException();
        assertThat(Thread.interrupted()).as("the status stays for the caller").isTrue();
      }
      index.commit();
      assertThat(index.stats().documents()).isEqualTo(21);
      assertThat(index.verify().ok()).isTrue();
    }
  }

  @Test
  void cannotUseAfterClose() throws IOException {
    SymptomIndex writer = SymptomIndex.open(path);
    writer.add(small(0));
    writer.commit();
    SymptomIndex reader = SymptomIndex.openReadOnly(path);
    writer.close();
    reader.close();

    List<ThrowingCallable> calls = new ArrayList<>(reads(writer));
    calls.addAll(writes(writer));
    calls.addAll(reads(reader));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(path + " is closed")
          .hasMessageContaining("open it again");
    }
  }

  @Test
  void cannotWriteWhenOpenedReadOnly() throws IOException {
    write(small(0));
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      for (ThrowingCallable call : writes(reader)) {
        assertThatThrownBy(call)
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessageContaining(path.toString())
            .hasMessageContaining("read-only");
      }
      assertThat(ids(reader)).containsExactly("d-0");
    }
  }

  @Test
  void get_everyField_comesBack() throws IOException {
    QaDocument full = full("q/1 \uD83D\uDE00");
    assertThat(full.extra()).containsOnlyKeys("views", "nested");
    write(full);

    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.get("q/1 \uD83D\uDE00")).contains(full);
      assertThat(index.contains("q/1 \uD83D\uDE00")).isTrue();
      assertThat(index.get("q/1")).isEmpty();
      assertThat(index.contains("Q/1 \uD83D\uDE00")).isFalse();
      assertThat(index.get("")).isEmpty();
    }
  }

  @Test
  void stats_countWhatIsThere() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.stats().documents()).isZero();
      assertThat(index.stats().words()).isZero();
      index.add(QaDocument.of("a", "Calf cramps, calf pain", "Stretch the calf"));
      index.add(QaDocument.of("b", "Calf cramps", ""));
      index.commit("t");

      IndexStats stats = index.stats();
      assertThat(stats.documents()).isEqualTo(2);
      assertThat(stats.words()).as("calf cramps pain stretch").isEqualTo(4);
      assertThat(stats.uncommitted()).isZero();
      assertThat(stats.checkpoint()).isEqualTo("t");
      assertThat(stats.stale()).isFalse();
      assertThat(stats.sizeInBytes()).isEqualTo(sizeOnDisk());
      assertThat(stats.lexicon()).containsKeys("SYMPTOM", "CONDITION", "REGION");
      assertThat(stats.lexicon().get("SYMPTOM")).isGreaterThanOrEqualTo(100);
      assertThat(stats.lexicon().get("REGION")).isGreaterThanOrEqualTo(60);
    }
  }

  @Test
  void verify_soundIndex_isOk() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.verify().ok()).isTrue();
      index.addAll(small(0, 20));
      index.add(full("full"));
      index.commit();
      index.addAll(small(10, 30));
      index.remove("d-1");
      index.commit();

      VerifyReport report = index.verify();
      assertThat(report.problems()).isEmpty();
      assertThat(report.documents()).isEqualTo(30);
    }
  }

  @Test
  void inMemory_worksWithoutFiles() throws IOException {
    try (SymptomIndex first = SymptomIndex.inMemory();
        SymptomIndex second = SymptomIndex.inMemory()) {
      first.addAll(small(0, 3));
      first.commit("x");
      assertThat(first.checkpoint()).isEqualTo("x");
      assertThat(first.verify().ok()).isTrue();
      assertThat(ids(first)).containsExactly("d-0");
      assertThat(second.stats().documents()).isZero();
      assertThat(second.search(CRAMP).hits()).isEmpty();
    }
  }

  private void write(QaDocument document) throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.add(document);
      index.commit();
    }
  }

  private void foreign(IndexWriterConfig config, Map<String, String> data) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, config)) {
      Document document = new Document();
      document.add(new StringField("id", "1", Field.Store.YES));
      writer.addDocument(document);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private void assertFormatRefused(String hint) {
    for (ThrowingCallable open :
        List.<ThrowingCallable>of(
            () -> SymptomIndex.open(path), () -> SymptomIndex.openReadOnly(path))) {
      assertThatThrownBy(open)
          .isInstanceOf(IndexFormatException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining(hint);
    }
  }

  /** Files by name with their bytes as text; Lucene leaves its empty lock file behind. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          contents.put(
              file.getFileName().toString(), java.util.Arrays.toString(Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }

  private long sizeOnDisk() throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static List<String> ids(SymptomIndex index) throws IOException {
    return index.search(CRAMP).hits().stream().map(Hit::id).toList();
  }

  private static List<ThrowingCallable> reads(SymptomIndex index) {
    return List.of(
        () -> index.search(CRAMP),
        () -> index.similar("d-0"),
        () -> index.page("d-0"),
        () -> index.get("d-0"),
        () -> index.contains("d-0"),
        index::stats,
        index::verify,
        index::refresh);
  }

  private static List<ThrowingCallable> writes(SymptomIndex index) {
    return List.of(
        () -> index.add(small(5)),
        () -> index.addAll(small(5, 7)),
        () -> index.remove("d-0"),
        index::commit,
        () -> index.commit("token"));
  }

  private static Handler collector(List<String> messages) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        messages.add(
            record.getLevel()
                + " "
                + java.text.MessageFormat.format(record.getMessage(), record.getParameters()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void remove_idLongerThanAnyDocuments_changesNothing() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.small(1))) {
      index.remove("x".repeat(40_000));
      index.remove("");
      index.add(SampleArchive.small(2));
      index.commit();
      assertThat(index.count()).isEqualTo(2);
      assertThat(index.get("x".repeat(40_000))).isEmpty();
    }
  }

  @Test
  void similar_badLimit_isRefusedWhetherTheIdIsThereOrNot() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.small(1))) {
      for (String id : List.of("d-1", "nobody")) {
        assertThatThrownBy(() -> index.similar(id, 0))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("limit 0; allowed: 1 to 1000");
      }
    }
  }
}
