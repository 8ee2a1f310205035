package org.anamnesis.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.evaluation.RunWriter;
import org.anamnesis.json.Json;
import org.anamnesis.model.RecordException;
import org.anamnesis.search.Filter;
import org.anamnesis.search.SymptomQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers a file of queries, for evaluation. */
@Command(
    name = "run",
    description = {
      "Answers a file of queries and writes the rankings in TREC run format, for trec_eval and its"
          + " like: qid Q0 docid rank score tag. White space in ids is percent-encoded.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "A line of the file of queries: {\"id\":\"s-01\",\"text\":\"my calf cramps at night\"}",
      "A line that is none, or has no text, is reported and left out.",
      "",
      "Examples:",
      "  anamnesis run --index DIR --queries queries.jsonl --out ours.trec",
      "  anamnesis run --index DIR --queries queries.jsonl --out - --drop-self"
    })
final class RunCommand implements Callable<Integer> {
  private static final String NAME = "anamnesis";

  private final Terminal terminal;

  @Mixin private IndexFolder folder = new IndexFolder();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "The queries, one JSON object a line.")
  private Path queries = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "RUN",
      required = true,
      description = "The file to write; - is standard output.")
  private Path out = Path.of("");

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many answers for each query, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int limit = 100;

  @Option(
      names = "--drop-self",
      description = "Leaves out the document that has the query's own id.")
  private boolean dropSelf;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    // refused before a file is opened, so that no earlier run is lost over a typo
    atLimit(SymptomQuery.browse());
    try (SymptomIndex index = folder.openForReading(weights.weights());
        BufferedReader lines = openQueries();
        PrintWriter run = openRun()) {
      long start = System.nanoTime();
      long asked = 0;
      long line = 0;
      RunWriter trec = new RunWriter(run, NAME);
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank()) {
          asked += answer(text, line, index, trec) ? 1 : 0;
        }
      }
      if (run.checkError()) {
        throw Failure.ofIndex(out + " cannot be written to its end");
      }
      summary(asked, Duration.ofNanos(System.nanoTime() - start));
      return Failure.NONE;
    }
  }

  /** Answers one line; false, with a word about it, if it is no query. */
  private boolean answer(String json, long line, SymptomIndex index, RunWriter run)
      throws IOException {
    try {
      Map<String, String> fields = Json.fields(json);
      String id = fields.getOrDefault("id", "");
      if (id.isBlank()) {
        throw new RecordException("\"id\" is missing or blank; give the query one");
      }
      SymptomQuery query = atLimit(SymptomQuery.describe(fields.getOrDefault("text", "")));
      run.write(id, index.rank(dropSelf ? query.filter(new Filter.Not(id)) : query));
      return true;
    } catch (RecordException | IllegalArgumentException e) {
      terminal.err().println(queries + ":" + line + ": " + e.getMessage());
      return false;
    }
  }

  /** With a window as deep as the limit. */
  private SymptomQuery atLimit(SymptomQuery query) {
    SymptomQuery limited = query.limit(limit);
    return limited.window(Math.max(limit, limited.window()));
  }

  /** Bytes that are not UTF-8 spoil a query's words, but not the run. */
  private BufferedReader openQueries() throws Failure {
    try {
      InputStream bytes = Files.newInputStream(queries);
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }

  private PrintWriter openRun() throws Failure {
    if (out.toString().equals("-")) {
      return new PrintWriter(terminal.out());
    }
    try {
      return new PrintWriter(Files.newBufferedWriter(out));
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }

  private void summary(long asked, Duration elapsed) {
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%,d queries in %.1f s, %.1f ms each%n",
            asked,
            IndexProgress.seconds(elapsed),
            asked == 0 ? 0 : elapsed.toNanos() / 1e6 / asked);
  }
}
