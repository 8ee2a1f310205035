package org.anamnesis.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads all documents of an index again. */
@Command(
    name = "rebuild",
    description = {
      "Reads all documents of an index again with the lexicon and the rules of today: when stats"
          + " says that the index is stale, or to give it another lexicon. Searches see the old"
          + " state until the end; if the command is stopped before, the index is as it was.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis rebuild --index DIR",
      "  anamnesis rebuild --index DIR --lexicon our-symptoms.tsv --threads 4",
      "",
      "Exit codes: 0 if all went well, 1 for bad arguments or a table with problems,",
      "2 for trouble with the index."
    })
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexFolder folder = new IndexFolder();

  @Mixin private LexiconFiles lexicon = new LexiconFiles();

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many threads to read with, 1 to 64. Default: ${DEFAULT-VALUE}.")
  private int threads = 1;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (SymptomIndex index = folder.openExisting(threads, lexicon)) {
      IngestReport report = index.rebuild();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%s is rebuilt: %,d documents in %.1f s%n",
              folder.path(),
              report.added(),
              IndexProgress.seconds(report.elapsed()));
      return Failure.NONE;
    }
  }
}
