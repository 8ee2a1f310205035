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
import org.jspecify.annotations.Nullable;

/** Reads sources one after the other, and keeps what they share: the ids and the rejects. */
final class SourceQueue implements QaReader {
  private final Records.Form form;
  private final Queue<Source> sources = new ArrayDeque<>();
  private final SeenIds seenIds = new SeenIds();
  private @Nullable Rejects rejects;
  private @Nullable Records records;
  private long bytesBefore;
  private volatile long bytesRead;
  private boolean closed;

  private SourceQueue(Records.Form form) {
    this.form = form;
  }

  static SourceQueue open(Records.Form form, Path first, Path... more) throws IOException {
    SourceQueue queue = new SourceQueue(form);
    queue.sources.add(Source.of(first));
    for (Path next : more) {
      queue.sources.add(Source.of(next));
    }
    return queue;
  }

  static SourceQueue of(Records.Form form, InputStream stream, String sourceName) {
    SourceQueue queue = new SourceQueue(form);
    queue.sources.add(Source.of(stream, sourceName));
    return queue;
  }

  SeenIds seenIds() {
    return seenIds;
  }

  /** Keeps a line that was rejected, if rejects are kept. */
  void reject(Lines line) throws IOException {
    if (rejects != null) {
      rejects.add(line);
    }
  }

  void rejectsTo(Path file) throws IOException {
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
    for (Source source : sources) {
      Optional<Path> input = source.file();
      if (input.isPresent() && Files.exists(file) && Files.isSameFile(input.get(), file)) {
        throw new FileSystemException(
            file.toString(), null, "is one of the sources; write the rejected lines elsewhere");
      }
    }
    rejects = new Rejects(file);
  }

  @Override
  public Optional<QaRecord> read() throws IOException {
    if (closed) {
      throw new IOException("the reader is closed");
    }
    for (Source source = sources.peek(); source != null; source = sources.peek()) {
      if (records == null) {
        records = form.open(source, this);
      }
      Optional<QaRecord> next = records.next();
      bytesRead = bytesBefore + records.bytesRead();
      if (next.isPresent()) {
        return next;
      }
      bytesBefore = bytesRead;
      records = null;
      sources.remove().close();
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
}
