package org.anamnesis.cli;

import java.nio.file.Path;
import java.util.List;
import org.anamnesis.SymptomIndexBuilder;
import picocli.CommandLine.Option;

/** The option that brings tables for the lexicon. */
final class LexiconFiles {
  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = {
        "A table of symptoms, body regions or synonyms, or an ontology in OBO format, over what is"
            + " bundled; may be given several times. The index keeps it. Default: what the index"
            + " keeps."
      })
  private List<Path> files = List.of();

  SymptomIndexBuilder addTo(SymptomIndexBuilder builder) {
    files.forEach(builder::lexicon);
    return builder;
  }
}
