package org.anamnesis;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.ingest.QaRecord;

/**
 * The ids that threads are writing at this moment. Of two records of one id, or of a page and an
 * excerpt of it, the second waits for the first, so that the order of the source is kept.
 * Thread-safe.
 */
final class InFlight {
  private final Set<String> ids = new HashSet<>();

  /** Waits until nobody writes these; called by one thread at a time, in the source's order. */
  synchronized void begin(QaRecord.Good record) {
    Set<String> wanted = ids(record);
    boolean interrupted = false;
    while (wanted.stream().anyMatch(ids::contains)) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    ids.addAll(wanted);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void end(QaRecord.Good record) {
    ids.removeAll(ids(record));
    notifyAll();
  }

  private static Set<String> ids(QaRecord.Good record) {
    return Stream.concat(Stream.of(record.document()), record.excerpts().stream())
        .flatMap(document -> Stream.of(document.id(), document.excerptOf()))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }
}
