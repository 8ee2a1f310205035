package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.anamnesis.model.CursorExpiredException;
import org.anamnesis.search.Filter;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes, commits, refreshes, searches, pages, exports, views and snapshots at the same time, for
 * two seconds; a minute by {@code mvn verify -Dtest=ConcurrencyTest -Dsoak.seconds=60}.
 */
@Timeout(600)
class ConcurrencyTest {
  private static final int SECONDS = Integer.getInteger("soak.seconds", 2);
  private static final int DOCUMENTS = 300;
  private static final int ALWAYS_THERE = 40;

  @TempDir Path folder;
  private final AtomicLong searches = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong expired = new AtomicLong();
  private final AtomicLong snapshots = new AtomicLong();
  private final AtomicLong replaced = new AtomicLong();
  private long end;

  @Test
  void everything_atTheSameTime_neverFailsAndLeaksNothing() throws Exception {
    Path path = folder.resolve("index");
    long filesBefore = openFiles(folder);
    try (SymptomIndex index =
        SymptomIndex.builder(path)
            .refreshEvery(Duration.ofMillis(50))
            .cursorLifetime(Duration.ofMillis(500))
            .open()) {
      index.addAll(SampleArchive.small(0, ALWAYS_THERE));
      index.commit("0");
      end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      try (SymptomIndex reader =
              SymptomIndex.builder(path).readOnly().refreshEvery(Duration.ofMillis(20)).open();
          ExecutorService executor = Executors.newCachedThreadPool()) {
        List<Future<?>> all = new ArrayList<>();
        all.add(executor.submit(untilEnd(() -> write(index))));
        all.add(executor.submit(untilEnd(() -> write(index))));
        all.add(executor.submit(untilEnd(() -> commit(index))));
        all.add(executor.submit(untilEnd(() -> search(index))));
        all.add(executor.submit(untilEnd(() -> search(reader))));
        all.add(executor.submit(untilEnd(() -> page(index, SymptomQuery.browse().limit(37)))));
        all.add(
            executor.submit(
                untilEnd(() -> page(index, SymptomQuery.describe("rest and drink").limit(37)))));
        all.add(executor.submit(untilEnd(() -> export(index))));
        all.add(executor.submit(untilEnd(() -> snapshot(index))));
        all.add(executor.submit(untilEnd(() -> refresh(index, reader))));
        for (Future<?> each : all) {
          each.get();
        }
      }
      index.commit();
      assertThat(index.verify().problems()).isEmpty();
    }
    assertThat(List.of(searches, writes, pages, snapshots, replaced))
        .allMatch(count -> count.get() > 0);
    System.out.printf(
        "%d s: %s writes, %s full syncs, %s searches, %s pages (%s expired), %s snapshots%n",
        SECONDS, writes, replaced, searches, pages, expired, snapshots);
    assertThat(mappedFiles(folder)).as("files that a forgotten reader holds").isEmpty();
    assertThat(openFiles(folder)).isEqualTo(filesBefore);
  }

  private Callable<Void> untilEnd(Callable<Void> work) {
    return () -> {
      do {
        work.call();
      } while (System.nanoTime() < end);
      return null;
    };
  }

  private Void write(SymptomIndex index) throws Exception {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int number = random.nextInt(ALWAYS_THERE, DOCUMENTS);
    int what = random.nextInt(400);
    if (what == 0 || replaced.get() == 0) {
      index.replaceAll(SampleArchive.small(0, ALWAYS_THERE + random.nextInt(DOCUMENTS)));
      replaced.incrementAndGet();
    } else if (what < 100) {
      index.remove("d-" + number);
    } else {
      index.add(SampleArchive.small(number));
    }
    writes.incrementAndGet();
    return null;
  }

  private Void commit(SymptomIndex index) throws Exception {
    index.commit(Long.toString(Long.parseLong(index.checkpoint()) + 1));
    Thread.sleep(20);
    return null;
  }

  private Void search(SymptomIndex index) throws Exception {
    int number = ThreadLocalRandom.current().nextInt(ALWAYS_THERE);
    SearchResults results =
        index.search(SymptomQuery.describe(SampleArchive.small(number).question().text()));
    assertThat(results.hits().get(0).id()).isEqualTo("d-" + number);
    for (Hit hit : results) {
      double sum = hit.reasons().stream().mapToDouble(reason -> reason.contribution()).sum();
      assertThat(sum).isCloseTo(hit.score(), within(1e-9));
    }
    assertThat(index.page("d-" + number)).isPresent();
    assertThat(index.stats().documents()).isGreaterThanOrEqualTo(ALWAYS_THERE);
    searches.incrementAndGet();
    return null;
  }

  /** Pages to the end, or until the cursor expires. */
  private Void page(SymptomIndex index, SymptomQuery query) throws Exception {
    Set<String> seen = new HashSet<>();
    SearchResults page = index.search(query);
    try {
      while (true) {
        for (Hit hit : page) {
          assertThat(seen.add(hit.id())).as(hit.id()).isTrue();
          assertThat(hit.rank()).isEqualTo(seen.size());
        }
        pages.incrementAndGet();
        if (!page.hasMore()) {
          break;
        }
        page = index.search(query.after(page.next().orElseThrow()));
      }
      assertThat(seen).hasSizeGreaterThanOrEqualTo(ALWAYS_THERE);
    } catch (CursorExpiredException e) {
      expired.incrementAndGet();
    }
    return null;
  }

  private Void export(SymptomIndex index) throws Exception {
    try (Stream<String> ids = index.ids()) {
      assertThat(ids.toList()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(ALWAYS_THERE);
    }
    try (Stream<String> ids = index.restrictedTo(Filter.specialty("none")).ids()) {
      assertThat(ids).isEmpty();
    }
    return null;
  }

  private Void snapshot(SymptomIndex index) throws Exception {
    Path copy = folder.resolve("copy-" + snapshots.incrementAndGet());
    index.snapshot(copy);
    try (SymptomIndex snapshot = SymptomIndex.openReadOnly(copy)) {
      assertThat(snapshot.count()).isGreaterThanOrEqualTo(ALWAYS_THERE);
      assertThat(snapshot.verify().problems()).isEmpty();
    }
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return null;
  }

  private Void refresh(SymptomIndex index, SymptomIndex reader) throws Exception {
    index.refresh();
    reader.refresh();
    Thread.sleep(10);
    return null;
  }

  /** Lucene maps its files into memory; only readers that are still open keep them so. */
  private static List<String> mappedFiles(Path folder) throws IOException {
    Path maps = Path.of("/proc/self/maps");
    if (!Files.exists(maps)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(maps)) {
      return lines.filter(line -> line.contains(folder.toString())).toList();
    }
  }

  private static long openFiles(Path folder) throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.exists(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return files.filter(file -> target(file).contains(folder.toString())).count();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // closed since it was listed
      return "";
    }
  }
}
