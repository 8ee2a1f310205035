package org.anamnesis.effectiveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Run;

/**
 * How often what misleads is below what answers, by kind: queries whose pairs are all right, and
 * the share of pairs.
 *
 * @param runs one of each system, deep enough for pairs
 */
record TrapTable(Traps traps, List<Run> runs) implements Section {
  @Override
  public List<String> lines() {
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(Stream.of("kind", "queries", "pairs"), MeasuredSet.NAMES.stream())
                .toList());
    List<PreferencePairs.Pair> all = new ArrayList<>();
    traps
        .byKind()
        .forEach(
            (kind, pairs) -> {
              all.addAll(pairs.pairs());
              row(table, kind, pairs);
            });
    row(table, "all", new PreferencePairs(all));
    return table.lines();
  }

  private void row(MarkdownTable table, String kind, PreferencePairs pairs) {
    List<String> queries =
        pairs.pairs().stream().map(PreferencePairs.Pair::query).distinct().toList();
    List<String> cells = new ArrayList<>();
    cells.addAll(List.of(kind, number(queries.size()), number(pairs.pairs().size())));
    for (Run run : runs) {
      long right = queries.stream().filter(query -> allRight(query, pairs, run)).count();
      cells.add(
          queries.size() == pairs.pairs().size()
              ? number(right)
              : number(right) + " (" + MarkdownTable.figure(pairs.accuracy(run).value()) + ")");
    }
    table.row(cells);
  }

  private static boolean allRight(String query, PreferencePairs pairs, Run run) {
    List<PreferencePairs.Pair> own =
        pairs.pairs().stream().filter(pair -> pair.query().equals(query)).toList();
    return new PreferencePairs(own).accuracy(run).right() == own.size();
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
