package org.anamnesis.effectiveness;

import java.io.IOException;
import java.util.List;
import org.anamnesis.SymptomIndex;
import org.anamnesis.search.ScoredId;
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
    return index.rank(SymptomQuery.describe(text).limit(limit)).stream().map(ScoredId::id).toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
