package org.anamnesis.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anamnesis.LearnReport;
import org.anamnesis.SymptomIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Learns which words answers use for those of patients. */
@Command(
    name = "learn",
    description = {
      "Learns from an index's own questions and replies which words answers use for those of"
          + " patients, in place of what was learned before; vocabulary shows them. No word is"
          + " learned that fewer than five documents hold.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  anamnesis learn --index DIR",
      "",
      "Exit codes: 0 if all went well, 1 for bad arguments, 2 for trouble with the index."
    })
final class LearnCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexFolder folder = new IndexFolder();

  LearnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (SymptomIndex index = folder.openExisting(1, new LexiconFiles())) {
      LearnReport report = index.learn();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%s: %s, %,d links between them and words of replies, in %.1f s%n",
              folder.path(),
              report,
              report.links(),
              IndexProgress.seconds(report.elapsed()));
      return Failure.NONE;
    }
  }
}
