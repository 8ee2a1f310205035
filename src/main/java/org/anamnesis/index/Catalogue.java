package org.anamnesis.index;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.anamnesis.model.Topic;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Counts what a store's documents, or a part of them, are filed under. Cost: one doc value each,
 * nothing is kept. Thread-safe.
 */
public final class Catalogue {
  private final IndexStore store;
  private final Query scope;

  /**
   * Creates a catalogue.
   *
   * @param store where the documents are
   * @param scope which of them count
   */
  public Catalogue(IndexStore store, Query scope) {
    this.store = store;
    this.scope = scope;
  }

  /**
   * The specialties, by the one that each document is filed under.
   *
   * @return how many documents each has, the largest first, then by name
   * @throws IOException if the disk fails
   */
  public Map<String, Long> specialties() throws IOException {
    return sorted(
        count(reader -> DocValues.singleton(DocValues.getSorted(reader, Schema.SPECIALTY))),
        Function.identity());
  }

  /**
   * The topics.
   *
   * @return how many documents each has, the largest first, then by name
   * @throws IOException if the disk fails
   */
  public Map<Topic, Long> topics() throws IOException {
    return sorted(
        count(reader -> DocValues.getSortedSet(reader, Schema.TOPIC)), DocumentMapper::topic);
  }

  private interface Values {
    SortedSetDocValues of(LeafReader reader) throws IOException;
  }

  private Map<String, Long> count(Values values) throws IOException {
    return store.read(
        lucene -> {
          Map<String, Long> counts = new HashMap<>();
          Weight counted =
              lucene.createWeight(lucene.rewrite(scope), ScoreMode.COMPLETE_NO_SCORES, 1);
          for (LeafReaderContext segment : lucene.getIndexReader().leaves()) {
            Scorer scorer = counted.scorer(segment);
            if (scorer != null) {
              add(segment.reader(), scorer.iterator(), values.of(segment.reader()), counts);
            }
          }
          return counts;
        });
  }

  private static void add(
      LeafReader segment,
      DocIdSetIterator documents,
      SortedSetDocValues values,
      Map<String, Long> counts)
      throws IOException {
    long[] byOrdinal = new long[(int) values.getValueCount()];
    Bits live = segment.getLiveDocs();
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ord = 0; ord < byOrdinal.length; ord++) {
      if (byOrdinal[ord] > 0) {
        counts.merge(values.lookupOrd(ord).utf8ToString(), byOrdinal[ord], Long::sum);
      }
    }
  }

  private static <T> Map<T, Long> sorted(Map<String, Long> counts, Function<String, T> name) {
    Map<T, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(name.apply(entry.getKey()), entry.getValue()));
    return Collections.unmodifiableMap(sorted);
  }
}
