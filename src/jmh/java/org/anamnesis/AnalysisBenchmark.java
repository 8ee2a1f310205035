package org.anamnesis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.json.Json;
import org.anamnesis.model.RecordException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to read all letters of an archive once, by the library (words, findings,
 * assertions) and by Lucene's EnglishAnalyzer (words alone). The letters' size is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnalysisBenchmark {
  /** JSON Lines in short form, plain or {@code .gz}. */
  @Param("sample-data/questions.jsonl")
  public String archive;

  private final ClinicalAnalyzer library = new ClinicalAnalyzer(Lexicon.bundled());
  private final Analyzer english = new EnglishAnalyzer();
  private final List<String> letters = new ArrayList<>();

  /** Reads the letters. */
  @Setup(Level.Trial)
  public void read() throws IOException, RecordException {
    Path path = Path.of(archive);
    long bytes = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                archive.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(path))
                    : Files.newInputStream(path),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String letter = Json.fields(line).getOrDefault("question", "");
        letters.add(letter);
        bytes += letter.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    System.out.printf("%n%d letters, %.3f MB%n", letters.size(), bytes / 1e6);
  }

  /** Words, findings and assertions. */
  @Benchmark
  public long library() {
    long words = 0;
    for (String letter : letters) {
      words += library.analyze(letter).facts().size();
    }
    return words;
  }

  /** Words only. */
  @Benchmark
  public long englishAnalyzer() throws IOException {
    long words = 0;
    for (String letter : letters) {
      try (TokenStream stream = english.tokenStream("text", letter)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          words += term.length() + offset.endOffset();
        }
        stream.end();
      }
    }
    return words;
  }
}
