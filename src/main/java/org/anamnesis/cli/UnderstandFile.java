package org.anamnesis.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.ingest.LineReader;
import org.anamnesis.ingest.RecordError;
import org.anamnesis.json.Json;
import org.anamnesis.model.Finding;
import org.anamnesis.model.RecordException;

/** Reads many texts, a line each, and writes how each was read; for one thread, once. */
final class UnderstandFile {
  private static final int BUFFER = 1 << 16;

  /** As much of a phrase as a message repeats, in UTF-16 units. */
  private static final int MAX_QUOTED = 40;

  private final ClinicalAnalyzer analyzer;
  private final LineReader lines;
  private final Terminal terminal;
  private long texts;
  private long errors;

  UnderstandFile(ClinicalAnalyzer analyzer, LineReader lines, Terminal terminal) {
    this.analyzer = analyzer;
    this.lines = lines;
    this.terminal = terminal;
  }

  /** Reads to the end and gives the exit code. */
  int run() throws IOException, Failure {
    long start = System.nanoTime();
    BufferedWriter out = new BufferedWriter(terminal.out(), BUFFER);
    while (lines.next()) {
      try {
        out.write(Json.of(understood(Json.fields(lines.text()))));
        out.write('\n');
        texts++;
      } catch (RecordException e) {
        report(lines.error(String.valueOf(e.getMessage())));
      }
      // whoever reads along may have seen enough, such as head
      checkWritten();
    }
    lines.failure().ifPresent(this::report);
    out.flush();
    checkWritten();
    summary(Duration.ofNanos(System.nanoTime() - start));
    return errors == 0 ? Failure.NONE : Failure.INPUT;
  }

  private Map<String, Object> understood(Map<String, String> fields) throws RecordException {
    String text = fields.get("text");
    if (text == null) {
      throw new RecordException("\"text\" is missing or not a string; give the line one");
    }
    ClinicalText read = analyzer.analyze(text);
    Map<String, Object> line = UnderstandJson.ofLine(fields.get("id"), read);
    String phrase = fields.get("target");
    if (phrase != null) {
      Optional<Finding> target = analyzer.target(text, phrase);
      if (target.isEmpty()) {
        report(
            lines.error(
                "\"target\" is "
                    + quoted(phrase)
                    + ", which names no words of \"text\"; allowed: a phrase of it"));
      }
      line.put("target", target.map(finding -> UnderstandJson.meaning(finding, text)));
    }
    return line;
  }

  private static String quoted(String phrase) {
    boolean isShort = phrase.codePointCount(0, phrase.length()) <= MAX_QUOTED;
    return Json.of(
        isShort ? phrase : phrase.substring(0, phrase.offsetByCodePoints(0, MAX_QUOTED)) + "…");
  }

  private void report(RecordError error) {
    errors++;
    terminal.err().println(TextLayout.harmless(error.toString()));
  }

  private void checkWritten() throws Failure {
    if (terminal.out().checkError()) {
      throw Failure.ofIndex("standard output cannot be written to its end");
    }
  }

  private void summary(Duration elapsed) {
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%,d texts, %,d errors: %.1f MB in %.1f s, %s%n",
            texts,
            errors,
            lines.bytesRead() / 1e6,
            IndexProgress.seconds(elapsed),
            IndexProgress.speed(lines.bytesRead(), elapsed));
  }
}
