package org.anamnesis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anamnesis.index.DocumentMapper;
import org.anamnesis.index.Entry;
import org.anamnesis.index.EntrySink;
import org.anamnesis.index.Replacement;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.ingest.RecordError;
import org.anamnesis.model.QaDocument;
import org.jspecify.annotations.Nullable;

/** Takes records from a source into the store, with one thread or several. Thread-safe. */
final class Ingester {
  private final DocumentMapper mapper;
  private final int threads;

  /** Threads that read the source of a replacement at this moment. */
  private final Set<Thread> replacing = ConcurrentHashMap.newKeySet();

  Ingester(DocumentMapper mapper, int threads) {
    this.mapper = mapper;
    this.threads = threads;
  }

  /** Changes wait for a replacement to end: one that its own source makes would wait for ever. */
  void refuseWithinReplacement() {
    if (replacing.contains(Thread.currentThread())) {
      throw new IllegalStateException(
          "the stream of replaceAll changes the index; change it before or afterwards");
    }
  }

  void add(QaDocument document, List<QaDocument> excerpts, EntrySink sink) throws IOException {
    sink.put(mapper.entry(document, excerpts));
  }

  /**
   * Works on threads of its own, even if it is one: an interrupt of the caller's in the middle of a
   * write would close Lucene's writer for good.
   */
  IngestReport addAll(QaReader source, EntrySink sink) throws IOException {
    Run run = new Run(source, sink);
    if (Thread.interrupted()) {
      throw run.interrupted();
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      executor.execute(run::work);
    }
    executor.shutdown();
    if (interruptedBeforeEnd(executor, run)) {
      throw run.interrupted();
    }
    run.rethrowFailure();
    return run.report();
  }

  /** Takes the documents of the index itself, none of which may get lost. */
  IngestReport addStored(Stream<QaDocument> documents, EntrySink sink) throws IOException {
    try (documents) {
      IngestReport report = addAll(new StreamReader(documents.iterator()), sink);
      if (report.rejected() > 0) {
        throw new IOException(
            report.errors().get(0) + "; the index is as it was: replace the document, try again");
      }
      return report;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean interruptedBeforeEnd(ExecutorService executor, Run run) {
    boolean interrupted = false;
    for (boolean ended = false; !ended; ) {
      try {
        ended = executor.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
        run.stop();
      }
    }
    return interrupted;
  }

  /** One call of addAll. */
  private final class Run {
    private final QaReader source;
    private final EntrySink sink;
    private final long start = System.nanoTime();
    private final AtomicLong added = new AtomicLong();
    private final List<RecordError> errors = new ArrayList<>();
    private long rejected;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final InFlight inFlight = new InFlight();
    private final Object gate = new Object();
    private @Nullable Thread reader;
    private volatile boolean stopped;

    Run(QaReader source, EntrySink sink) {
      this.source = source;
      this.sink = sink;
    }

    void work() {
      try {
        for (Optional<QaRecord.Good> next = next(); next.isPresent(); next = next()) {
          try {
            add(next.get());
          } finally {
            inFlight.end(next.get());
          }
        }
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
        stop();
      }
    }

    private void add(QaRecord.Good record) throws IOException {
      Entry entry;
      try {
        entry = mapper.entry(record.document(), record.excerpts());
      } catch (IllegalArgumentException e) {
        // only documents that a caller made: readers check theirs
        String id = record.document().id();
        reject(new RecordError("document " + id, 1, String.valueOf(e.getMessage())));
        return;
      }
      sink.put(entry);
      added.addAndGet(1 + record.excerpts().size());
    }

    /** With a lock of its own: who reads may wait for who writes. */
    private void reject(RecordError error) {
      synchronized (errors) {
        rejected++;
        if (errors.size() < IngestReport.MAX_ERRORS) {
          errors.add(error);
        }
      }
    }

    /** Wakes the thread that waits for the source, but none that writes. */
    void stop() {
      stopped = true;
      synchronized (gate) {
        if (reader != null) {
          reader.interrupt();
        }
      }
    }

    void rethrowFailure() throws IOException {
      switch (failure.get()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
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
    private synchronized Optional<QaRecord.Good> next() throws IOException {
      while (true) {
        Optional<QaRecord> record = read();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        switch (record.get()) {
          case QaRecord.Good good -> {
            inFlight.begin(good);
            return Optional.of(good);
          }
          case RecordError error -> reject(error);
        }
      }
    }

    /** Empty at the end of the source, and once stopped. */
    private Optional<QaRecord> read() throws IOException {
      synchronized (gate) {
        reader = Thread.currentThread();
      }
      if (sink instanceof Replacement) {
        replacing.add(Thread.currentThread());
      }
      try {
        return stopped ? Optional.empty() : source.read();
      } catch (IOException | RuntimeException | Error e) {
        // here already, before the next thread reads
        stopped = true;
        throw e;
      } finally {
        replacing.remove(Thread.currentThread());
        synchronized (gate) {
          reader = null;
          // only stop() has interrupted this thread, and the source has had its chance to notice
          Thread.interrupted();
        }
      }
    }
  }
}
