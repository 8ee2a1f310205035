package org.anamnesis.ingest;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of the lines that were rejected, as they were. It is created for the first of them. */
final class Rejects implements Closeable {
  private final Path file;
  private @Nullable OutputStream out;

  Rejects(Path file) {
    this.file = file;
  }

  void add(Lines line) throws IOException {
    if (out == null) {
      out = new BufferedOutputStream(Files.newOutputStream(file));
    }
    line.copyTo(out);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
