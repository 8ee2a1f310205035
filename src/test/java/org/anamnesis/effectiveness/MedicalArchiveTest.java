package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomIndex;
import org.anamnesis.VerifyReport;
import org.anamnesis.ingest.JsonLinesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real archive of published answers is indexed whole. Skipped where it is not beside us. */
class MedicalArchiveTest {
  private static final Path ARCHIVE = ThirdParty.DATA.resolve("medquad").resolve("corpus.jsonl.gz");

  @Test
  void archive_16407Documents_areIndexedWithoutReject(@TempDir Path folder) throws IOException {
    ThirdParty.assumeHere(ARCHIVE);
    try (SymptomIndex index = SymptomIndex.builder(folder).indexingThreads(2).open();
        JsonLinesReader reader = JsonLinesReader.open(ARCHIVE)) {
      IngestReport report = index.addAll(reader);
      index.commit();

      assertThat(report.toString()).isEqualTo("16,407 added, 0 rejected");
      assertThat(index.verify()).isEqualTo(new VerifyReport(16_407, List.of()));
    }
  }
}
