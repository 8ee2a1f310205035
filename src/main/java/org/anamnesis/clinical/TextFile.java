package org.anamnesis.clinical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a user's file, without their ends and a byte order mark.
 *
 * @param name the file, as its path was given
 * @param lines all of them, the first is line 1
 */
record TextFile(String name, List<String> lines) {
  /** What a whole ontology of anatomy needs, and a wrong file should not take from the memory. */
  static final int MAX_BYTES = 64 << 20;

  /** Reads a file; one that is no text has a problem instead of lines. */
  static TextFile read(Path path, Problems problems) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    String name = path.toString();
    if (bytes.length > MAX_BYTES) {
      problems.add(
          new Problems.Place(name, 1),
          "the file is too large; allowed: 64 MiB; leave out what no letter says");
      return new TextFile(name, List.of());
    }
    String text = new String(bytes, UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      int bad = malformed(bytes);
      if (bad < bytes.length) {
        problems.add(
            new Problems.Place(name, lineOf(bytes, bad)),
            "not valid UTF-8; save the file as UTF-8");
        return new TextFile(name, List.of());
      }
    }
    return of(name, text);
  }

  static TextFile of(String name, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : Table.split(text.startsWith("\uFEFF") ? text.substring(1) : text, '\n')) {
      lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
    return new TextFile(name, lines);
  }

  /** Whether a line is neither blank nor a comment. */
  static boolean says(String line) {
    return !line.isBlank() && line.charAt(0) != '#';
  }

  /** Where the first byte is that belongs to no character; the length if there is none. */
  private static int malformed(byte[] bytes) {
    CharsetDecoder strict = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer ignored = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      result = strict.decode(in, ignored.clear(), true);
    } while (result.isOverflow());
    return in.position();
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
