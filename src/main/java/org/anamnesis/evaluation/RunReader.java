package org.anamnesis.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.model.RecordException;
import org.anamnesis.search.ScoredId;

/** Takes the lines of a TREC run, and orders them as trec_eval does. */
final class RunReader implements EvaluationFile.Line {
  static final String FORM = "query, Q0, document, rank, score, name of the run";

  private static final int COLUMNS = 6;

  /** The higher score first; among equal ones the higher id, by its bytes. */
  private static final Comparator<ScoredId> TREC_ORDER =
      Comparator.comparingDouble(ScoredId::score)
          .thenComparing(hit -> hit.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
          .reversed();

  private final Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
  private String name = "";

  @Override
  public void take(String line) throws RecordException {
    List<String> cells = Columns.of(line, FORM, COLUMNS);
    String query = Columns.id(cells.get(0), "query");
    String document = Columns.id(cells.get(2), "document");
    double score = score(cells.get(4));
    name = name.isEmpty() ? cells.get(5) : name;
    Map<String, Double> ranking = scores.computeIfAbsent(query, q -> new LinkedHashMap<>());
    if (ranking.putIfAbsent(document, score) != null) {
      throw new RecordException(
          "document "
              + Columns.quoted(document)
              + " is ranked a second time for query "
              + Columns.quoted(query)
              + "; keep one of the lines");
    }
  }

  /** What the first line calls the run. */
  String name() {
    return name;
  }

  Map<String, List<ScoredId>> rankings() {
    Map<String, List<ScoredId>> rankings = new LinkedHashMap<>();
    scores.forEach(
        (query, ranking) -> {
          List<ScoredId> hits = new ArrayList<>();
          ranking.forEach((document, score) -> hits.add(new ScoredId(document, score)));
          hits.sort(TREC_ORDER);
          rankings.put(query, List.copyOf(hits));
        });
    return rankings;
  }

  private static double score(String cell) throws RecordException {
    try {
      double score = Double.parseDouble(cell);
      if (Double.isFinite(score)) {
        return score;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new RecordException(
        "score " + Columns.quoted(cell) + " in column 5; allowed: a finite number, such as 12.5");
  }
}
