package org.anamnesis.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import org.anamnesis.search.SearchResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the answered questions most like an archived one. */
@Command(
    name = "similar",
    description = {
      "Finds the answered questions most like one of the archive, with the reasons for each. The"
          + " question itself is never among them; a copy of it is marked.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis similar q-001 --index DIR",
      "  anamnesis similar q-001 --index DIR --limit 20 --json",
      "",
      "Exit codes: 0 if the question is there, 1 if it is not, or for bad arguments;",
      "2 for trouble with the index."
    })
final class SimilarCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "The id of the archived question.")
  private String id = "";

  @Mixin private IndexFolder folder = new IndexFolder();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many answers to show, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int limit = 5;

  @Option(names = "--json", description = "Writes the results as one line of JSON.")
  private boolean json;

  SimilarCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (SymptomIndex index = folder.openForReading(weights.weights())) {
      SearchResults results = index.similar(id, limit).orElseThrow(() -> folder.lacks(id));
      if (json) {
        terminal.out().println(Json.of(ResultsJson.of(results)));
      } else {
        new ResultsText(TextLayout.of(terminal)).similar(results).forEach(terminal.out()::println);
      }
      return Failure.NONE;
    }
  }
}
