package org.anamnesis.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;

/**
 * A reader that shows how far it is while others read through it: a bar that is redrawn on a
 * terminal, elsewhere a line now and then. It needs no thread of its own.
 */
final class IndexProgress implements QaReader {
  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
  private static final long LINE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int BAR = 24;
  private static final String CLEAR_LINE = "\r" + " ".repeat(79) + "\r";

  private final QaReader source;
  private final Terminal terminal;
  private final OptionalLong totalBytes;
  private final long start = System.nanoTime();
  private long shown = start;
  private long records;
  private boolean drawn;

  /** A reader of a source, of which there is so much to read, if that is known. */
  IndexProgress(QaReader source, Terminal terminal, OptionalLong totalBytes) {
    this.source = source;
    this.terminal = terminal;
    this.totalBytes = totalBytes;
  }

  @Override
  public Optional<QaRecord> read() throws IOException {
    Optional<QaRecord> record = source.read();
    records += record.isPresent() ? 1 : 0;
    long now = System.nanoTime();
    if (now - shown >= (terminal.interactive() ? REDRAW_NANOS : LINE_NANOS)) {
      shown = now;
      show(status(records, source.bytesRead(), Duration.ofNanos(now - start)));
    }
    return record;
  }

  @Override
  public long bytesRead() {
    return source.bytesRead();
  }

  /** Wipes the bar, so that other lines can be written. */
  void clear() {
    if (drawn) {
      terminal.out().print(CLEAR_LINE);
      drawn = false;
    }
  }

  @Override
  public void close() throws IOException {
    clear();
    source.close();
  }

  /** How far it is: {@code [########----------------] 33 % 5,468 documents 12.3 MB/s}. */
  String status(long documents, long bytes, Duration elapsed) {
    String counts =
        String.format(Locale.ROOT, "%,d documents  %s", documents, speed(bytes, elapsed));
    if (totalBytes.isEmpty() || totalBytes.getAsLong() == 0) {
      return counts;
    }
    double done = Math.min(1, (double) bytes / totalBytes.getAsLong());
    int filled = (int) (BAR * done);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %s",
        "#".repeat(filled),
        "-".repeat(BAR - filled),
        (int) (100 * done),
        counts);
  }

  static String speed(long bytes, Duration elapsed) {
    return String.format(Locale.ROOT, "%.1f MB/s", bytes / 1e6 / seconds(elapsed));
  }

  static double seconds(Duration elapsed) {
    return Math.max(1, elapsed.toMillis()) / 1e3;
  }

  private void show(String status) {
    if (terminal.interactive()) {
      terminal.out().print("\r" + status + "  ");
      terminal.out().flush();
      drawn = true;
    } else {
      terminal.err().println("anamnesis: " + status);
    }
  }
}
