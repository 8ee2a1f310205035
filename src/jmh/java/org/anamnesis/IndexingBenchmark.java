package org.anamnesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * How long an archive takes to index, beside a plain Lucene writer that keeps the same records and
 * indexes the same texts with EnglishAnalyzer in one field. One thread, parsed documents, on disk,
 * commit included.
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec@bench \
 *     -Dbench.args='IndexingBenchmark -p archive=/path/to/archive.jsonl.gz'
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class IndexingBenchmark {
  /** The archive to index, JSON Lines. */
  @Param("sample-data/questions.jsonl")
  public String archive = "";

  private final List<QaDocument> documents = new ArrayList<>();
  private Path folder = Path.of("");

  /** Reads the archive. */
  @Setup
  public void read() throws IOException {
    try (JsonLinesReader reader = JsonLinesReader.open(Path.of(archive))) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof QaRecord.Good good) {
          documents.add(good.document());
        }
      }
    }
  }

  /** Makes room for the index. */
  @Setup(Level.Iteration)
  public void create() throws IOException {
    folder = Files.createTempDirectory("indexing");
  }

  /** Removes the index. */
  @TearDown(Level.Iteration)
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The library. */
  @Benchmark
  public void anamnesis() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(folder)) {
      for (QaDocument document : documents) {
        index.add(document);
      }
      index.commit();
    }
  }

  /** Plain Lucene. */
  @Benchmark
  public void lucene() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    config.setRAMBufferSizeMB(64);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (QaDocument document : documents) {
        Document fields = new Document();
        fields.add(new StringField("id", document.id(), Field.Store.YES));
        fields.add(new TextField("text", text(document), Field.Store.NO));
        fields.add(new StoredField("record", DocumentJson.write(document)));
        writer.addDocument(fields);
      }
      writer.commit();
    }
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
