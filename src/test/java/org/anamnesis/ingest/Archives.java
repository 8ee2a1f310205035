package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Small archives for the tests of this package, and what a reader makes of them. */
final class Archives {
  /** What is said of a line that does not start like JSON. */
  static final String BAD =
      "not valid JSON at column 1: unexpected character;"
          + " check the quotes, commas and backslashes before it";

  /** What is said of a line beyond the limit. */
  static final String TOO_LONG = "the line is too long; allowed: 4194304 bytes (4 MiB) in UTF-8";

  private Archives() {}

  /** A good line, with its newline. */
  static String line(String id) {
    return "{\"id\":\"" + id + "\",\"question\":\"My calf cramps.\",\"answer\":\"Stretch it.\"}\n";
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  /** A reader of these bytes, called {@code in}. */
  static JsonLinesReader reader(byte[] archive) {
    return JsonLinesReader.of(new ByteArrayInputStream(archive), "in");
  }

  /** All that a reader gives: the ids of good records and the errors as text. Closes the reader. */
  static List<String> readAll(QaReader reader) throws IOException {
    List<String> records = new ArrayList<>();
    try (reader) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        records.add(
            switch (next.get()) {
              case QaRecord.Good good -> good.document().id();
              case RecordError error -> error.toString();
            });
      }
    }
    return records;
  }

  /** A stream of {@code length} bytes that are all the same, with no line end. */
  static InputStream longLine(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int count) {
        int read = (int) Math.min(left, count);
        Arrays.fill(buffer, offset, offset + read, (byte) 'x');
        left -= read;
        return read == 0 ? -1 : read;
      }
    };
  }

  /** A stream that fails once, and then gives a line that nobody should trust. */
  static InputStream failing(IOException failure) {
    return new InputStream() {
      private int reads;

      @Override
      public int read() throws IOException {
        reads++;
        if (reads == 1) {
          throw failure;
        }
        return reads == 2 ? '\n' : reads == 3 ? 'x' : -1;
      }
    };
  }
}
