package org.anamnesis.effectiveness;

import java.util.List;
import java.util.Locale;

/** How large the sets are. */
record SetTable(List<JudgedSet> sets) implements Section {
  @Override
  public List<String> lines() {
    MarkdownTable table =
        new MarkdownTable(List.of("set", "documents", "queries", "words of a query, median"));
    for (JudgedSet set : sets) {
      List<Integer> lengths =
          set.queries().texts().values().stream()
              .map(text -> text.strip().split("\\s+").length)
              .sorted()
              .toList();
      table.row(
          List.of(
              set.name(),
              String.format(Locale.ROOT, "%,d", set.documents().size()),
              String.format(Locale.ROOT, "%,d", lengths.size()),
              lengths.get(lengths.size() / 2).toString()));
    }
    return table.lines();
  }
}
