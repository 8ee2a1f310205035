package org.anamnesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild keeps all documents, in one moment or not at all. */
@Timeout(120)
class RebuildTest {
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void rebuild_keepsDocumentsExcerptsOrderTokenAndResults() throws IOException {
    SymptomQuery query = SymptomQuery.describe("my calf cramps at night");
    Path path = folder.resolve("index");
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(SampleArchive.documents().stream());
      index.commit();
      index.addAll(SampleArchive.small(0, 50));
      QaDocument excerpt = excerpt("full#1");
      index.add(SampleArchive.full("full"), List.of(excerpt, excerpt("full#2")));
      index.remove("d-7");
      index.commit("token");
      index.add(SampleArchive.small(60));
      index.refresh();
      List<String> ids = ids(index);
      List<QaDocument> documents = documents(index, ids);
      List<String> ranked = index.rank(query).stream().map(ScoredId::id).toList();

      IngestReport report = index.rebuild();

      assertThat(report.added()).isEqualTo(ids.size());
      assertThat(report.rejected()).isZero();
      assertThat(ids(index)).isEqualTo(ids).contains("d-60", "full#1").doesNotContain("d-7");
      assertThat(documents(index, ids)).isEqualTo(documents);
      assertThat(index.checkpoint()).isEqualTo("token");
      assertThat(index.stats().uncommitted()).isZero();
      assertThat(index.rank(query)).extracting(ScoredId::id).isEqualTo(ranked);
      assertThat(index.verify().problems()).isEmpty();
      assertThat(path.resolve("replacement")).doesNotExist();
      index.remove("full");
      index.refresh();
      assertThat(index.contains("full#1")).as("goes with its page").isFalse();
    }
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      assertThat(index.contains("d-60")).as("committed with the rest").isTrue();
      assertThat(index.contains("full#1")).isTrue();
    }
  }

  @Test
  void rebuild_withSeveralThreads_keepsExcerptsThatComeBeforeTheirPage() throws IOException {
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("index")).indexingThreads(4).open()) {
      for (int i = 0; i < 200; i++) {
        index.add(SampleArchive.small(i), List.of());
        index.add(SampleArchive.asExcerpt(QaDocument.of("d-" + i + "#1", "excerpt", ""), "d-" + i));
      }
      index.commit();
      for (int i = 0; i < 3; i++) {
        assertThat(index.rebuild().added()).isEqualTo(400);
        assertThat(index.count()).isEqualTo(400);
      }
    }
  }

  @Test
  void rebuild_ofNothingOrInMemory_isNoError() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"))) {
      assertThat(index.rebuild().added()).isZero();
    }
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.small(1))) {
      assertThat(index.rebuild().added()).isEqualTo(1);
      assertThat(index.contains("d-1")).isTrue();
    }
  }

  @Test
  void rebuild_interrupted_leavesTheIndexAsItWas() throws Exception {
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"));
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      index.addAll(SampleArchive.small(0, 20));
      index.commit("token");
      Future<?> rebuilding =
          executor.submit(
              () -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(index::rebuild).isInstanceOf(InterruptedIOException.class);
              });
      rebuilding.get();
      index.add(SampleArchive.small(20));
      index.commit();
      assertThat(index.count()).isEqualTo(21);
      assertThat(index.checkpoint()).isEqualTo("token");
    }
  }

  @Test
  void rebuild_whereItCannotBe_isRefused() throws IOException {
    Path path = folder.resolve("index");
    SymptomIndex closed;
    try (SymptomIndex index = SymptomIndex.open(path)) {
      closed = index;
      index.add(SampleArchive.small(0));
      index.commit();
      Stream<QaDocument> within =
          SampleArchive.small(10, 12)
              .peek(
                  one ->
                      assertThatThrownBy(index::rebuild)
                          .isInstanceOf(IllegalStateException.class)
                          .hasMessageContaining("the stream of replaceAll changes the index"));
      assertThat(index.replaceAll(within).added()).isEqualTo(2);
    }
    assertThatThrownBy(closed::rebuild).isInstanceOf(IllegalStateException.class);
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThatThrownBy(reader::rebuild).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  /** Whatever is killed in the middle of it: documents, stamp and lexicon fit each other. */
  @Test
  void kill_whileRebuilding_leavesOneLexiconAndItsReading() throws Exception {
    long seed = 7;
    Random random = new Random(seed);
    Path path = folder.resolve("index");
    Files.writeString(folder.resolve("0.tsv"), "word0\tfever\n");
    Files.writeString(folder.resolve("1.tsv"), "word1\tfever\n");
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(SampleArchive.small(0, 40));
      index.commit("token");
    }
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = ChildJvm.start(Rebuilder.class, folder.toString());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
        for (int i = 0; i <= random.nextInt(3); i++) {
          assertThat(lines.readLine()).as("the child ended by itself").isNotNull();
        }
        long until = System.nanoTime() + random.nextInt(60_000) * 1_000L;
        while (System.nanoTime() < until) {
          Thread.onSpinWait();
        }
        child.toHandle().destroyForcibly();
        child.waitFor();
      } finally {
        child.destroyForcibly();
      }
      try (SymptomIndex index = SymptomIndex.open(path)) {
        String where = "kill %d, seed %d".formatted(kill, seed);
        assertThat(index.count()).as(where).isEqualTo(40);
        assertThat(index.checkpoint()).as(where).isEqualTo("token");
        assertThat(index.stats().stale()).as(where).isFalse();
        assertThat(index.verify().problems()).as(where).isEmpty();
        boolean zero = !index.understand("word0").findings().isEmpty();
        boolean one = !index.understand("word1").findings().isEmpty();
        assertThat(zero ^ one).as(where).isTrue();
      }
    }
  }

  /** Rebuilds with one lexicon and another in turn, and tells each time. */
  static final class Rebuilder {
    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      for (int i = 0; i < 10_000; i++) {
        try (SymptomIndex index =
            SymptomIndex.builder(folder.resolve("index"))
                .lexicon(folder.resolve(i % 2 + ".tsv"))
                .open()) {
          index.rebuild();
        }
        System.out.print(i + "\n");
        System.out.flush();
      }
    }
  }

  private static QaDocument excerpt(String id) {
    return SampleArchive.asExcerpt(QaDocument.of(id, "Of another question.", ""), "full");
  }

  private static List<String> ids(SymptomIndex index) throws IOException {
    try (Stream<String> ids = index.ids()) {
      return ids.toList();
    }
  }

  private static List<QaDocument> documents(SymptomIndex index, List<String> ids)
      throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    for (String id : ids) {
      documents.add(index.get(id).orElseThrow());
    }
    return documents;
  }
}
