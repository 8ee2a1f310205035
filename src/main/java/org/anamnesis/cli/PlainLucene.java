package org.anamnesis.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * What people build without this library: EnglishAnalyzer, and one field of title, question and
 * replies, searched with BM25 or MoreLikeThis.
 *
 * <p>Thread-safe.
 */
public final class PlainLucene implements Closeable {
  private static final String ID = "id";
  private static final String TEXT = "text";

  /** For letters that have more words than Lucene lets a query have. */
  private static final int MAX_CLAUSES = 100_000;

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /**
   * Indexes documents, in memory.
   *
   * @param documents each id once
   * @throws IOException never in practice
   */
  public PlainLucene(Iterable<QaDocument> documents) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (QaDocument document : documents) {
        Document fields = new Document();
        fields.add(new StringField(ID, document.id(), Field.Store.YES));
        fields.add(new TextField(TEXT, text(document), Field.Store.NO));
        writer.addDocument(fields);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    IndexSearcher.setMaxClauseCount(Math.max(IndexSearcher.getMaxClauseCount(), MAX_CLAUSES));
  }

  /** Any of the words of a text; a repeated word counts as often, as with Lucene's query parser. */
  BooleanQuery words(String text) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counts.merge(stem.toString(), 1, Integer::sum);
      }
      stream.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    counts.forEach(
        (stem, count) ->
            any.add(
                new BoostQuery(new TermQuery(new Term(TEXT, stem)), count),
                BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /**
   * What MoreLikeThis searches for when given a text: by default it leaves out words that the text
   * has once only, or that fewer than five documents have.
   */
  BooleanQuery moreLikeThis(String text) throws IOException {
    return like(new MoreLikeThis(reader), text);
  }

  /** The same, with no word left out for being rare: in short texts and archives they are best. */
  BooleanQuery tunedMoreLikeThis(String text) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setMinTermFreq(1);
    like.setMinDocFreq(1);
    return like(like, text);
  }

  private BooleanQuery like(MoreLikeThis like, String text) throws IOException {
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {TEXT});
    return (BooleanQuery) like.like(TEXT, new StringReader(text));
  }

  /** The part of a query that searches for some of its stems. */
  static BooleanQuery only(Set<String> stems, BooleanQuery query) {
    BooleanQuery.Builder part = new BooleanQuery.Builder();
    for (BooleanClause clause : query) {
      if (clause.query() instanceof TermQuery one && stems.contains(one.getTerm().text())) {
        part.add(clause);
      }
    }
    return part.build();
  }

  /** The ids of the best documents that a query finds with their scores, best first. */
  Map<String, Double> search(Query query, int limit) throws IOException {
    Map<String, Double> found = new LinkedHashMap<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
      found.put(stored.document(hit.doc).get(ID), (double) hit.score);
    }
    return found;
  }

  /** The words of a text by their stems, without stop words. */
  Map<String, String> stems(String text) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.putIfAbsent(stem.toString(), text.substring(place.startOffset(), place.endOffset()));
      }
      stream.end();
    }
    return words;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }

  private static String text(QaDocument document) {
    StringBuilder text = new StringBuilder(document.title());
    text.append('\n').append(document.question().text());
    for (Reply reply : document.replies()) {
      text.append('\n').append(reply.text());
    }
    return text.toString();
  }
}
