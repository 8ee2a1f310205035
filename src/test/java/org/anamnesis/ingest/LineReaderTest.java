package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.anamnesis.model.RecordException;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void next_blankLines_areSkippedAndCounted() throws Exception {
    try (LineReader lines = of("\u00ef\u00bb\u00bffirst\r\n\n \t\r\nsecond")) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.text().strip()).isEqualTo("first");
      assertThat(lines.bytesRead()).isEqualTo(10);
      assertThat(lines.next()).isTrue();
      assertThat(lines.text()).isEqualTo("second");
      assertThat(lines.error("is odd")).hasToString("letters:4: is odd");
      assertThat(lines.next()).isFalse();
      assertThat(lines.failure()).isEmpty();
    }
  }

  @Test
  void text_malformedOrTooLong_isRefusedAndTheNextLineRead() throws Exception {
    try (LineReader lines = of("\u00ff\n" + "x".repeat((4 << 20) + 1) + "\nthird")) {
      assertThat(lines.next()).isTrue();
      assertThatThrownBy(lines::text)
          .isInstanceOf(RecordException.class)
          .hasMessageStartingWith("not valid UTF-8 at byte 1");
      assertThat(lines.next()).isTrue();
      assertThatThrownBy(lines::text)
          .isInstanceOf(RecordException.class)
          .hasMessageStartingWith("the line is too long; allowed: 4194304 bytes");
      assertThat(lines.next()).isTrue();
      assertThat(lines.text()).isEqualTo("third");
    }
  }

  @Test
  void close_stream_isClosed() throws IOException {
    boolean[] closed = new boolean[1];
    LineReader lines =
        LineReader.of(
            new ByteArrayInputStream(new byte[1]) {
              @Override
              public void close() {
                closed[0] = true;
              }
            },
            "letters");
    lines.next();

    lines.close();

    assertThat(closed).containsExactly(true);
  }

  private static LineReader of(String bytes) {
    return LineReader.of(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)), "letters");
  }
}
