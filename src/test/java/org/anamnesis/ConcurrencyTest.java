package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Searches, writes, commits and refreshes at the same time. */
@Timeout(60)
class ConcurrencyTest {
  private static final int DOCUMENTS = 300;
  private static final int ALWAYS_THERE = 40;

  @TempDir Path folder;
  private final AtomicLong searches = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private long end;

  @Test
  void searchesAndWrites_atTheSameTime_neverFail() throws Exception {
    Path path = folder.resolve("index");
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(SampleArchive.small(0, ALWAYS_THERE));
      index.commit("0");
      end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
      try (SymptomIndex reader = SymptomIndex.openReadOnly(path);
          ExecutorService executor = Executors.newFixedThreadPool(6)) {
        List<Future<?>> all = new ArrayList<>();
        all.add(executor.submit(untilEnd(() -> write(index))));
        all.add(executor.submit(untilEnd(() -> write(index))));
        all.add(executor.submit(untilEnd(() -> commit(index))));
        all.add(executor.submit(untilEnd(() -> search(index))));
        all.add(executor.submit(untilEnd(() -> search(reader))));
        all.add(executor.submit(untilEnd(() -> refresh(index, reader))));
        for (Future<?> each : all) {
          each.get();
        }
      }
      assertThat(searches.get()).isPositive();
      assertThat(writes.get()).isPositive();
      index.commit();
      assertThat(index.verify().problems()).isEmpty();
    }
  }

  private Callable<Void> untilEnd(Callable<Void> work) {
    return () -> {
      while (System.nanoTime() < end) {
        work.call();
      }
      return null;
    };
  }

  private Void write(SymptomIndex index) throws Exception {
    int number = ThreadLocalRandom.current().nextInt(ALWAYS_THERE, DOCUMENTS);
    if (ThreadLocalRandom.current().nextInt(4) == 0) {
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
      assertThat(sum).isCloseTo(hit.score(), org.assertj.core.api.Assertions.within(1e-9));
    }
    assertThat(index.page("d-" + number)).isPresent();
    assertThat(index.stats().documents()).isGreaterThanOrEqualTo(ALWAYS_THERE);
    searches.incrementAndGet();
    return null;
  }

  private Void refresh(SymptomIndex index, SymptomIndex reader) throws Exception {
    index.refresh();
    reader.refresh();
    Thread.sleep(10);
    return null;
  }
}
