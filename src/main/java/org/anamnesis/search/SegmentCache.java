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

  /** The hashes of the words' stems, and where their grams end if put one behind the other. */
  private final int[] stemHashes;

  private final int[] gramEnds;

  SegmentCache(LeafReader reader) throws IOException {
    words = new ArchiveWord[count(reader, Schema.WORD)];
    facts = new Fact[count(reader, Schema.FACTS)];
    stemHashes = new int[words.length];
    gramEnds = new int[words.length];
    SortedSetDocValues values = reader.getSortedSetDocValues(Schema.WORD);
    int[] frequencies = {};
    if (values != null) {
      int step = 1 + reader.maxDoc() / SAMPLE;
      frequencies = frequencies(values, reader.maxDoc(), step);
      int[] all = {};
      int size = 0;
      TermsEnum each = values.termsEnum();
      for (int ord = 0; each.next() != null; ord++) {
        // a word that the sample lacks is there all the same
        frequencies[ord] = Math.max(1, frequencies[ord] * step);
        int[] of = WordGrams.of(each.term().utf8ToString());
        grams.add(of, frequencies[ord]);
        all = ArrayUtil.grow(all, size + of.length);
        System.arraycopy(of, 0, all, size, of.length);
        size += of.length;
        gramEnds[ord] = size;
      }
      grams.list(Arrays.copyOf(all, size), gramEnds);
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
      ArchiveWord word = new ArchiveWord(analyzer.word(values.lookupOrd(ord).utf8ToString()));
      stemHashes[ord] = word.stemHash();
      words[ord] = word;
    }
  }

  @Override
  public ArchiveWord word(int ord) {
    return Objects.requireNonNull(words[ord], "a candidate's words are loaded with it");
  }

  @Override
  public int stemHash(int ord) {
    int hash = stemHashes[ord];
    // another thread may have made the word, of which this one sees only the half
    return hash != 0 ? hash : word(ord).stemHash();
  }

  @Override
  public int gramCount(int ord) {
    return gramEnds[ord] - (ord == 0 ? 0 : gramEnds[ord - 1]);
  }

  @Override
  public int[] withGram(int gram) {
    return grams.words(gram);
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
