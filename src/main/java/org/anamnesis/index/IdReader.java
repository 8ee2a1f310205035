package org.anamnesis.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Walks over the ids of one searcher, which it gives back at the end. One thread at a time. */
final class IdReader extends Spliterators.AbstractSpliterator<String> {
  private final Searchers searchers;
  private final IndexSearcher searcher;
  private final Weight scope;
  private final Iterator<LeafReaderContext> segments;
  private DocIdSetIterator documents = DocIdSetIterator.empty();
  private @Nullable Bits live;
  private @Nullable BinaryDocValues ids;
  private boolean released;

  private IdReader(Searchers searchers, IndexSearcher searcher, Query scope) throws IOException {
    super(
        searcher.getIndexReader().numDocs(),
        Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.searchers = searchers;
    this.searcher = searcher;
    this.scope = searcher.createWeight(searcher.rewrite(scope), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.segments = searcher.getIndexReader().leaves().iterator();
  }

  static Stream<String> stream(Searchers searchers, Query scope) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      IdReader reader = new IdReader(searchers, searcher, scope);
      return StreamSupport.stream(reader, false).onClose(reader::release);
    } catch (IOException | RuntimeException | Error e) {
      searchers.release(searcher);
      throw e;
    }
  }

  @Override
  public synchronized boolean tryAdvance(Consumer<? super String> action) {
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
        } else if ((live == null || live.get(doc)) && ids != null && ids.advanceExact(doc)) {
          action.accept(ids.binaryValue().utf8ToString());
          return true;
        }
      }
    } catch (IOException e) {
      release();
      throw new UncheckedIOException(e);
    }
  }

  private boolean nextSegment() throws IOException {
    while (segments.hasNext()) {
      LeafReaderContext segment = segments.next();
      Scorer scorer = scope.scorer(segment);
      if (scorer != null) {
        documents = scorer.iterator();
        live = segment.reader().getLiveDocs();
        ids = segment.reader().getBinaryDocValues(Schema.ID);
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
