package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anamnesis.model.QaDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A full sync: the new archive takes the place of the old one in one moment, or not at all. */
@Timeout(60)
class ReplaceAllTest {
  @TempDir Path folder;

  @Test
  void replaceAll_leavesExactlyTheNewArchive() throws IOException {
    Path path = folder.resolve("index");
    try (SymptomIndex index = old(path)) {
      index.add(SampleArchive.small(99));
      IngestReport report = index.replaceAll(SampleArchive.small(10, 30), "new");

      assertThat(report.added()).isEqualTo(20);
      assertThat(index.count()).isEqualTo(20);
      assertThat(index.contains("d-9")).isFalse();
      assertThat(index.contains("d-99")).as("not committed before").isFalse();
      assertThat(index.stats().uncommitted()).isZero();
      assertThat(index.verify().problems()).isEmpty();
      assertThat(path.resolve("replacement")).doesNotExist();
      index.add(SampleArchive.small(0));
      index.commit();
      assertThat(index.replaceAll(Stream.of()).added()).isZero();
      assertThat(index.count()).isZero();
      assertThat(index.checkpoint()).as("the last token stays").isEqualTo("new");
      index.replaceAll(SampleArchive.small(0, 3));
    }
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.count()).isEqualTo(3);
      assertThat(index.checkpoint()).isEqualTo("new");
    }
  }

  @Test
  void readers_whileAllIsReplaced_seeTheOldArchiveUntilTheCommit() throws Exception {
    Path path = folder.resolve("index");
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (SymptomIndex index = old(path);
        SymptomIndex reader = SymptomIndex.openReadOnly(path);
        ExecutorService executor = Executors.newCachedThreadPool()) {
      Stream<QaDocument> documents =
          SampleArchive.small(10, 30).peek(one -> pauseAt("d-20", one, half, goOn));
      Future<IngestReport> replacing = executor.submit(() -> index.replaceAll(documents, "new"));
      half.await();
      Future<?> adding =
          executor.submit(
              () -> {
                index.add(SampleArchive.small(7));
                return null;
              });
      for (int i = 0; i < 3; i++) {
        index.refresh();
        index.commit();
        reader.refresh();
        for (SymptomIndex each : List.of(index, reader)) {
          assertThat(each.count()).isEqualTo(10);
          assertThat(each.contains("d-0")).isTrue();
          assertThat(each.checkpoint()).isEqualTo("old");
        }
      }
      assertThat(adding.isDone()).as("changes wait").isFalse();

      goOn.countDown();
      assertThat(replacing.get().added()).isEqualTo(20);
      adding.get(10, TimeUnit.SECONDS);
      reader.refresh();
      assertThat(reader.count()).isEqualTo(20);
      assertThat(reader.checkpoint()).isEqualTo("new");
      index.refresh();
      assertThat(index.count()).as("with the change that waited").isEqualTo(21);
    }
  }

  @Test
  void replaceAll_streamThatFails_leavesTheOldArchive() throws IOException {
    Path path = folder.resolve("index");
    try (SymptomIndex index = old(path)) {
      Stream<QaDocument> failing =
          SampleArchive.small(10, 30)
              .peek(
                  one -> {
                    if (one.id().equals("d-20")) {
                      throw new IllegalStateException("the database went away");
                    }
                  });
      assertThatThrownBy(() -> index.replaceAll(failing, "new"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the database went away");

      assertThat(path.resolve("replacement")).doesNotExist();
      index.add(SampleArchive.small(10));
      index.commit();
      assertThat(index.count()).isEqualTo(11);
      assertThat(index.checkpoint()).isEqualTo("old");
    }
  }

  @Test
  void replaceAll_interrupted_leavesTheOldArchive() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (SymptomIndex index = old(folder.resolve("index"));
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Stream<QaDocument> slow =
          SampleArchive.small(10, 30).peek(one -> pauseAt("d-20", one, half, never));
      Future<?> replacing =
          executor.submit(
              () ->
                  assertThatThrownBy(() -> index.replaceAll(slow))
                      .isInstanceOf(InterruptedIOException.class));
      half.await();
      executor.shutdownNow();
      replacing.get();
      index.refresh();
      assertThat(index.count()).isEqualTo(10);
      index.add(SampleArchive.small(10));
      index.commit();
      assertThat(index.count()).isEqualTo(11);
    }
  }

  @Test
  void replaceAll_streamThatChangesTheIndex_isRefusedNotAwaited() throws IOException {
    try (SymptomIndex index = old(folder.resolve("index"))) {
      List<Change> changes =
          List.of(
              () -> index.add(SampleArchive.small(50)),
              () -> index.remove("d-1"),
              () -> index.addAll(SampleArchive.small(50, 60)),
              () -> index.replaceAll(SampleArchive.small(50, 60)));
      for (Change change : changes) {
        Stream<QaDocument> changing = SampleArchive.small(0, 3).peek(one -> apply(change));
        assertThatThrownBy(() -> index.replaceAll(changing))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "the stream of replaceAll changes the index; change it before or afterwards");
      }
      index.addAll(SampleArchive.small(10, 12).peek(one -> apply(() -> index.remove("d-0"))));
      index.commit();
      assertThat(index.count()).isEqualTo(11);
    }
  }

  private interface Change {
    void apply() throws IOException;
  }

  private static void apply(Change change) {
    try {
      change.apply();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void close_whileAllIsReplaced_endsItAndLeavesTheOldArchive() throws Exception {
    Path path = folder.resolve("index");
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    SymptomIndex index = old(path);
    try (ExecutorService executor = Executors.newCachedThreadPool()) {
      Stream<QaDocument> endless =
          Stream.iterate(0, i -> i + 1)
              .map(SampleArchive::small)
              .peek(one -> pauseAt("d-20", one, half, goOn));
      Future<?> replacing =
          executor.submit(
              () ->
                  assertThatThrownBy(() -> index.replaceAll(endless))
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessageContaining("is closed"));
      half.await();
      Future<?> closing =
          executor.submit(
              () -> {
                index.close();
                return null;
              });
      goOn.countDown();
      closing.get();
      replacing.get();
    }
    assertThat(path.resolve("replacement")).doesNotExist();
    try (SymptomIndex again = SymptomIndex.open(path)) {
      assertThat(again.count()).isEqualTo(10);
      again.replaceAll(SampleArchive.small(0, 3));
    }
  }

  @Test
  void open_foreignFolderNamedReplacement_isLeftAlone() throws IOException {
    Path path = folder.resolve("index");
    old(path).close();
    Path foreign = Files.createDirectories(path.resolve("replacement/mine"));
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThatThrownBy(() -> index.replaceAll(SampleArchive.small(0, 3)))
          .isInstanceOf(java.nio.file.FileSystemException.class)
          .hasMessageContaining("holds files of others");
      index.add(SampleArchive.small(20));
      index.commit();
      assertThat(index.count()).isEqualTo(11);
    }
    assertThat(foreign).exists();
  }

  @Test
  void open_remainsOfAKilledReplacement_areRemoved() throws IOException {
    Path path = folder.resolve("index");
    old(path).close();
    Path remains = Files.createDirectory(path.resolve("replacement"));
    Files.writeString(remains.resolve("_0.cfs"), "half a segment");
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(reader.count()).isEqualTo(10);
      assertThat(remains).as("a reader changes nothing").exists();
    }
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(remains).doesNotExist();
      assertThat(index.count()).isEqualTo(10);
    }
  }

  @Test
  void replaceAll_inMemoryOrReadOnly_worksOrIsRefused() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.small(1))) {
      index.replaceAll(SampleArchive.small(2, 4));
      assertThat(index.count()).isEqualTo(2);
    }
    Path path = folder.resolve("index");
    old(path).close();
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThatThrownBy(() -> reader.replaceAll(Stream.of()))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void addAll_streamWithADocumentThatCannotBeStored_reportsItAndGoesOn() throws IOException {
    QaDocument plain = SampleArchive.small(1);
    QaDocument bad =
        new QaDocument(
            "bad",
            "",
            "",
            plain.question(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(),
            Map.of(),
            "",
            Map.of("views", "{not json"));
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      IngestReport report = index.addAll(Stream.of(SampleArchive.small(0), bad, plain));
      assertThat(report.added()).isEqualTo(2);
      assertThat(report.rejected()).isEqualTo(1);
      assertThat(report.errors()).hasSize(1);
      assertThat(report.errors().get(0).toString())
          .contains("bad", "views")
          .doesNotContain("not json");
    }
  }

  private static SymptomIndex old(Path path) throws IOException {
    SymptomIndex index = SymptomIndex.open(path);
    index.addAll(SampleArchive.small(0, 10));
    index.commit("old");
    return index;
  }

  private static void pauseAt(
      String id, QaDocument document, CountDownLatch reached, CountDownLatch goOn) {
    if (document.id().equals(id)) {
      reached.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
