package org.anamnesis.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One change of an index: a document with the excerpts on its page, and what they replace. Searches
 * see all of it or nothing.
 *
 * <p>A document replaces the one of its id and the excerpts of that, but for those that it lists as
 * similar: in JSON Lines they are records of their own, which may come first.
 */
public final class Entry {
  private final List<Document> block;
  private final Query replaced;

  private Entry(List<Document> block, Query replaced) {
    this.block = block;
    this.replaced = replaced;
  }

  static Entry of(QaDocument document, List<QaDocument> excerpts, List<Document> block) {
    Query own = new TermQuery(new Term(Schema.KEY, document.id()));
    if (!excerpts.isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(own, BooleanClause.Occur.SHOULD);
      all.add(ids(excerpts.stream().map(QaDocument::id)), BooleanClause.Occur.SHOULD);
      return new Entry(block, all.build());
    }
    if (!document.excerptOf().isEmpty()) {
      return new Entry(block, new TermQuery(new Term(Schema.ID, document.id())));
    }
    List<String> kept =
        document.similar().stream().filter(id -> !id.equals(document.id())).toList();
    if (kept.isEmpty()) {
      return new Entry(block, own);
    }
    BooleanQuery.Builder unlisted = new BooleanQuery.Builder();
    unlisted.add(own, BooleanClause.Occur.FILTER);
    unlisted.add(ids(kept.stream()), BooleanClause.Occur.MUST_NOT);
    return new Entry(block, unlisted.build());
  }

  private static Query ids(Stream<String> ids) {
    return new TermInSetQuery(Schema.ID, ids.map(BytesRef::new).toList());
  }

  /** How many documents it adds. */
  int size() {
    return block.size();
  }

  /** Adds the documents to an index that has none of these ids. */
  void appendTo(IndexWriter writer) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      writer.addDocuments(block);
    } finally {
      Uninterrupted.restore(interrupted);
    }
  }

  void writeTo(IndexWriter writer) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      if (replaced instanceof TermQuery one) {
        // what most documents need: a query costs much more
        writer.updateDocuments(one.getTerm(), block);
      } else {
        writer.updateDocuments(replaced, block);
      }
    } finally {
      Uninterrupted.restore(interrupted);
    }
  }
}
