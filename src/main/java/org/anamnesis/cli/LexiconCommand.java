package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.LexiconChange;
import org.anamnesis.clinical.TakenName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks tables for the lexicon. */
@Command(
    name = "lexicon",
    description = {
      "Checks tables of symptoms, body regions or synonyms, and ontologies in OBO format, as if"
          + " they were brought to an index in this order. It changes nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis lexicon --check our-symptoms.tsv",
      "  anamnesis lexicon --check symp.obo our-symptoms.tsv",
      "",
      "Exit codes: 0 if they can be used, 1 if there is a problem in them."
    })
final class LexiconCommand implements Callable<Integer> {
  private static final int NAMES_SHOWN = 20;

  private final Terminal terminal;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "The tables, in the order in which they build on each other.")
  private List<Path> files = List.of();

  LexiconCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    LexiconChange change;
    try {
      change = Lexicon.with(files).change();
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "good: %,d concepts, %,d body regions, %,d names%n",
            change.concepts(),
            change.regions(),
            change.names());
    change.taken().stream().limit(NAMES_SHOWN).forEach(this::show);
    int more = change.taken().size() - NAMES_SHOWN;
    if (more > 0) {
      terminal.out().printf(Locale.ROOT, "\u2026 and %,d more%n", more);
    }
    return Failure.NONE;
  }

  private void show(TakenName name) {
    terminal
        .out()
        .println(
            TextLayout.harmless(
                "taken over: \"" + name.name() + "\" from " + name.from() + " to " + name.to()));
  }
}
