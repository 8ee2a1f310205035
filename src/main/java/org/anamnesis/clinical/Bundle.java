package org.anamnesis.clinical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The files of the lexicon that come with the library. */
final class Bundle {
  private static final List<String> FILES =
      List.of(
          "findings.tsv",
          "regions.tsv",
          "triggers.tsv",
          "persons.tsv",
          "intents.tsv",
          "words/idioms.txt",
          "words/known.txt",
          "words/filler.txt",
          "words/function.txt",
          "words/polite.txt",
          "words/question.txt",
          "words/requests.txt");

  private Bundle() {}

  static byte[] read(String file) {
    return Objects.requireNonNull(find(file), file);
  }

  /** The content of a file, null if it was not bundled. */
  static byte @Nullable [] find(String file) {
    try (InputStream in = Bundle.class.getResourceAsStream("/org/anamnesis/lexicon/" + file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes when a byte of any file does: an index remembers what its texts were read with. */
  static String checksum() {
    CRC32 crc = new CRC32();
    for (String file : FILES) {
      crc.update(read(file));
    }
    return Long.toHexString(crc.getValue());
  }
}
