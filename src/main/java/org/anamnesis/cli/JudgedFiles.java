package org.anamnesis.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name queries and their judgments. */
final class JudgedFiles {
  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "The queries, one JSON object a line.")
  private Path queries = Path.of("");

  @Mixin private JudgmentFiles judgments = new JudgmentFiles();

  /** Reads them all; what is left out of them is said in the warnings. */
  JudgedQueries read(List<String> warnings) throws Failure {
    return JudgedQueries.of(
        judgments.queries(queries), judgments.qrels(), judgments.pairs(), warnings);
  }
}
