package org.anamnesis.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.anamnesis.model.RecordException;

/**
 * Reads the lines of a file in JSON Lines that is no archive, such as letters to be read or queries
 * to be asked; what a line holds is the caller's to tell.
 *
 * <p>Sources are UTF-8, with or without a byte order mark, with newlines or CRLF, plain or packed
 * by gzip (told by the content, not the name). Blank lines are skipped, and counted. Memory is that
 * of one line, at most 4 MiB of bytes.
 *
 * <p>Not thread-safe.
 */
public final class LineReader implements Closeable {
  private final Source source;
  private final Lines lines;

  private LineReader(Source source) {
    this.source = source;
    this.lines = new Lines(source);
  }

  /**
   * Opens a file.
   *
   * @param file a file, or {@code -} for standard input, which is not closed with the reader
   * @return the reader
   * @throws java.nio.file.NoSuchFileException if the file does not exist
   * @throws IOException if the file is a folder, or may not be read
   */
  public static LineReader open(Path file) throws IOException {
    return new LineReader(Source.of(file));
  }

  /**
   * Reads a stream, which is closed with the reader.
   *
   * @param stream the bytes, plain or packed
   * @param sourceName what errors call it
   * @return the reader
   */
  public static LineReader of(InputStream stream, String sourceName) {
    return new LineReader(Source.of(stream, sourceName));
  }

  /**
   * Goes to the next line that is not blank.
   *
   * @return whether there is one; if not, {@link #failure()} says if that is the source's end
   * @throws IOException if the thread is interrupted
   */
  public boolean next() throws IOException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The line, without its newline.
   *
   * @return its text
   * @throws RecordException if it is longer than 4 MiB or not valid UTF-8
   */
  public String text() throws RecordException {
    return lines.text();
  }

  /**
   * Says what is wrong with the line.
   *
   * @param reason what is wrong and what is allowed
   * @return the error, with the source and the number of the line
   */
  public RecordError error(String reason) {
    return lines.error(reason);
  }

  /**
   * Why the source could not be read to its end.
   *
   * @return the error; nothing if there is more to read, or nothing more
   */
  public Optional<RecordError> failure() {
    return lines.failure();
  }

  /**
   * How much was read.
   *
   * @return bytes up to the end of the line, unpacked if they were packed
   */
  public long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
