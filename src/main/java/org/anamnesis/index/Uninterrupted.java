package org.anamnesis.index;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Works on a thread that nobody interrupts: Lucene closes for good a writer whose thread is
 * interrupted while it writes files. The caller waits, and its interrupt status stays as it is.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Work that may meet a failing disk. */
  interface Work {
    void run() throws IOException;
  }

  static void run(Work work) throws IOException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    Thread.ofPlatform().name("anamnesis-index").start(task);
    boolean interrupted = false;
    try {
      for (boolean done = false; !done; ) {
        try {
          done = task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException("the index cannot be used", e.getCause());
      }
    } finally {
      restore(interrupted);
    }
  }

  /** Gives a thread back the interrupt status that was taken from it. */
  static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
