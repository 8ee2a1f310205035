package org.anamnesis.effectiveness;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Something that ranks an archive's documents for a text. */
interface Ranker extends Closeable {
  /** The ids of the best documents, best first. */
  List<String> rank(String text, int limit) throws IOException;

  /** The mean measures over a set; a query's own document is left out of its ranking. */
  default Measures measure(JudgedSet set) throws IOException {
    List<Measures> all = new ArrayList<>();
    for (String query : set.queryIds()) {
      List<String> ranking =
          rank(set.queries().getOrDefault(query, ""), 11).stream()
              .filter(id -> !set.isSelf(query, id))
              .limit(10)
              .toList();
      all.add(Measures.of(ranking, set.grades(query)));
    }
    return Measures.mean(all);
  }
}
