package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * How patients' sentences are read. They were written before the rules; those that are still read
 * wrong are listed in {@code target/sentences-failures.txt}.
 */
class SentencesTest {
  private static final Path SENTENCES = Path.of("src/test/resources/clinical/sentences.jsonl");
  private static final Path BLIND = Path.of("src/test/resources/clinical/blind-sentences.jsonl");

  @Test
  void sentences_areReadAsTheirWritersMeantThem() throws IOException {
    JudgedSentences judged =
        new JudgedSentences(new ClinicalAnalyzer(Lexicon.bundled())).judge(SENTENCES);
    System.out.print("patients' sentences read exactly:\n" + judged.table());
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/sentences-failures.txt"), judged.failures());

    assertThat(judged.exactShare()).isGreaterThan(.95);
  }

  /** Written without sight of the rules; the first reading had 58 of 90 right. */
  @Test
  void sentences_writtenBlind_areMostlyRead() throws IOException {
    JudgedSentences judged =
        new JudgedSentences(new ClinicalAnalyzer(Lexicon.bundled())).judge(BLIND);
    System.out.print("sentences written blind read exactly:\n" + judged.table());
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/blind-sentences-failures.txt"), judged.failures());

    assertThat(judged.exactShare()).isGreaterThan(.7);
  }
}
