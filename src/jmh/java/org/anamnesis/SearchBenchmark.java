package org.anamnesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anamnesis.evaluation.Queries;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the best ten take to find, from description to ranking and to shown hits, beside plain
 * BM25 over one field of the same texts with EnglishAnalyzer. One thread, indexes on disk; {@code
 * p0.50} is the median over the descriptions.
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec@bench \
 *     -Dbench.args='SearchBenchmark -p archive=/path/to/archive.jsonl.gz -p queries=/path/to/queries.jsonl'
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class SearchBenchmark {
  private static final String TEXT = "text";
  private static final int BEST = 10;

  /** The archive to search, JSON Lines. */
  @Param("sample-data/questions.jsonl")
  public String archive = "";

  /** The descriptions, JSON Lines with {@code id} and {@code text}. */
  @Param("sample-data/queries.jsonl")
  public String queries = "";

  private final EnglishAnalyzer english = new EnglishAnalyzer();
  private List<String> descriptions = List.of();
  private int next;
  private Path folder;
  private SymptomIndex index;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  /** Indexes the archive twice. */
  @Setup
  public void index() throws IOException {
    descriptions = List.copyOf(Queries.read(Path.of(queries)).texts().values());
    folder = Files.createTempDirectory("search");
    index = SymptomIndex.open(folder.resolve("anamnesis"));
    FSDirectory plain = FSDirectory.open(folder.resolve("lucene"));
    try (JsonLinesReader records = JsonLinesReader.open(Path.of(archive));
        IndexWriter writer = new IndexWriter(plain, new IndexWriterConfig(english))) {
      for (Optional<QaRecord> one = records.read(); one.isPresent(); one = records.read()) {
        if (one.get() instanceof QaRecord.Good good) {
          index.add(good.document());
          Document fields = new Document();
          fields.add(new TextField(TEXT, text(good.document()), Field.Store.NO));
          writer.addDocument(fields);
        }
      }
      writer.forceMerge(1);
    }
    index.commit();
    reader = DirectoryReader.open(plain);
    searcher = new IndexSearcher(reader);
  }

  /** Removes the indexes. */
  @TearDown
  public void delete() throws IOException {
    index.close();
    reader.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The library's ranking. */
  @Benchmark
  public List<ScoredId> ranking() throws IOException {
    return index.rank(SymptomQuery.describe(description()).limit(BEST));
  }

  /** The library's hits, with excerpts and reasons. */
  @Benchmark
  public SearchResults hits() throws IOException {
    return index.search(SymptomQuery.describe(description()).limit(BEST));
  }

  /** Plain Lucene. */
  @Benchmark
  public TopDocs lucene() throws IOException {
    Set<String> stems = new LinkedHashSet<>();
    try (TokenStream stream = english.tokenStream(TEXT, description())) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(stem.toString());
      }
      stream.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String stem : stems) {
      any.add(new TermQuery(new Term(TEXT, stem)), BooleanClause.Occur.SHOULD);
    }
    return searcher.search(any.build(), BEST);
  }

  private String description() {
    next = (next + 1) % descriptions.size();
    return descriptions.get(next);
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
