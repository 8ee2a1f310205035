package org.anamnesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes become visible by themselves, in the writer and in other processes. */
@Timeout(60)
class RefreshTest {
  @TempDir Path folder;

  @Test
  void refreshEvery_ofAWriter_showsChangesAndCommitsNothing() throws Exception {
    Path path = folder.resolve("index");
    try (SymptomIndex index =
        SymptomIndex.builder(path).refreshEvery(Duration.ofMillis(10)).open()) {
      index.commit("start");
      index.add(SampleArchive.small(1));
      await(() -> index.contains("d-1"));
      assertThat(index.stats().uncommitted()).isEqualTo(1);
      try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
        assertThat(reader.count()).isZero();
      }
    }
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.count()).isZero();
    }
  }

  @Test
  void refreshEvery_ofAReader_followsAWriterInAnotherProcess() throws Exception {
    Path path = folder.resolve("index");
    SymptomIndex.open(path).close();
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.commit("0");
    }
    Process writer = ChildJvm.start(Writer.class, path.toString());
    try (BufferedReader tokens =
            new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8));
        SymptomIndex reader =
            SymptomIndex.builder(path).readOnly().refreshEvery(Duration.ofMillis(10)).open()) {
      for (String token = tokens.readLine(); token != null; token = tokens.readLine()) {
        int committed = Integer.parseInt(token);
        await(() -> Integer.parseInt(reader.checkpoint()) >= committed);
        assertThat(reader.count()).isGreaterThanOrEqualTo(committed);
        assertThat(reader.page("d-" + committed)).isPresent();
      }
      assertThat(writer.waitFor()).isZero();
      assertThat(reader.checkpoint()).isEqualTo("20");
    } finally {
      writer.destroyForcibly();
    }
  }

  /** Commits twenty documents, one after the other. */
  static final class Writer {
    public static void main(String[] arguments) throws IOException {
      try (SymptomIndex index = SymptomIndex.open(Path.of(arguments[0]))) {
        for (int i = 1; i <= 20; i++) {
          index.add(SampleArchive.small(i));
          index.commit(Integer.toString(i));
          System.out.print(i + "\n");
          System.out.flush();
        }
      }
    }
  }

  @Test
  void refreshEvery_tooShort_isRefused() {
    assertThatThrownBy(() -> SymptomIndex.builder(folder).refreshEvery(Duration.ofNanos(9_999_999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 10 ms");
    assertThatThrownBy(() -> SymptomIndex.builder(folder).cursorLifetime(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 1 day");
    assertThatThrownBy(() -> SymptomIndex.builder(folder).cursorLifetime(Duration.ofHours(25)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void executor_searchesLikeTheCallingThread() throws IOException {
    Path path = folder.resolve("index");
    AtomicInteger tasks = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      try (SymptomIndex index =
              SymptomIndex.builder(path)
                  .executor(
                      task -> {
                        tasks.incrementAndGet();
                        pool.execute(task);
                      })
                  .open();
          SymptomIndex plain = segments(index, path)) {
        for (int i = 0; i < 50; i++) {
          SymptomQuery query =
              SymptomQuery.describe(SampleArchive.small(i).question().text()).limit(100);
          assertThat(index.rank(query)).isEqualTo(plain.rank(query)).isNotEmpty();
        }
        assertThat(index.rank(SymptomQuery.browse().limit(60)))
            .extracting(ScoredId::id)
            .isEqualTo(
                plain.rank(SymptomQuery.browse().limit(60)).stream().map(ScoredId::id).toList());
      }
    }
    assertThat(tasks.get()).isPositive();
  }

  /** Enough segments for several slices of work, and a second opening of them. */
  private static SymptomIndex segments(SymptomIndex index, Path path) throws IOException {
    for (int i = 0; i < 7; i++) {
      index.addAll(SampleArchive.small(i * 20, i * 20 + 20));
      index.commit();
    }
    return SymptomIndex.openReadOnly(path);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.sleep(2);
    }
  }
}
