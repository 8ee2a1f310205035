package org.anamnesis.search;

import java.io.IOException;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Word;
import org.anamnesis.index.Schema;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of a segment: its words and facts by ordinal, filled as they are met, and
 * its 4-gram table. Segments never change, so that each is read once; it goes when the segment
 * does.
 *
 * <p>Thread-safe: entries are immutable, and two threads that fill the same one write the same.
 */
final class SegmentCache {
  private final @Nullable Word[] words;
  private final @Nullable Fact[] facts;
  private final GramTable grams = new GramTable();

  SegmentCache(LeafReader reader) throws IOException {
    words = new Word[count(reader, Schema.WORD)];
    facts = new Fact[count(reader, Schema.FACTS)];
    Terms terms = reader.terms(Schema.WORD);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        grams.add(term.utf8ToString(), each.docFreq());
      }
    }
  }

  GramTable grams() {
    return grams;
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
