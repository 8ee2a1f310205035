package org.anamnesis.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file or stream of bytes with the name it has in messages. A file is opened when it is first
 * read, and closed with the source; either is unpacked if it starts with the two bytes of gzip.
 */
final class Source implements Closeable {
  /** The name of standard input. */
  static final String STANDARD_INPUT = "stdin";

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final Optional<Path> file;
  private @Nullable InputStream raw;
  private @Nullable InputStream unpacked;

  /** What was read ahead is ahead[position..limit). */
  private byte[] ahead = {};

  private int position;
  private int limit;
  private @Nullable IOException failure;

  private Source(String name, Optional<Path> file, @Nullable InputStream raw) {
    this.name = name;
    this.file = file;
    this.raw = raw;
  }

  /** A file that can be read, or standard input for the path {@code -}. */
  static Source of(Path path) throws IOException {
    if (path.toString().equals("-")) {
      return of(unclosable(System.in), STANDARD_INPUT);
    }
    // Not opened to find out: opening and closing a named pipe would end the process that fills it.
    path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a folder; allowed: a file");
    }
    return new Source(path.toString(), Optional.of(path), null);
  }

  /** A stream, which is closed with the source. */
  static Source of(InputStream stream, String name) {
    return new Source(name, Optional.empty(), stream);
  }

  String name() {
    return name;
  }

  /** The file that this reads, if it is one. */
  Optional<Path> file() {
    return file;
  }

  /**
   * The next bytes, which stay to be read: so many, or fewer if the source ends or fails before.
   * What fails is told when it is read.
   */
  ByteBuffer peek(int length) throws IOException {
    ahead = Arrays.copyOfRange(ahead, position, position + Math.max(length, limit - position));
    limit -= position;
    position = 0;
    try {
      int more = 0;
      while (limit < length && more >= 0 && failure == null) {
        more = readOn(ahead, limit, length - limit);
        limit += Math.max(0, more);
      }
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      failure = e;
    }
    return ByteBuffer.wrap(ahead, 0, Math.min(length, limit)).slice();
  }

  /** Reads some bytes, as {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] buffer, int offset, int length) throws IOException {
    if (position < limit) {
      int read = Math.min(length, limit - position);
      System.arraycopy(ahead, position, buffer, offset, read);
      position += read;
      return read;
    }
    if (failure != null) {
      throw failure;
    }
    return readOn(buffer, offset, length);
  }

  private int readOn(byte[] buffer, int offset, int length) throws IOException {
    if (unpacked == null) {
      if (raw == null) {
        raw = Files.newInputStream(file.orElseThrow());
      }
      unpacked = unpacked(raw);
    }
    return unpacked.read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (unpacked != null) {
      unpacked.close();
    } else if (raw != null) {
      raw.close();
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    InputStream in = new Patient(raw);
    in.mark(GZIP.length);
    byte[] start = in.readNBytes(GZIP.length);
    in.reset();
    return Arrays.equals(start, GZIP) ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static InputStream unclosable(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  /**
   * A stream that has nothing available only at its end. On older JDKs {@link GZIPInputStream}
   * takes 0 for the end of the last member, but a pipe says 0 while its writer is busy: of a file
   * in several members, all but the first would be lost without a word.
   */
  private static final class Patient extends BufferedInputStream {
    Patient(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : Math.max(1, super.available());
    }
  }
}
