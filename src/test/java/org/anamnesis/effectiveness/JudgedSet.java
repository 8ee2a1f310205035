package org.anamnesis.effectiveness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Baseline;
import org.anamnesis.cli.PlainLucene;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Evaluator;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Queries;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.evaluation.Run;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.SymptomQuery;

/** An archive with queries and graded judgments. */
record JudgedSet(List<QaDocument> documents, Queries queries, Qrels qrels) {
  private static final int DEPTH = 10;

  static JudgedSet read(Path corpus, Path queries, Path qrels) throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    try (JsonLinesReader reader = JsonLinesReader.open(corpus)) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (!(next.get() instanceof QaRecord.Good good)) {
          throw new IOException(next.get().toString());
        }
        documents.add(good.document());
      }
    }
    return new JudgedSet(documents, Queries.read(queries), Qrels.read(qrels));
  }

  /** What the library makes of it. */
  Evaluation ours() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(documents.stream());
      index.commit();
      return measure("ours", (text, limit) -> index.rank(SymptomQuery.describe(text).limit(limit)));
    }
  }

  /** What plain Lucene makes of it. */
  Evaluation plain(Baseline baseline) throws IOException {
    try (PlainLucene lucene = new PlainLucene(documents)) {
      return measure(baseline.title(), baseline.over(lucene));
    }
  }

  /** The best ten; a query's own document is left out of its ranking. */
  private Evaluation measure(String name, Ranker ranker) throws IOException {
    Run run = Run.of(name, queries, DEPTH + 1, ranker).withoutSelf().top(DEPTH);
    return Evaluator.of(qrels).over(queries.texts().keySet()).evaluate(run);
  }
}
