package org.anamnesis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntToDoubleFunction;
import org.anamnesis.index.LearnedVocabulary;
import org.anamnesis.index.Schema;
import org.anamnesis.ranking.CollectionStatistics;
import org.anamnesis.ranking.Dictionary;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;

/**
 * What ranking needs to know of the archive, as one reader sees it. Frequencies count removed
 * documents until Lucene has merged them away. Thread-safe; stem frequencies are remembered.
 */
final class ArchiveStatistics implements CollectionStatistics {
  /** So many stems are remembered although the archive lacks them. */
  private static final int MOST_STEMS = 50_000;

  private final IndexReader reader;
  private final LearnedVocabulary learned;
  private final long documents;
  private final double averageLength;
  private final double averageTitleLength;
  private final double averageGrams;
  private final List<GramTable> grams;
  private final Map<Dictionary, IntToDoubleFunction> idfs;
  private final ConcurrentHashMap<String, Long> stems;
  private final ConcurrentHashMap<String, Long> concepts;

  ArchiveStatistics(IndexReader reader, ReaderCache cache) throws IOException {
    this.reader = reader;
    this.learned = LearnedVocabulary.NONE;
    this.documents = reader.maxDoc();
    this.averageLength = average(Schema.TEXT);
    this.averageTitleLength = average(Schema.TITLE);
    this.grams = new ArrayList<>();
    this.idfs = new IdentityHashMap<>();
    this.stems = new ConcurrentHashMap<>();
    this.concepts = new ConcurrentHashMap<>();
    long allGrams = 0;
    long allWords = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentCache segment = cache.segment(leaf.reader());
      idfs.put(segment, new Remembered(CollectionStatistics.super.idfs(segment), segment.size()));
      GramTable table = segment.grams();
      grams.add(table);
      allGrams += table.grams();
      allWords += table.words();
    }
    this.averageGrams = allWords == 0 ? 1 : (double) allGrams / allWords;
  }

  private ArchiveStatistics(ArchiveStatistics plain, LearnedVocabulary learned) {
    this.reader = plain.reader;
    this.learned = learned;
    this.documents = plain.documents;
    this.averageLength = plain.averageLength;
    this.averageTitleLength = plain.averageTitleLength;
    this.averageGrams = plain.averageGrams;
    this.grams = plain.grams;
    this.idfs = plain.idfs;
    this.stems = plain.stems;
    this.concepts = plain.concepts;
  }

  /** The same, and what was learned up to the reader's commit; all else is shared. */
  ArchiveStatistics with(LearnedVocabulary vocabulary) {
    return new ArchiveStatistics(this, vocabulary);
  }

  @Override
  public long documents() {
    return documents;
  }

  @Override
  public double averageLength() {
    return averageLength;
  }

  @Override
  public double averageTitleLength() {
    return averageTitleLength;
  }

  @Override
  public double averageGrams() {
    return averageGrams;
  }

  @Override
  public long documentFrequency(String stem) {
    Long known = stems.get(stem);
    if (known != null) {
      return known;
    }
    long frequency = frequency(Schema.TEXT, stem);
    // descriptions bring ever new misspellings; the lexicon's names, which return, come first
    if (frequency > 0 || stems.mappingCount() < MOST_STEMS) {
      stems.put(stem, frequency);
    }
    return frequency;
  }

  @Override
  public long gramFrequency(int gram) {
    long sum = 0;
    for (GramTable table : grams) {
      sum += table.frequency(gram);
    }
    return Math.min(documents, sum);
  }

  @Override
  public long conceptFrequency(String concept) {
    return concepts.computeIfAbsent(concept, id -> frequency(Schema.CONCEPT, id));
  }

  @Override
  public IntToDoubleFunction idfs(Dictionary dictionary) {
    IntToDoubleFunction known = idfs.get(dictionary);
    return known != null ? known : CollectionStatistics.super.idfs(dictionary);
  }

  @Override
  public Map<String, Double> translations(String stem) {
    Map<String, Double> translations = new LinkedHashMap<>();
    learned.links(stem).forEach(link -> translations.put(link.stem(), link.probability()));
    return translations;
  }

  private long frequency(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double average(String field) throws IOException {
    int holding = reader.getDocCount(field);
    return holding == 0 ? 1 : Math.max(1, (double) reader.getSumTotalTermFreq(field) / holding);
  }

  /** Values remembered as bits, 0 where not asked for yet: no idf is 0. */
  private static final class Remembered implements IntToDoubleFunction {
    private final IntToDoubleFunction source;
    private final AtomicLongArray known;

    Remembered(IntToDoubleFunction source, int size) {
      this.source = source;
      this.known = new AtomicLongArray(size);
    }

    @Override
    public double applyAsDouble(int number) {
      long bits = known.getPlain(number);
      if (bits == 0) {
        bits = Double.doubleToLongBits(source.applyAsDouble(number));
        known.setPlain(number, bits);
      }
      return Double.longBitsToDouble(bits);
    }
  }
}
