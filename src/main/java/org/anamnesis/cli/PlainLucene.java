package org.anamnesis.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * What Lucene offers for finding texts like a text: MoreLikeThis over one field of title, question
 * and replies. It is set up well, so that the comparison is fair: English stems, and no word left
 * out for being rare, which on a small archive would cost it the best words.
 */
final class PlainLucene implements Closeable {
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory directory = new ByteBuffersDirectory();
  private final List<QaDocument> documents;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainLucene(List<QaDocument> documents) throws IOException {
    this.documents = List.copyOf(documents);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (QaDocument document : documents) {
        Document fields = new Document();
        fields.add(new TextField(TEXT, text(document), Field.Store.NO));
        writer.addDocument(fields);
      }
      // one segment, in the order of the list: Lucene's number is the place in the list
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** What MoreLikeThis searches for when given a text. */
  BooleanQuery like(String text) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {TEXT});
    like.setMinTermFreq(1);
    like.setMinDocFreq(1);
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

  /** The ids of all documents that a query finds with their scores, best first. */
  Map<String, Double> search(Query query) throws IOException {
    Map<String, Double> found = new LinkedHashMap<>();
    for (ScoreDoc hit : searcher.search(query, documents.size()).scoreDocs) {
      found.put(documents.get(hit.doc).id(), (double) hit.score);
    }
    return found;
  }

  /** The words of a text by their stems, without stop words. */
  Map<String, String> words(String text) throws IOException {
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
