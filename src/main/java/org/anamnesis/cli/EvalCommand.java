package org.anamnesis.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import org.anamnesis.model.QaDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well an archive is searched. */
@Command(
    name = "eval",
    description = {
      "Measures how well an archive is searched, by queries with judgments, and if wanted beside"
          + " plain Lucene on the same documents. Figures are those of trec_eval -c: a judged"
          + " query for which nothing is found counts 0.",
      "",
      "The archive is indexed in memory, with the defaults but for --weights. A query that is a"
          + " document of the archive is not to find itself: a document with the query's id is left"
          + " out, unless the judgments have it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "A query:     {\"id\":\"s-01\",\"text\":\"my calf cramps at night\"}",
      "A judgment:  s-01<TAB>q-001<TAB>3   or TREC's   s-01 0 q-001 3",
      "A pair:      s-01<TAB>q-001<TAB>q-012",
      "",
      "nDCG counts grades with linear gains, the others count a grade from 1 on as",
      "relevant. condensed: without documents that nobody has judged; unjudged: the",
      "share of these. Pairs: the share in the right order among the best 1,000; one",
      "that is not found counts as wrong. trec_eval has no pairs, and no MRR@10.",
      "",
      "Examples:",
      "  anamnesis eval --corpus sample-data/questions.jsonl \\",
      "    --queries sample-data/queries.jsonl --qrels sample-data/qrels.tsv \\",
      "    --baselines --per-query",
      "  anamnesis eval --corpus a.jsonl.gz --queries q.jsonl --qrels r.tsv --json"
    })
final class EvalCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CorpusFile corpus = new CorpusFile();

  @Mixin private JudgedFiles files = new JudgedFiles();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--baselines",
      description =
          "Measures English BM25 and MoreLikeThis, with its defaults and tuned, as well, and what"
              + " the differences are worth.")
  private boolean baselines;

  @Option(names = "--per-query", description = "Shows each query, the worst first.")
  private boolean perQuery;

  @Option(names = "--json", description = "Writes the report as one line of JSON.")
  private boolean json;

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    List<String> warnings = new ArrayList<>();
    JudgedQueries judged = files.read(warnings);
    try (SymptomIndex index = SymptomIndex.builder().weights(weights.weights()).open()) {
      List<QaDocument> documents = corpus.index(index, terminal);
      Set<String> ids = JudgedQueries.ids(documents);
      judged.checkDocuments(ids, warnings);
      int own = judged.ownDocuments(ids).size();
      if (own > 0) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%,d %s left out of its own ranking",
                own,
                own == 1 ? "query is a document and" : "queries are documents, each"));
      }
      EvalReport report =
          new Measurement(terminal, documents, judged, own > 0).report(index, baselines);
      warnings.forEach(new Complaints(terminal.err())::say);
      if (json) {
        terminal.out().println(Json.of(EvalJson.of(report, perQuery)));
      } else {
        new EvalText(TextLayout.of(terminal))
            .lines(report, perQuery)
            .forEach(terminal.out()::println);
      }
      return Failure.NONE;
    }
  }
}
