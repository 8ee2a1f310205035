package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.WeightsFile;
import org.anamnesis.evaluation.Tuner;
import org.anamnesis.evaluation.Tuning;
import org.anamnesis.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the weights of ranking to judgments. */
@Command(
    name = "tune",
    description = {
      "Fits the weights of ranking to your own judgments, and tells whether that is worth it: each"
          + " query is measured with weights that were fitted without it.",
      "",
      "The file of weights is written only if they are better than the defaults by more than"
          + " chance: weights that are not would make later versions' better defaults vain. An"
          + " old file stays as it is.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "The files are those of anamnesis eval. Ten judged queries are needed, and a",
      "hundred or more are better; variants of one query make the figures too kind.",
      "",
      "Examples:",
      "  anamnesis tune --corpus sample-data/questions.jsonl \\",
      "    --queries sample-data/queries.jsonl --qrels sample-data/qrels.tsv",
      "  anamnesis tune --corpus a.jsonl.gz --queries q.jsonl --qrels r.tsv \\",
      "    --out weights.json",
      "  anamnesis search \"calf cramps\" --index DIR --weights weights.json"
    })
final class TuneCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CorpusFile corpus = new CorpusFile();

  @Mixin private JudgedFiles files = new JudgedFiles();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the weights. Default: nowhere.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--force",
      description = "Writes them even if they are not better than the defaults.")
  private boolean force;

  @Option(names = "--json", description = "Writes the report as one line of JSON.")
  private boolean json;

  TuneCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    checkOut();
    List<String> warnings = new ArrayList<>();
    JudgedQueries judged = files.read(warnings);
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      judged.checkDocuments(JudgedQueries.ids(corpus.index(index, terminal)), warnings);
      warnings.forEach(new Complaints(terminal.err())::say);
      Tuning tuning = tuned(index, judged);
      boolean written = out.isPresent() && (force || tuning.better());
      if (written) {
        WeightsFile.write(out.get(), tuning.weights());
      }
      if (json) {
        terminal.out().println(Json.of(TuneReport.json(tuning, written)));
      } else {
        new TuneReport(TextLayout.of(terminal), tuning)
            .lines(out, written)
            .forEach(terminal.out()::println);
      }
      return Failure.NONE;
    }
  }

  /** Refused before the work is done, not after it. */
  private void checkOut() throws Failure {
    if (force && out.isEmpty()) {
      throw Failure.ofInput("--force writes nothing without --out; name a file with --out");
    }
    Path file = out.orElse(Path.of("weights.json")).toAbsolutePath();
    Path parent = file.getParent();
    if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent)) {
      throw Failure.ofInput(file + " cannot be written; allowed: a file in a folder that is there");
    }
  }

  private Tuning tuned(SymptomIndex index, JudgedQueries judged) throws IOException {
    Tuner tuner = Tuner.of(judged.queries(), judged.qrels());
    try (StatusLine status = new StatusLine(terminal)) {
      status.show("fitting weights …");
      return (judged.pairs().isPresent() ? tuner.pairs(judged.pairs().get()) : tuner).tune(index);
    }
  }
}
