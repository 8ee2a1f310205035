package org.anamnesis.effectiveness;

import java.io.IOException;
import java.util.List;
import org.anamnesis.SymptomIndex;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SymptomQuery;

/** The library itself, in memory. */
final class Ours implements Ranker {
  private final SymptomIndex index = SymptomIndex.inMemory();

  Ours(JudgedSet set) throws IOException {
    index.addAll(set.documents().stream());
    index.commit();
  }

  @Override
  public List<String> rank(String text, int limit) throws IOException {
    return index.search(SymptomQuery.describe(text).limit(limit)).hits().stream()
        .map(Hit::id)
        .toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
