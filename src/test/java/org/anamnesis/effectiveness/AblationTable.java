package org.anamnesis.effectiveness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anamnesis.SymptomIndex;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.ranking.Weights;

/**
 * What each sort of evidence is worth: what is lost without it, everything else as it is. Each set
 * is indexed once and opened for reading with every choice of weights, which takes no time; the
 * choices are ranked side by side on all cores. Cost: one ranking of all queries for each weight.
 */
record AblationTable(List<JudgedSet> sets, Traps traps) implements Section {
  private static final Path FOLDER = Path.of("target/effectiveness");
  private static final Metric METRIC = Metric.ndcg(10);
  private static final String ALL = "";

  /** Weights that make sense together only. */
  private static final Map<String, String[]> GROUPS = groups();

  private interface Figure {
    double of(Ranker ranker) throws IOException;
  }

  private static Map<String, String[]> groups() {
    Map<String, String[]> groups = new LinkedHashMap<>();
    groups.put(
        "**assertions**: denial, bothDeny, conflict",
        new String[] {"denial", "bothDeny", "conflict"});
    groups.put(
        "**places and sides**: bodyRegion, otherPlaces, side, otherSide",
        new String[] {"bodyRegion", "otherPlaces", "side", "otherSide"});
    return groups;
  }

  @Override
  public List<String> lines() throws IOException {
    Map<String, RankingWeights> choices = new LinkedHashMap<>();
    choices.put(ALL, RankingWeights.DEFAULT);
    RankingWeights.names().forEach(name -> choices.put(name, Weights.without(name)));
    GROUPS.forEach((name, off) -> choices.put(name, Weights.without(off)));

    List<Map<String, Double>> columns = new ArrayList<>();
    for (JudgedSet set : sets) {
      columns.add(column(set, choices, ranker -> mean(set.evaluate(ALL, ranker))));
    }
    Map<String, Double> right =
        column(
            traps.set(),
            choices,
            ranker ->
                traps.set().pairs().orElseThrow().accuracy(traps.set().deep(ALL, ranker)).right());

    MarkdownTable table =
        new MarkdownTable(
            Stream.of(
                    Stream.of("without", "weight", "mean"),
                    sets.stream().map(JudgedSet::name),
                    Stream.of("trap pairs"))
                .flatMap(part -> part)
                .toList());
    for (String name : choices.keySet()) {
      if (!name.equals(ALL)) {
        List<Double> lost =
            columns.stream().map(column -> column.get(name) - column.get(ALL)).toList();
        List<String> row = new ArrayList<>();
        row.add(name);
        row.add(GROUPS.containsKey(name) ? "" : weight(Weights.byDefault(name)));
        row.add(MarkdownTable.signed(lost.stream().mapToDouble(d -> d).average().orElse(0)));
        lost.forEach(each -> row.add(MarkdownTable.signed(each)));
        row.add(
            "%+d"
                .formatted(Math.round(right.get(name) - right.get(ALL)))
                .replace("+0", "0")
                .replace('-', '−'));
        table.row(row);
      }
    }
    return table.lines();
  }

  private static double mean(Evaluation evaluation) {
    return evaluation.mean(METRIC);
  }

  private static String weight(double weight) {
    return String.valueOf(weight).replaceFirst("\\.0$", "").replaceFirst("^0\\.", ".");
  }

  /** The figure of one set for each choice of weights. */
  private static Map<String, Double> column(
      JudgedSet set, Map<String, RankingWeights> choices, Figure figure) throws IOException {
    System.err.println("without each sort of evidence: " + set.name());
    Path folder = FOLDER.resolve(set.name().replace(' ', '-') + ".index");
    try (SymptomIndex index = SymptomIndex.open(folder)) {
      index.replaceAll(set.documents().stream());
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    choices.keySet().forEach(name -> figures.put(name, 0.0));
    choices.entrySet().parallelStream()
        .forEach(
            choice -> {
              try (SymptomIndex index =
                  SymptomIndex.builder(folder).readOnly().weights(choice.getValue()).open()) {
                double value = figure.of(JudgedSet.ranker(index));
                synchronized (figures) {
                  figures.put(choice.getKey(), value);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return figures;
  }
}
