package org.anamnesis.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads an index from end to end. */
@Command(
    name = "verify",
    description = {
      "Reads an index from end to end and tells whether all of it is sound. It changes nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  anamnesis verify --index medical-qa.index",
      "",
      "Exit codes: 0 if the index is sound, 1 for bad arguments, 2 if it is damaged or",
      "cannot be opened."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexFolder folder = new IndexFolder();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (SymptomIndex index = folder.openForReading()) {
      VerifyReport report = index.verify();
      report.problems().forEach(terminal.err()::println);
      if (!report.ok()) {
        throw Failure.ofIndex(
            folder.path() + " is damaged; restore a copy, or index the archive again");
      }
      terminal
          .out()
          .printf(
              Locale.ROOT, "%s is sound: %,d documents read%n", folder.path(), report.documents());
      return Failure.NONE;
    }
  }
}
