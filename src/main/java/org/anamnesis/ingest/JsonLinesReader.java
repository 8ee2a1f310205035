package org.anamnesis.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.json.Json;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;
import org.jspecify.annotations.Nullable;

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
  private static final int MAX_QUOTED_ID = 60;

  private final Queue<Lines> sources = new ArrayDeque<>();
  private final SeenIds seenIds = new SeenIds();
  private @Nullable Rejects rejects;
  private long bytesBefore;
  private volatile long bytesRead;
  private boolean closed;

  private JsonLinesReader() {}

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
    JsonLinesReader reader = new JsonLinesReader();
    reader.sources.add(new Lines(Source.of(first)));
    for (Path next : more) {
      reader.sources.add(new Lines(Source.of(next)));
    }
    return reader;
  }

  /**
   * Reads a stream, which is closed with the reader.
   *
   * @param stream the bytes, plain or packed
   * @param sourceName what errors call it
   * @return the reader
   */
  public static JsonLinesReader of(InputStream stream, String sourceName) {
    JsonLinesReader reader = new JsonLinesReader();
    reader.sources.add(new Lines(Source.of(stream, sourceName)));
    return reader;
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
    if (rejects != null) {
      throw new IllegalStateException("the rejected lines already go to a file; allowed: one");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new FileSystemException(file.toString(), null, "is a folder; allowed: a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    for (Lines lines : sources) {
      Optional<Path> source = lines.source().file();
      if (source.isPresent() && Files.exists(file) && Files.isSameFile(source.get(), file)) {
        throw new FileSystemException(
            file.toString(), null, "is one of the sources; write the rejected lines elsewhere");
      }
    }
    rejects = new Rejects(file);
    return this;
  }

  @Override
  public Optional<QaRecord> read() throws IOException {
    if (closed) {
      throw new IOException("the reader is closed");
    }
    for (Lines lines = sources.peek(); lines != null; lines = sources.peek()) {
      boolean hasLine = lines.next();
      bytesRead = bytesBefore + lines.bytesRead();
      if (!hasLine) {
        sources.remove();
        lines.close();
        bytesBefore = bytesRead;
        if (lines.failure().isPresent()) {
          return Optional.of(broken(lines, lines.failure().get()));
        }
      } else if (!lines.isBlank()) {
        return Optional.of(record(lines));
      }
    }
    return Optional.empty();
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try {
      while (!sources.isEmpty()) {
        sources.remove().close();
      }
    } finally {
      if (rejects != null) {
        rejects.close();
      }
    }
  }

  private QaRecord record(Lines line) throws IOException {
    try {
      QaDocument document = DocumentJson.read(line.text());
      if (!seenIds.add(document.id())) {
        throw new RecordException(
            "\"id\" "
                + quoted(document.id())
                + " was already used earlier; the first record stays");
      }
      return new QaRecord.Good(document);
    } catch (RecordException e) {
      if (rejects != null) {
        rejects.add(line);
      }
      return error(line, String.valueOf(e.getMessage()));
    }
  }

  private static RecordError broken(Lines lines, IOException failure) {
    String cause = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return error(lines, "the source cannot be read from here on (" + cause + "); repair it");
  }

  private static RecordError error(Lines line, String reason) {
    return new RecordError(line.source().name(), line.number(), reason);
  }

  private static String quoted(String id) {
    return Json.of(
        id.codePointCount(0, id.length()) <= MAX_QUOTED_ID
            ? id
            : id.substring(0, id.offsetByCodePoints(0, MAX_QUOTED_ID)) + "\u2026");
  }
}
