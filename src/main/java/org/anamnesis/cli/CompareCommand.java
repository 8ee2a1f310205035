package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anamnesis.evaluation.Comparison;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Run;
import org.anamnesis.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
    name = "compare",
    description = {
      "Compares two runs in TREC format, as anamnesis run writes them, and says whether the"
          + " difference is more than chance. Queries count that are judged and in one of the runs"
          + " at least; a run that lacks one has 0 for it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "p is that of a paired randomisation test, two-sided; the interval is a",
      "bootstrap's. Both come out the same each time.",
      "",
      "Examples:",
      "  anamnesis compare before.trec after.trec --qrels qrels.tsv",
      "  anamnesis compare before.trec after.trec --qrels qrels.tsv --per-query --json"
    })
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "The run to compare with.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The run that may be better.")
  private Path second = Path.of("");

  @Mixin private JudgmentFiles judgments = new JudgmentFiles();

  @Option(
      names = "--per-query",
      description = "Shows each query, not only the five that lose and win most.")
  private boolean perQuery;

  @Option(names = "--json", description = "Writes the comparison as one line of JSON.")
  private boolean json;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Qrels qrels = judgments.qrels();
    Optional<PreferencePairs> pairs = judgments.pairs();
    Run a = judgments.run(first);
    Run b = judgments.run(second);
    Comparison comparison = Evaluator.of(qrels).compare(a, b);
    warn(first, a, qrels, comparison);
    warn(second, b, qrels, comparison);
    ComparedRuns compared = new ComparedRuns(first, a, second, b, comparison, pairs);
    if (json) {
      terminal.out().println(Json.of(compared.json(perQuery)));
    } else {
      compared.lines(TextLayout.of(terminal), perQuery).forEach(terminal.out()::println);
    }
    return Failure.NONE;
  }

  /** Tells what of a run does not count, and what it lacks. */
  private void warn(Path file, Run run, Qrels qrels, Comparison comparison) {
    long unjudged = run.queries().stream().filter(q -> !qrels.queries().contains(q)).count();
    if (unjudged > 0) {
      say(
          file,
          unjudged,
          "query is not judged and left out",
          "queries are not judged and left out");
    }
    long missing =
        comparison.baseline().queries().stream().filter(q -> run.ranking(q).isEmpty()).count();
    if (missing > 0) {
      say(file, missing, "query is missing and counts 0", "queries are missing and count 0");
    }
  }

  private void say(Path file, long queries, String one, String many) {
    terminal
        .err()
        .println(
            TextLayout.harmless(
                String.format(
                    Locale.ROOT,
                    "anamnesis: %s: %,d %s",
                    file,
                    queries,
                    queries == 1 ? one : many)));
  }
}
