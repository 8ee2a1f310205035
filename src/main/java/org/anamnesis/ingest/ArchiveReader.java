package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads archives of either form, told by the content: JSON Lines as {@link JsonLinesReader} does,
 * and pages as {@link PageReader} does. An id counts as used whichever form it was met in.
 *
 * <p>A source is a page if lines of a page are in its first 64 KiB, and none that starts with a
 * brace. Everything else is JSON Lines, so that a damaged archive is told of line by line and the
 * good lines are kept. A source whose first character is a brace is read without waiting for more.
 *
 * <p>Not thread-safe, but for {@link #bytesRead()}.
 */
public final class ArchiveReader implements QaReader {
  private static final int START = 1 << 16;

  private final SourceQueue queue;

  private ArchiveReader(SourceQueue queue) {
    this.queue = queue;
  }

  /**
   * Opens one or more files, to be read one after the other.
   *
   * @param first a file, or {@code -} for standard input, which is not closed with the reader
   * @param more more files
   * @return the reader
   * @throws java.nio.file.NoSuchFileException if one of the files does not exist
   * @throws IOException if one of the files is a folder, or may not be read
   */
  public static ArchiveReader open(Path first, Path... more) throws IOException {
    return new ArchiveReader(SourceQueue.open(ArchiveReader::records, first, more));
  }

  /**
   * Reads a stream, which is closed with the reader.
   *
   * @param stream the bytes, plain or packed
   * @param sourceName what errors call it; the id of a page is made of it as of a file's name
   * @return the reader
   */
  public static ArchiveReader of(InputStream stream, String sourceName) {
    return new ArchiveReader(SourceQueue.of(ArchiveReader::records, stream, sourceName));
  }

  /**
   * Makes this reader write the lines of JSON that it rejects to a file, as {@link
   * JsonLinesReader#rejectsTo} does. A page that is rejected is a file already, which its error
   * names: it is not written.
   *
   * @param file where to write; its folder must exist, and it must not be one of the sources
   * @return this reader
   * @throws IOException if the file cannot be written
   */
  public ArchiveReader rejectsTo(Path file) throws IOException {
    queue.rejectsTo(file);
    return this;
  }

  @Override
  public Optional<QaRecord> read() throws IOException {
    return queue.read();
  }

  @Override
  public long bytesRead() {
    return queue.bytesRead();
  }

  @Override
  public void close() throws IOException {
    queue.close();
  }

  private static Records records(Source source, SourceQueue queue) throws IOException {
    return isPage(source) ? new PageRecords(source, queue) : new JsonLineRecords(source, queue);
  }

  private static boolean isPage(Source source) throws IOException {
    for (int length = 1; length < START; length *= 2) {
      ByteBuffer start = source.peek(length);
      String text = UTF_8.decode(start.duplicate()).toString().replace('\uFEFF', ' ').strip();
      if (text.startsWith("{")) {
        return false;
      }
      if (start.limit() < length || !text.isEmpty() && text.charAt(0) != '\uFFFD') {
        break;
      }
    }
    List<PageLine> lines =
        UTF_8.decode(source.peek(START)).toString().lines().map(PageLine::of).toList();
    Set<PageMark> marks = EnumSet.noneOf(PageMark.class);
    lines.forEach(line -> marks.add(PageMark.of(line)));
    return PageMark.makeAPage(marks) && lines.stream().noneMatch(line -> line.startsWith("{"));
  }
}
