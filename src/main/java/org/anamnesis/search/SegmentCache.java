package org.anamnesis.search;

import java.io.IOException;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Word;
import org.anamnesis.index.Schema;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of a segment: its words and facts by ordinal, filled as they are met, and
 * its 4-gram table. Segments never change, so that each is read once; it goes when the segment
 * does.
 *
 * <p>Thread-safe: entries are immutable, and two threads that fill the same one write the same.
 */
final class SegmentCache {
  /**
   * Frequencies of 4-grams are estimates anyway: in large segments some documents speak for all.
   */
  private static final int SAMPLE = 50_000;

  private final @Nullable Word[] words;
  private final @Nullable Fact[] facts;
  private final GramTable grams = new GramTable();
  private final int[] frequencies;

  SegmentCache(LeafReader reader) throws IOException {
    words = new Word[count(reader, Schema.WORD)];
    facts = new Fact[count(reader, Schema.FACTS)];
    SortedSetDocValues values = reader.getSortedSetDocValues(Schema.WORD);
    int[] frequencies = {};
    if (values != null) {
      int step = 1 + reader.maxDoc() / SAMPLE;
      frequencies = frequencies(values, reader.maxDoc(), step);
      TermsEnum each = values.termsEnum();
      for (int ord = 0; each.next() != null; ord++) {
        // a word that the sample lacks is there all the same
        frequencies[ord] = Math.max(1, frequencies[ord] * step);
        grams.add(each.term().utf8ToString(), frequencies[ord]);
      }
    }
    this.frequencies = frequencies;
  }

  /** In how many documents each word occurs, of every so many documents. */
  private static int[] frequencies(SortedSetDocValues values, int documents, int step)
      throws IOException {
    int[] frequencies = new int[(int) values.getValueCount()];
    for (int doc = 0; doc < documents; doc += step) {
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          frequencies[(int) values.nextOrd()]++;
        }
      }
    }
    return frequencies;
  }

  GramTable grams() {
    return grams;
  }

  /** The words as terms; not kept, since a segment lives on behind ever new readers. */
  WordDictionary dictionary(LeafReader reader) {
    return new WordDictionary(reader, frequencies);
  }

  /** The word of an ordinal. */
  Word word(SortedSetDocValues values, long ord, ClinicalAnalyzer analyzer) throws IOException {
    Word known = words[(int) ord];
    if (known == null) {
      known = analyzer.word(values.lookupOrd(ord).utf8ToString());
      words[(int) ord] = known;
    }
    return known;
  }

  /** The fact of an ordinal. */
  Fact fact(SortedSetDocValues values, long ord) throws IOException {
    Fact known = facts[(int) ord];
    if (known == null) {
      known = Fact.parse(values.lookupOrd(ord).utf8ToString());
      facts[(int) ord] = known;
    }
    return known;
  }

  private static int count(LeafReader reader, String field) throws IOException {
    SortedSetDocValues values = reader.getSortedSetDocValues(field);
    return values == null ? 0 : (int) values.getValueCount();
  }
}
