package org.anamnesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anamnesis.SampleArchive.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.ingest.RecordError;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding whole archives: reports, threads and interrupts. */
@Timeout(60)
class AddAllTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void badLines_areReportedInOrderAndNeverFatal(int threads) throws IOException {
    String lines =
        """
        {"id":"a","question":"My calf cramps."}
        nonsense
        {"id":"b","question":"I cough."}

        {"question":"no id"}
        {"id":"a","question":"a duplicate"}
        """;
    try (SymptomIndex index = open(threads)) {
      IngestReport report = index.addAll(reader(lines));
      index.commit();

      assertThat(report.toString()).isEqualTo("2 added, 3 rejected");
      assertThat(report.errors()).extracting(RecordError::line).containsExactly(2L, 5L, 6L);
      assertThat(report.errors().get(1).toString()).startsWith("in:5: ").contains("\"id\"");
      assertThat(report.bytes()).isEqualTo(lines.getBytes(UTF_8).length);
      assertThat(report.elapsed()).isPositive();
      assertThat(index.stats().documents()).isEqualTo(2);
      assertThat(index.get("a").orElseThrow().question().text()).isEqualTo("My calf cramps.");
    }
  }

  @Test
  void moreErrorsThanAreKept_areAllCounted() throws IOException {
    String lines =
        "nonsense\n".repeat(IngestReport.MAX_ERRORS + 234) + "{\"id\":\"a\",\"title\":\"t\"}";
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      IngestReport report = index.addAll(reader(lines));

      assertThat(report.toString()).isEqualTo("1 added, 1,234 rejected");
      assertThat(report.errors()).hasSize(1_000);
      assertThat(report.errors().get(999).line()).isEqualTo(1_000);
    }
  }

  @Test
  void stream_isTakenWholeAndNotClosed() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      Stream<QaDocument> stream = small(0, 300).onClose(closed::incrementAndGet);
      IngestReport report = index.addAll(stream);
      index.commit();

      assertThat(report.toString()).isEqualTo("300 added, 0 rejected");
      assertThat(report.bytes()).isZero();
      assertThat(closed).hasValue(0);
      assertThat(index.stats().documents()).isEqualTo(300);
    }
  }

  @Test
  void reader_isNotClosed() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory();
        JsonLinesReader reader = reader("{\"id\":\"a\",\"title\":\"t\"}")) {
      index.addAll(reader);
      assertThat(reader.read()).isEmpty();
    }
  }

  @Test
  void severalThreads_giveTheSameResultsAsOne() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (QaDocument document : SampleArchive.documents()) {
      lines.append(DocumentJson.write(document)).append('\n');
    }
    small(0, 100).forEach(one -> lines.append(DocumentJson.write(one)).append('\n'));
    List<List<String>> results = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      try (SymptomIndex index = open(threads)) {
        IngestReport report = index.addAll(reader(lines.toString()));
        index.commit();
        assertThat(report.rejected()).isZero();
        assertThat(index.stats().documents()).isEqualTo(report.added());
        List<String> shown = new ArrayList<>();
        for (QaDocument each : SampleArchive.documents().subList(0, 12)) {
          SymptomQuery query = SymptomQuery.describe(each.question().text());
          index.search(query).forEach(hit -> shown.add(shown(hit)));
        }
        results.add(shown);
      }
    }

    assertThat(results.get(0)).hasSizeGreaterThan(100);
    assertThat(results.get(1)).isEqualTo(results.get(0));
  }

  private static String shown(Hit hit) {
    return "%d %s %.9f %s %s"
        .formatted(hit.rank(), hit.id(), hit.score(), hit.reasons(), hit.excerpt());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void interrupt_betweenDocuments_stopsAndIndexStaysUsable(int threads) throws Exception {
    Endless source = new Endless();
    try (SymptomIndex index = open(threads)) {
      Throwable thrown = interruptOnce(index, source, source.reached(100));
      int given = source.given.get();

      assertThat(thrown).isInstanceOf(InterruptedIOException.class);
      index.commit("after");
      long documents = index.stats().documents();
      assertThat(documents).isBetween(100L - threads, (long) given);
      assertThat(thrown).hasMessageContaining(documents + " documents were added");
      assertThat(index.verify().ok()).isTrue();
      assertThat(source.given).as("nothing reads on").hasValue(given);
      index.add(QaDocument.of("next", "My calf cramps.", ""));
      index.commit();
      assertThat(index.search(SymptomQuery.describe("calf cramps")).hits())
          .extracting(Hit::id)
          .contains("next");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void interrupt_whileSourceWaits_wakesIt(int threads) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    QaReader source =
        new Source() {
          private final AtomicInteger next = new AtomicInteger();

          @Override
          public Optional<QaRecord> read() throws IOException {
            if (next.get() < 50) {
              return Optional.of(new QaRecord.Good(small(next.getAndIncrement())));
            }
            waiting.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
            return Optional.empty();
          }
        };
    try (SymptomIndex index = open(threads)) {
      assertThat(interruptOnce(index, source, waiting))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageContaining("50 documents were added");
      index.commit();
      assertThat(index.stats().documents()).isEqualTo(50);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void interrupt_neverReachesAThreadThatWrites(int threads) throws Exception {
    // what a writing thread would meet in the middle of a flush: Lucene would close its writer
    Endless source = new Endless();
    List<Throwable> failures = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Path path = folder.resolve(threads + "-" + round);
      try (SymptomIndex index = SymptomIndex.builder(path).indexingThreads(threads).open()) {
        CountDownLatch done = new CountDownLatch(1);
        Thread flusher =
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        while (done.getCount() > 0) {
                          index.refresh();
                        }
                      } catch (IOException | RuntimeException e) {
                        failures.add(e);
                      }
                    });
        interruptOnce(index, source, source.reached(source.given.get() + 200));
        done.countDown();
        flusher.join();
        index.commit();
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void interrupt_beforeTheStart_addsNothing() throws Exception {
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"))) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> index.addAll(small(0, 5)))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageContaining("0 documents");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();

      index.addAll(small(0, 3));
      index.commit();
      assertThat(index.stats().documents()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void failingSource_isFatalAndStopsAllThreads(int threads) throws IOException {
    IOException failure = new IOException("the connection is lost");
    AtomicInteger reads = new AtomicInteger();
    QaReader source =
        new Source() {
          @Override
          public Optional<QaRecord> read() throws IOException {
            int read = reads.getAndIncrement();
            if (read == 20) {
              throw failure;
            }
            return Optional.of(new QaRecord.Good(small(read)));
          }
        };
    try (SymptomIndex index = open(threads)) {
      assertThatThrownBy(() -> index.addAll(source)).isSameAs(failure);
      assertThat(reads).as("nobody reads on after the failure").hasValue(21);
      index.commit();
      assertThat(index.stats().documents()).isEqualTo(20);
    }
  }

  private SymptomIndex open(int threads) throws IOException {
    return SymptomIndex.builder(folder.resolve("index-" + threads)).indexingThreads(threads).open();
  }

  private static JsonLinesReader reader(String lines) {
    return JsonLinesReader.of(new ByteArrayInputStream(lines.getBytes(UTF_8)), "in");
  }

  /** What addAll throws on a thread that is interrupted once, at a signal. */
  private static Throwable interruptOnce(SymptomIndex index, QaReader source, CountDownLatch signal)
      throws Exception {
    FutureTask<Throwable> task =
        new FutureTask<>(
            () -> {
              try {
                index.addAll(source);
                return new AssertionError("it was not interrupted");
              } catch (IOException e) {
                return e;
              }
            });
    Thread adder = Thread.ofPlatform().start(task);
    signal.await();
    adder.interrupt();
    return task.get(30, TimeUnit.SECONDS);
  }

  private abstract static class Source implements QaReader {
    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    public void close() {}
  }

  /** Documents without end. */
  private static final class Endless extends Source {
    final AtomicInteger given = new AtomicInteger();
    private volatile CountDownLatch signal = new CountDownLatch(1);
    private volatile int at;

    CountDownLatch reached(int count) {
      signal = new CountDownLatch(1);
      at = count;
      return signal;
    }

    @Override
    public Optional<QaRecord> read() {
      int next = given.getAndIncrement();
      if (next >= at) {
        signal.countDown();
      }
      return Optional.of(new QaRecord.Good(small(next)));
    }
  }

  @Test
  void addAll_manyThreads_keepTheOrderOfDocumentsOfOneId() throws IOException {
    int ids = 2_000;
    Path path = folder.resolve("order");
    try (SymptomIndex index = SymptomIndex.builder(path).indexingThreads(4).open()) {
      for (int round = 0; round < 2; round++) {
        Stream<QaDocument> versions =
            IntStream.range(0, 3 * ids)
                .mapToObj(i -> QaDocument.of("v-" + i / 3, "version " + i % 3, ""));
        IngestReport report = round == 0 ? index.addAll(versions) : index.replaceAll(versions);
        assertThat(report.added()).isEqualTo(3 * ids);
        index.commit();
        assertThat(index.count()).isEqualTo(ids);
        for (int i = 0; i < ids; i++) {
          assertThat(index.get("v-" + i).orElseThrow().question().text()).isEqualTo("version 2");
        }
      }
    }
  }
}
