package org.anamnesis.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.anamnesis.json.DocumentJson;

/**
 * Reads archives in JSON Lines: one JSON object a line, in the forms that {@link DocumentJson}
 * describes.
 *
 * <pre>{@code
 * try (QaReader reader = JsonLinesReader.open(Path.of("medical-qa.jsonl"))) {
 *   for (var record = reader.read(); record.isPresent(); record = reader.read()) {
 *     switch (record.get()) {
 *       case QaRecord.Good good -> System.out.println(good.document().id());
 *       case RecordError error -> System.err.println(error);
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Sources are UTF-8, with or without a byte order mark, with newlines or CRLF, plain or packed
 * by gzip (told by the content, not the name). Blank lines are skipped. A {@link RecordError}, and
 * never an exception, is what becomes of a line that is not a valid record, is not valid UTF-8, is
 * longer than 4 MiB, or has the id of an earlier record of any source of the reader: the first one
 * wins. A source that cannot be read to its end gives a last error, and the reader goes on with the
 * next.
 *
 * <p>Memory is constant (one line, at most 4 MiB of bytes and what is made of it) but for the ids:
 * 9 to 14 bytes each, and another 9 for a moment now and then. They are kept as 64-bit hashes, so
 * that two different ids may be taken for one, with a chance of 1 in 37 million in an archive of a
 * million.
 *
 * <p>Not thread-safe, but for {@link #bytesRead()}.
 */
public final class JsonLinesReader implements QaReader {
  private final SourceQueue queue;

  private JsonLinesReader(SourceQueue queue) {
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
  public static JsonLinesReader open(Path first, Path... more) throws IOException {
    return new JsonLinesReader(SourceQueue.open(JsonLineRecords::new, first, more));
  }

  /**
   * Reads a stream, which is closed with the reader.
   *
   * @param stream the bytes, plain or packed
   * @param sourceName what errors call it
   * @return the reader
   */
  public static JsonLinesReader of(InputStream stream, String sourceName) {
    return new JsonLinesReader(SourceQueue.of(JsonLineRecords::new, stream, sourceName));
  }

  /**
   * Makes this reader write the lines that it rejects to a file, byte for byte, each with one
   * newline behind it, so that they can be repaired and read again. Call it before the first {@link
   * #read}.
   *
   * <p>The file is created, or an old one replaced, when there is a line to write; it is complete
   * when the reader is closed. What a broken source breaks off in the middle is not written.
   *
   * @param file where to write; its folder must exist, and it must not be one of the sources
   * @return this reader
   * @throws IOException if the file cannot be written
   */
  public JsonLinesReader rejectsTo(Path file) throws IOException {
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
}
