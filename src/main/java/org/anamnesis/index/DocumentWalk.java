package org.anamnesis.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the documents of one searcher, which it gives back at the end. One thread at a time.
 */
final class DocumentWalk<T> extends Spliterators.AbstractSpliterator<T> {
  private final Searchers searchers;
  private final IndexSearcher searcher;
  private final Weight scope;
  private final Iterator<LeafReaderContext> segments;
  private DocIdSetIterator documents = DocIdSetIterator.empty();
  private @Nullable Bits live;
  private final Opening<T> opening;
  private @Nullable Segment<T> segment;
  private boolean released;

  /** What is wanted of the documents of a segment. */
  private interface Segment<T> {
    @Nullable T of(int doc) throws IOException;
  }

  /** Opens a segment. */
  private interface Opening<T> {
    Segment<T> open(LeafReader reader) throws IOException;
  }

  private DocumentWalk(Searchers searchers, IndexSearcher searcher, Query scope, Opening<T> opening)
      throws IOException {
    super(
        searcher.getIndexReader().numDocs(),
        Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.searchers = searchers;
    this.searcher = searcher;
    this.opening = opening;
    this.scope = searcher.createWeight(searcher.rewrite(scope), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.segments = searcher.getIndexReader().leaves().iterator();
  }

  /** The ids of what a query finds. */
  static Stream<String> ids(Searchers searchers, Query scope) throws IOException {
    return stream(
        searchers,
        scope,
        reader -> {
          BinaryDocValues ids = reader.getBinaryDocValues(Schema.ID);
          return doc ->
              ids != null && ids.advanceExact(doc) ? ids.binaryValue().utf8ToString() : null;
        });
  }

  /** The records of all documents. */
  static Stream<QaDocument> documents(Searchers searchers) throws IOException {
    return stream(
        searchers,
        MatchAllDocsQuery.INSTANCE,
        reader -> {
          StoredFields stored = reader.storedFields();
          return doc -> Archive.record(stored, doc);
        });
  }

  private static <T> Stream<T> stream(Searchers searchers, Query scope, Opening<T> opening)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      DocumentWalk<T> walk = new DocumentWalk<>(searchers, searcher, scope, opening);
      return StreamSupport.stream(walk, false).onClose(walk::release);
    } catch (IOException | RuntimeException | Error e) {
      searchers.release(searcher);
      throw e;
    }
  }

  @Override
  public synchronized boolean tryAdvance(Consumer<? super T> action) {
    if (released) {
      return false;
    }
    try {
      for (int doc = documents.nextDoc(); ; doc = documents.nextDoc()) {
        if (doc == DocIdSetIterator.NO_MORE_DOCS) {
          if (!nextSegment()) {
            release();
            return false;
          }
        } else if (segment != null && (live == null || live.get(doc))) {
          T value = segment.of(doc);
          if (value != null) {
            action.accept(value);
            return true;
          }
        }
      }
    } catch (IOException e) {
      release();
      throw new UncheckedIOException(OpeningFailure.of(searchers.path(), e));
    }
  }

  private boolean nextSegment() throws IOException {
    while (segments.hasNext()) {
      LeafReaderContext leaf = segments.next();
      Scorer scorer = scope.scorer(leaf);
      if (scorer != null) {
        documents = scorer.iterator();
        live = leaf.reader().getLiveDocs();
        segment = opening.open(leaf.reader());
        return true;
      }
    }
    return false;
  }

  private synchronized void release() {
    if (!released) {
      released = true;
      try {
        searchers.release(searcher);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
