package org.anamnesis.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Fact;
import org.anamnesis.index.Schema;
import org.anamnesis.ranking.ArchiveWord;
import org.anamnesis.ranking.Dictionary;
import org.anamnesis.ranking.WordGrams;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of a segment: its words and facts by ordinal, filled as they are met, and
 * its 4-gram table. Segments never change, so that each is read once; it goes when the segment
 * does.
 *
 * <p>Thread-safe: entries are immutable, and two threads that fill the same one write the same.
 */
final class SegmentCache implements Dictionary {
  /**
   * Frequencies of 4-grams are estimates anyway: in large segments some documents speak for all.
   */
  private static final int SAMPLE = 50_000;

  private final @Nullable ArchiveWord[] words;
  private final @Nullable Fact[] facts;
  private final GramTable grams = new GramTable();
  private final int[] frequencies;

  /** The grams of all words, one word behind the other: in one piece they stay near the CPU. */
  private int[] wordGrams = {};

  /** For each word where its grams begin, and at last where they end. */
  private final int[] gramsFrom;

  SegmentCache(LeafReader reader) throws IOException {
    words = new ArchiveWord[count(reader, Schema.WORD)];
    facts = new Fact[count(reader, Schema.FACTS)];
    gramsFrom = new int[words.length + 1];
    SortedSetDocValues values = reader.getSortedSetDocValues(Schema.WORD);
    int[] frequencies = {};
    if (values != null) {
      int step = 1 + reader.maxDoc() / SAMPLE;
      frequencies = frequencies(values, reader.maxDoc(), step);
      TermsEnum each = values.termsEnum();
      for (int ord = 0; each.next() != null; ord++) {
        // a word that the sample lacks is there all the same
        frequencies[ord] = Math.max(1, frequencies[ord] * step);
        int[] of = WordGrams.of(each.term().utf8ToString());
        grams.add(of, frequencies[ord]);
        int from = gramsFrom[ord];
        gramsFrom[ord + 1] = from + of.length;
        wordGrams = ArrayUtil.grow(wordGrams, from + of.length);
        System.arraycopy(of, 0, wordGrams, from, of.length);
      }
      wordGrams = Arrays.copyOf(wordGrams, gramsFrom[words.length]);
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

  /** How many words there are. */
  int size() {
    return words.length;
  }

  /** Makes the word of an ordinal if it was not met yet. */
  void load(SortedSetDocValues values, int ord, ClinicalAnalyzer analyzer) throws IOException {
    if (words[ord] == null) {
      words[ord] = new ArchiveWord(analyzer.word(values.lookupOrd(ord).utf8ToString()));
    }
  }

  @Override
  public ArchiveWord word(int ord) {
    return Objects.requireNonNull(words[ord], "a candidate's words are loaded with it");
  }

  @Override
  public int[] grams(int ord) {
    return Arrays.copyOfRange(wordGrams, gramsFrom[ord], gramsFrom[ord + 1]);
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
