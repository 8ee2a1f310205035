package org.anamnesis.effectiveness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anamnesis.SymptomIndex;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;

/** The queries of the sample archive that are answered worst, with what came first and why. */
record WorstQueries(MeasuredSet samples) implements Section {
  private static final int SHOWN = 10;
  private static final int LENGTH = 200;
  private static final int REASONS = 3;
  private static final Metric METRIC = Metric.ndcg(10);

  @Override
  public List<String> lines() throws IOException {
    Evaluation ours = samples.ours();
    List<String> worst =
        ours.queries().stream()
            .sorted(
                Comparator.comparingDouble((String query) -> ours.value(METRIC, query))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .toList();
    long none = ours.queries().stream().filter(query -> ours.value(METRIC, query) == 0).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Of %d queries %d have nothing relevant among the first ten."
            .formatted(ours.queries().size(), none));
    lines.add("");
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(samples.set().documents().stream());
      index.commit();
      for (String query : worst) {
        lines.addAll(lines(query, index));
      }
    }
    return lines;
  }

  private List<String> lines(String query, SymptomIndex index) throws IOException {
    String text = samples.set().queries().texts().getOrDefault(query, "");
    Map<String, Integer> grades = samples.set().qrels().grades(query);
    // the first of the highest grade, by id
    String answer =
        grades.keySet().stream()
            .max(
                Comparator.comparing((String id) -> grades.getOrDefault(id, 0))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    SymptomQuery asked = SymptomQuery.describe(text);
    SearchResults found = index.search(asked.limit(asked.window()));
    Hit first = found.hits().getFirst();
    String best =
        found.hits().stream()
            .filter(hit -> hit.id().equals(answer))
            .findFirst()
            .map(
                hit ->
                    "at rank %d (%s)%s"
                        .formatted(
                            hit.rank(),
                            MarkdownTable.figure(hit.score()),
                            hit.rank() == 1 ? "" : ", behind by " + behind(first, hit)))
            .orElse("not among the candidates");
    int english = samples.deep().get(1).ids(query).indexOf(answer) + 1;
    return List.of(
        "- `%s`, nDCG@10 %s (English BM25 %s): “%s”"
            .formatted(
                query,
                MarkdownTable.figure(samples.ours().value(METRIC, query)),
                MarkdownTable.figure(samples.english().value(METRIC, query)),
                shortened(text)),
        "  - first: `%s` “%s”, %s (%s)"
            .formatted(
                first.id(),
                first.title(),
                grades.containsKey(first.id()) ? "grade " + grades.get(first.id()) : "unjudged",
                MarkdownTable.figure(first.score())),
        "  - answer: `%s` “%s”, grade %d, %s; English BM25 has it at rank %s"
            .formatted(
                answer,
                index.get(answer).orElseThrow().title(),
                grades.getOrDefault(answer, 0),
                best,
                english == 0 ? "none" : "" + english));
  }

  /** The sorts of evidence that brought the most to the difference of two scores. */
  private static String behind(Hit first, Hit other) {
    Map<MatchReason.Kind, Double> gaps = new HashMap<>();
    first
        .reasons()
        .forEach(reason -> gaps.merge(reason.kind(), reason.contribution(), Double::sum));
    other
        .reasons()
        .forEach(reason -> gaps.merge(reason.kind(), -reason.contribution(), Double::sum));
    return gaps.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<MatchReason.Kind, Double> gap) -> -gap.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(REASONS)
        .filter(gap -> gap.getValue() >= .0005)
        .map(gap -> gap.getKey() + " " + MarkdownTable.figure(gap.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LENGTH ? line : line.substring(0, line.lastIndexOf(' ', LENGTH)) + " …";
  }
}
