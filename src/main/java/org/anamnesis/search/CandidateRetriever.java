package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Fact;
import org.anamnesis.index.AskerCode;
import org.anamnesis.index.Schema;
import org.anamnesis.index.TermList;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Sex;
import org.anamnesis.ranking.Candidate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The first stage: runs the planned query and reads the best documents as {@link Candidate}s, from
 * doc values alone. No stored record is decompressed and no text analysed again.
 */
final class CandidateRetriever {
  private final IndexSearcher searcher;
  private final ReaderCache cache;
  private final ClinicalAnalyzer analyzer;

  CandidateRetriever(IndexSearcher searcher, ReaderCache cache, ClinicalAnalyzer analyzer) {
    this.searcher = searcher;
    this.cache = cache;
    this.analyzer = analyzer;
  }

  /** The best documents of a query, in no particular order. */
  List<Candidate> retrieve(Query query, int window) throws IOException {
    int most = Math.max(1, Math.min(window, searcher.getIndexReader().maxDoc()));
    // a hit count of no more than the window: skipping may start as soon as it is full
    ScoreDoc[] found =
        searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
    Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Candidate> candidates = new ArrayList<>(found.length);
    Segment segment = null;
    for (ScoreDoc one : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(one.doc, leaves));
      if (segment == null || segment.leaf != leaf) {
        segment = new Segment(leaf);
      }
      candidates.add(segment.read(one.doc));
    }
    return candidates;
  }

  /** The doc values of one segment, walked forward. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final SegmentCache known;
    private final BinaryDocValues ids;
    private final BinaryDocValues terms;
    private final SortedSetDocValues words;
    private final SortedSetDocValues facts;
    private final NumericDocValues askers;
    private final NumericDocValues intents;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      LeafReader reader = leaf.reader();
      known = cache.segment(reader);
      ids = DocValues.getBinary(reader, Schema.ID);
      terms = DocValues.getBinary(reader, Schema.TERMS);
      words = DocValues.getSortedSet(reader, Schema.WORD);
      facts = DocValues.getSortedSet(reader, Schema.FACTS);
      askers = DocValues.getNumeric(reader, Schema.ASKER);
      intents = DocValues.getNumeric(reader, Schema.INTENTS);
    }

    Candidate read(int global) throws IOException {
      int doc = global - leaf.docBase;
      String id = ids.advanceExact(doc) ? ids.binaryValue().utf8ToString() : "";
      if (!terms.advanceExact(doc)) {
        throw new CorruptIndexException("document " + id + " has no word list", Schema.TERMS);
      }
      TermList list = TermList.decode(terms.binaryValue());
      Optional<AgeRange> age = Optional.empty();
      Sex sex = Sex.UNKNOWN;
      if (askers.advanceExact(doc)) {
        age = AskerCode.age(askers.longValue());
        sex = AskerCode.sex(askers.longValue());
      }
      return new Candidate(
          global,
          id,
          known,
          words(doc),
          list.sequence(),
          list.parts(),
          list.sentences(),
          list.marks(),
          facts(doc),
          intents.advanceExact(doc) ? intents.longValue() : 0,
          age,
          sex);
    }

    private int[] words(int doc) throws IOException {
      int[] distinct = new int[words.advanceExact(doc) ? words.docValueCount() : 0];
      for (int i = 0; i < distinct.length; i++) {
        distinct[i] = (int) words.nextOrd();
        known.load(words, distinct[i], analyzer);
      }
      return distinct;
    }

    private List<Fact> facts(int doc) throws IOException {
      if (!facts.advanceExact(doc)) {
        return List.of();
      }
      List<Fact> all = new ArrayList<>(facts.docValueCount());
      for (int i = facts.docValueCount(); i > 0; i--) {
        all.add(known.fact(facts, facts.nextOrd()));
      }
      return all;
    }
  }
}
