package org.anamnesis.search;

import java.io.IOException;
import org.anamnesis.index.Schema;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The words of a segment in the form that Lucene's spell checker reads: as terms with their
 * frequencies. They come from doc values, since postings of their own would make indexing a fifth
 * slower.
 */
final class WordDictionary extends FilterLeafReader {
  private final int[] frequencies;

  /** The frequencies are by ordinal. */
  WordDictionary(LeafReader segment, int[] frequencies) {
    super(segment);
    this.frequencies = frequencies;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    SortedSetDocValues words =
        field.equals(Schema.WORD) ? in.getSortedSetDocValues(Schema.WORD) : null;
    return words == null ? null : new Dictionary(words);
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private final class Dictionary extends Terms {
    private final SortedSetDocValues words;

    Dictionary(SortedSetDocValues words) {
      this.words = words;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new FilterTermsEnum(words.termsEnum()) {
        @Override
        public int docFreq() throws IOException {
          return frequencies[(int) in.ord()];
        }
      };
    }

    @Override
    public long size() {
      return words.getValueCount();
    }

    @Override
    public long getSumTotalTermFreq() {
      return getSumDocFreq();
    }

    @Override
    public long getSumDocFreq() {
      long sum = 0;
      for (int frequency : frequencies) {
        sum += frequency;
      }
      return sum;
    }

    @Override
    public int getDocCount() {
      return in.maxDoc();
    }

    @Override
    public boolean hasFreqs() {
      return false;
    }

    @Override
    public boolean hasOffsets() {
      return false;
    }

    @Override
    public boolean hasPositions() {
      return false;
    }

    @Override
    public boolean hasPayloads() {
      return false;
    }
  }
}
