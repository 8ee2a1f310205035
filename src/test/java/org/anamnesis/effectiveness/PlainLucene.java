package org.anamnesis.effectiveness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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

/** What people build without the library: EnglishAnalyzer, one field, BM25 or MoreLikeThis. */
final class PlainLucene implements Ranker {
  private final Directory directory = new ByteBuffersDirectory();
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final boolean moreLikeThis;

  private PlainLucene(JudgedSet set, boolean moreLikeThis) throws IOException {
    this.moreLikeThis = moreLikeThis;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (QaDocument document : set.documents()) {
        Document fields = new Document();
        fields.add(new StringField("id", document.id(), Field.Store.YES));
        fields.add(new TextField("text", text(document), Field.Store.NO));
        writer.addDocument(fields);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    IndexSearcher.setMaxClauseCount(Math.max(IndexSearcher.getMaxClauseCount(), 100_000));
  }

  static PlainLucene bm25(JudgedSet set) throws IOException {
    return new PlainLucene(set, false);
  }

  static PlainLucene moreLikeThis(JudgedSet set) throws IOException {
    return new PlainLucene(set, true);
  }

  /** Title, question and replies as one text. */
  static String text(QaDocument document) {
    StringBuilder text = new StringBuilder(document.title());
    text.append('\n').append(document.question().text());
    for (Reply reply : document.replies()) {
      text.append('\n').append(reply.text());
    }
    return text.toString();
  }

  @Override
  public List<String> rank(String text, int limit) throws IOException {
    Query query = moreLikeThis ? like(text) : words(text);
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  private Query words(String text) throws IOException {
    // a repeated word counts as often, as with Lucene's query parser
    Map<String, Integer> terms = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(
        (word, count) ->
            any.add(
                new BoostQuery(new TermQuery(new Term("text", word)), count),
                BooleanClause.Occur.SHOULD));
    return any.build();
  }

  private Query like(String text) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {"text"});
    like.setMinTermFreq(1);
    like.setMinDocFreq(1);
    return like.like("text", new java.io.StringReader(text));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
