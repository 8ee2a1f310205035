package org.anamnesis.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.anamnesis.model.RecordException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source as bytes, one at a time, in one buffer that all of them use.
 *
 * <p>A line ends at a newline or at the end of the source. A carriage return before the newline and
 * a byte order mark at the start stay in the line's bytes, but are neither text nor make it less
 * blank; the mark is accepted on every line because joined files have one in the middle.
 */
final class Lines {
  /** The longest line, in bytes before its newline: 4 MiB. */
  static final int MAX_LINE = 4 << 20;

  private static final int FIRST_BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Source source;
  private byte[] buffer = {};

  /** The line is buffer[start..end); what was read behind it is buffer[position..limit). */
  private int start;

  private int end;
  private int position;
  private int limit;

  /** The line is too long, and its rest has not been read. */
  private boolean unfinished;

  private boolean tooLong;
  private long number;
  private long bytesRead;
  private @Nullable IOException failure;

  Lines(Source source) {
    this.source = source;
  }

  /** Goes to the next line, past the rest of a long one; false at the end or {@link #failure}. */
  boolean next() throws IOException {
    finish(OutputStream.nullOutputStream());
    number++;
    tooLong = false;
    int seen = 0;
    while (true) {
      int newline = newline(position + seen);
      if (newline >= 0) {
        return take(newline, newline + 1);
      }
      seen = limit - position;
      if (seen > MAX_LINE) {
        tooLong = true;
        unfinished = true;
        return take(limit, limit);
      }
      if (!fill()) {
        return seen > 0 && failure == null && take(limit, limit);
      }
    }
  }

  /** The number of the line, the first is 1. */
  long number() {
    return number;
  }

  /** Bytes up to the end of the line, its newline included. */
  long bytesRead() {
    return bytesRead - (limit - position);
  }

  /** Why the source could not be read to its end, if so. */
  Optional<RecordError> failure() {
    return Optional.ofNullable(failure)
        .map(e -> e.getClass().getSimpleName() + ": " + e.getMessage())
        .map(cause -> "the source cannot be read from here on (" + cause + "); repair it")
        .map(this::error);
  }

  /** An error in this line. */
  RecordError error(String reason) {
    return new RecordError(source.name(), number, reason);
  }

  /** Whether the line has no text; a long one may have it behind what was read. */
  boolean isBlank() {
    if (tooLong) {
      return false;
    }
    for (int i = textStart(); i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The text of the line. */
  String text() throws RecordException {
    if (tooLong) {
      throw new RecordException(
          "the line is too long; allowed: " + MAX_LINE + " bytes (4 MiB) in UTF-8");
    }
    return Utf8.decode(buffer, textStart(), end);
  }

  /** Writes the bytes of the line, all of them even if it is too long, without its newline. */
  void copyTo(OutputStream out) throws IOException {
    out.write(buffer, start, end - start);
    finish(out);
  }

  private boolean take(int end, int position) {
    this.start = this.position;
    this.end = end;
    this.position = position;
    return true;
  }

  private void finish(OutputStream out) throws IOException {
    while (unfinished) {
      int newline = newline(position);
      out.write(buffer, position, (newline < 0 ? limit : newline) - position);
      position = newline < 0 ? limit : newline + 1;
      unfinished = newline < 0 && fill();
    }
  }

  private int newline(int from) {
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more bytes behind those that are there; may move them to the start of the buffer. */
  private boolean fill() throws IOException {
    if (failure != null) {
      return false;
    }
    if (position > 0 && limit == buffer.length) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    } else if (limit == buffer.length) {
      int larger = Math.min(Math.max(FIRST_BUFFER, 2 * limit), MAX_LINE + 1);
      buffer = Arrays.copyOf(buffer, larger);
    }
    try {
      int more = source.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, more);
      bytesRead += Math.max(0, more);
      return more >= 0;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      failure = e;
      return false;
    }
  }

  private int textStart() {
    boolean marked =
        end - start >= MARK.length
            && Arrays.equals(buffer, start, start + MARK.length, MARK, 0, MARK.length);
    return marked ? start + MARK.length : start;
  }
}
