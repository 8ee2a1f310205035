package org.anamnesis.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.SymptomIndex;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.SymptomQuery;

/**
 * Puts the same queries to this library and to plain Lucene, on the same documents.
 *
 * @param terminal where a person who waits is told what is done
 * @param documents those of the archive
 * @param judged what to ask
 * @param leaveOut whether to leave out each query's own document
 */
record Measurement(
    Terminal terminal, List<QaDocument> documents, JudgedQueries judged, boolean leaveOut) {
  private static final String OURS = "Anamnesis";

  /** What they are worth; alone, or with all baselines. */
  EvalReport report(SymptomIndex index, boolean baselines) throws IOException {
    List<MeasuredSystem> systems = new ArrayList<>();
    try (StatusLine status = new StatusLine(terminal)) {
      systems.add(measured(OURS, (text, limit) -> index.rank(query(text, limit)), status));
      if (!baselines) {
        return timed(index, systems, status);
      }
      try (PlainLucene lucene = new PlainLucene(documents)) {
        for (Baseline baseline : Baseline.values()) {
          systems.add(measured(baseline.title(), baseline.over(lucene), status));
        }
        return timed(index, systems, status);
      }
    }
  }

  private MeasuredSystem measured(String name, Ranker ranker, StatusLine status)
      throws IOException {
    status.show(name + " ranks …");
    return MeasuredSystem.of(name, ranker, judged, leaveOut);
  }

  private EvalReport timed(SymptomIndex index, List<MeasuredSystem> systems, StatusLine status)
      throws IOException {
    status.show("timing …");
    List<Ranker> timed = new ArrayList<>();
    systems.forEach(system -> timed.add(system.ranker()));
    timed.add(
        (text, limit) -> {
          index.search(query(text, limit));
          return List.of();
        });
    List<Double> millis = Latency.medians(timed, judged.queries().texts().values());
    int last = systems.size();
    return new EvalReport(
        documents.size(), judged, systems, millis.subList(0, last), millis.get(last));
  }

  /** With a window as deep as the limit, or as deep as usual. */
  private static SymptomQuery query(String text, int limit) {
    SymptomQuery query = SymptomQuery.describe(text).limit(limit);
    return query.window(Math.max(limit, query.window()));
  }
}
