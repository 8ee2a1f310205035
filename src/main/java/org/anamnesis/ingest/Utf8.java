package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.anamnesis.model.RecordException;

/** Decodes UTF-8, and refuses what is not. */
final class Utf8 {
  private static final int CHUNK = 1 << 13;

  private Utf8() {}

  /** The text of {@code bytes[start..end)}. */
  static String decode(byte[] bytes, int start, int end) throws RecordException {
    String text = new String(bytes, start, end - start, UTF_8);
    // The constructor is by far the fastest decoder and turns malformed bytes into U+FFFD: without
    // one there were none, and only with one is it worth asking the strict decoder.
    if (text.indexOf('\uFFFD') >= 0) {
      check(ByteBuffer.wrap(bytes, start, end - start), start);
    }
    return text;
  }

  private static void check(ByteBuffer bytes, int start) throws RecordException {
    CharsetDecoder strict = UTF_8.newDecoder();
    CharBuffer ignored = CharBuffer.allocate(CHUNK);
    CoderResult result;
    do {
      result = strict.decode(bytes, ignored.clear(), true);
    } while (result.isOverflow());
    if (result.isError()) {
      throw new RecordException(
          "not valid UTF-8 at byte "
              + (bytes.position() - start + 1)
              + " of the line; save the file as UTF-8");
    }
  }
}
