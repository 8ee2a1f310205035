package org.anamnesis.effectiveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.SymptomArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Baseline;
import org.anamnesis.cli.PlainLucene;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Queries;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.evaluation.Run;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.SymptomQuery;

/**
 * An archive with queries and graded judgments.
 *
 * @param name what reports call it
 * @param pairs look-alikes of which one answers a query, if it has any
 */
record JudgedSet(
    String name,
    List<QaDocument> documents,
    Queries queries,
    Qrels qrels,
    Optional<PreferencePairs> pairs) {
  static final String SAMPLES = "sample-data";

  /** Development halves of sets of others, none of which can be shipped. */
  static final List<String> THIRD_PARTY =
      List.of(
          "rqe-chq",
          "meqsum-long2short",
          "mqp",
          "forum-question2reply",
          "icliniq-title2doc",
          "symptom2disease");

  private static final int DEPTH = 10;

  /** So that of most pairs one document at least is ranked. */
  private static final int PAIRS_DEPTH = 1_000;

  private static final int ANSWER = 3;

  /** The bundled archive; in its pairs a full answer is above what only looks alike. */
  static JudgedSet samples() throws IOException {
    Path folder = Path.of(SAMPLES);
    Qrels qrels = Qrels.read(folder.resolve("qrels.tsv"));
    return new JudgedSet(
        SAMPLES,
        documents(folder.resolve("questions.jsonl")),
        Queries.read(folder.resolve("queries.jsonl")),
        qrels,
        Optional.of(lookAlikes(qrels)));
  }

  static JudgedSet thirdParty(String name) throws IOException {
    Path folder = folder(name);
    Path pairs = folder.resolve("pairs.tsv");
    return new JudgedSet(
        name,
        documents(folder.resolve("corpus.jsonl.gz")),
        Queries.read(folder.resolve("queries.jsonl")),
        Qrels.read(folder.resolve("qrels.tsv")),
        Files.exists(pairs) ? Optional.of(PreferencePairs.read(pairs)) : Optional.empty());
  }

  /** Where a set of others is, if it is here. */
  static Path folder(String name) {
    return ThirdParty.DATA.resolve("sets").resolve(name);
  }

  /** The library's ranking, of a window as deep as the limit, or as deep as usual. */
  static Ranker ranker(SymptomArchive index) {
    return (text, limit) -> {
      SymptomQuery query = SymptomQuery.describe(text).limit(limit);
      return index.rank(query.window(Math.max(limit, query.window())));
    };
  }

  /** What the library makes of it. */
  Evaluation ours() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(documents.stream());
      index.commit();
      return evaluate("ours", ranker(index));
    }
  }

  /** What plain Lucene makes of it. */
  Evaluation plain(Baseline baseline) throws IOException {
    try (PlainLucene lucene = new PlainLucene(documents)) {
      return evaluate(baseline.title(), baseline.over(lucene));
    }
  }

  /** The best ten; a query's own document is left out of its ranking. */
  Evaluation evaluate(String system, Ranker ranker) throws IOException {
    Run run = Run.of(system, queries, DEPTH + 1, ranker).withoutSelf().top(DEPTH);
    return Evaluator.of(qrels).over(queries.texts().keySet()).evaluate(run);
  }

  /** Rankings deep enough for pairs. */
  Run deep(String system, Ranker ranker) throws IOException {
    return Run.of(system, queries, PAIRS_DEPTH, ranker);
  }

  private static List<QaDocument> documents(Path corpus) throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    try (JsonLinesReader reader = JsonLinesReader.open(corpus)) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (!(next.get() instanceof QaRecord.Good good)) {
          throw new IOException(next.get().toString());
        }
        documents.add(good.document());
      }
    }
    return documents;
  }

  /** Each full answer with each document that was read and does not help. */
  private static PreferencePairs lookAlikes(Qrels qrels) {
    List<PreferencePairs.Pair> pairs = new ArrayList<>();
    for (String query : qrels.queries()) {
      Map<String, Integer> grades = qrels.grades(query);
      grades.forEach(
          (answer, grade) ->
              grades.forEach(
                  (other, none) -> {
                    if (grade == ANSWER && none == 0) {
                      pairs.add(new PreferencePairs.Pair(query, answer, other));
                    }
                  }));
    }
    return new PreferencePairs(pairs);
  }
}
