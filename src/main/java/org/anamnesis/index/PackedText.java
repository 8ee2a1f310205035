package org.anamnesis.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A text as short as commit data should be: deflated, in letters and digits. */
final class PackedText {
  private PackedText() {}

  static String pack(String text) {
    if (text.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * Gives the text back.
   *
   * @throws IOException if the packed one is damaged
   */
  static String unpack(String packed) throws IOException {
    if (packed.isEmpty()) {
      return "";
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IOException("not packed text", e);
    }
  }
}
