package org.anamnesis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.anamnesis.index.DocumentMapper;
import org.anamnesis.index.IndexStore;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.ingest.RecordError;
import org.anamnesis.model.QaDocument;

/** Takes records from a source into the store, with one thread or several. Thread-safe. */
final class Ingester {
  private final IndexStore store;
  private final DocumentMapper mapper;
  private final int threads;

  Ingester(IndexStore store, DocumentMapper mapper, int threads) {
    this.store = store;
    this.mapper = mapper;
    this.threads = threads;
  }

  void add(QaDocument document) throws IOException {
    store.put(document.id(), mapper.map(document));
  }

  IngestReport addAll(QaReader source) throws IOException {
    Run run = new Run(source);
    if (threads == 1) {
      run.work();
    } else {
      runOnThreads(run);
    }
    return run.report();
  }

  private void runOnThreads(Run run) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            executor.submit(
                () -> {
                  run.work();
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      run.stop();
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException("indexing failed", e.getCause());
    } catch (InterruptedException e) {
      run.stop();
      Thread.currentThread().interrupt();
      throw run.interrupted();
    } finally {
      // not shutdownNow: an interrupt in the middle of a write would close Lucene's writer
      executor.close();
    }
  }

  /** One call of addAll. */
  private final class Run {
    private final QaReader source;
    private final long start = System.nanoTime();
    private final AtomicLong added = new AtomicLong();
    private final List<RecordError> errors = new ArrayList<>();
    private long rejected;
    private volatile boolean stopped;

    Run(QaReader source) {
      this.source = source;
    }

    void work() throws IOException {
      for (Optional<QaDocument> next = next(); next.isPresent(); next = next()) {
        add(next.get());
        added.incrementAndGet();
      }
    }

    void stop() {
      stopped = true;
    }

    InterruptedIOException interrupted() {
      return new InterruptedIOException(
          "interrupted after " + added + " documents were added; none of them is committed yet");
    }

    IngestReport report() {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      return new IngestReport(added.get(), rejected, errors, source.bytesRead(), elapsed);
    }

    /** The next good document; errors on the way are noted. One thread reads at a time. */
    private synchronized Optional<QaDocument> next() throws IOException {
      while (!stopped) {
        if (Thread.currentThread().isInterrupted()) {
          throw interrupted();
        }
        Optional<QaRecord> record = source.read();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        switch (record.get()) {
          case QaRecord.Good good -> {
            return Optional.of(good.document());
          }
          case RecordError error -> {
            rejected++;
            if (errors.size() < IngestReport.MAX_ERRORS) {
              errors.add(error);
            }
          }
        }
      }
      return Optional.empty();
    }
  }
}
