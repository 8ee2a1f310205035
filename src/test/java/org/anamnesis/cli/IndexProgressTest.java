package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.anamnesis.ingest.JsonLinesReader;
import org.junit.jupiter.api.Test;

class IndexProgressTest {
  @Test
  void status_sizeKnown_hasABar() {
    assertThat(status(OptionalLong.of(4_000_000), 1_000_000))
        .isEqualTo("[######------------------]  25 %  1,234 documents  0.5 MB/s");
  }

  @Test
  void status_moreReadThanExpected_isFull() {
    assertThat(status(OptionalLong.of(4_000_000), 9_000_000))
        .startsWith("[########################] 100 %");
  }

  @Test
  void status_sizeUnknown_hasTheCountsAlone() {
    assertThat(status(OptionalLong.empty(), 1_000_000)).isEqualTo("1,234 documents  0.5 MB/s");
  }

  private static String status(OptionalLong total, long bytes) {
    String[] status = new String[1];
    Shell.PLAIN.capture(
        terminal -> {
          JsonLinesReader none = JsonLinesReader.of(terminal.in(), "none");
          status[0] =
              new IndexProgress(none, terminal, total).status(1_234, bytes, Duration.ofSeconds(2));
          return 0;
        });
    return status[0];
  }
}
