package org.anamnesis;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anamnesis.index.IndexStore;

/**
 * Refreshes an index again and again, on a daemon thread of its own. Plain and not Lucene's
 * ControlledRealTimeReopenThread, which needs a writer: readers follow another process with it.
 */
final class Refresher implements Closeable {
  private static final System.Logger LOG = System.getLogger(Refresher.class.getName());

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("anamnesis-refresh").factory());
  private final IndexStore store;

  /** What was logged last, so that lasting trouble is logged once. */
  private String trouble = "";

  Refresher(IndexStore store, Duration period) {
    this.store = store;
    timer.scheduleWithFixedDelay(
        this::refresh, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void refresh() {
    try {
      store.refresh();
      trouble = "";
    } catch (IOException | RuntimeException e) {
      if (store.isOpen() && !trouble.equals(e.toString())) {
        trouble = e.toString();
        LOG.log(System.Logger.Level.WARNING, "the index cannot be refreshed; trying again", e);
      }
    }
  }

  /** Waits for a refresh that is under way. */
  @Override
  public void close() {
    timer.close();
  }
}
