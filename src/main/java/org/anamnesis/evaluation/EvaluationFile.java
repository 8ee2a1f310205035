package org.anamnesis.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.ingest.LineReader;
import org.anamnesis.ingest.RecordError;
import org.anamnesis.model.RecordException;

/** Reads a file line by line to its end, and then tells all that is wrong in it. */
final class EvaluationFile {
  private static final int PROBLEMS_KEPT = 10;

  private final Path path;
  private final List<String> problems = new ArrayList<>();
  private int count;

  private EvaluationFile(Path path) {
    this.path = path;
  }

  /** Takes a line. */
  interface Line {
    void take(String line) throws RecordException;
  }

  /**
   * Reads a file.
   *
   * @param path UTF-8, plain or packed by gzip; blank lines are skipped
   * @param form what a line holds, for a file that has none
   * @param line takes each line
   * @throws EvaluationFileException if it refused one, or there was none
   */
  static void read(Path path, String form, Line line) throws IOException {
    EvaluationFile file = new EvaluationFile(path);
    boolean empty = true;
    try (LineReader lines = LineReader.open(path)) {
      while (lines.next()) {
        empty = false;
        try {
          line.take(lines.text());
        } catch (RecordException e) {
          file.add(lines.error(String.valueOf(e.getMessage())));
        }
      }
      Optional<RecordError> failure = lines.failure();
      failure.ifPresent(file::add);
      if (empty && failure.isEmpty()) {
        file.add(
            new RecordError(path.toString(), 1, "the file is empty; allowed: lines of " + form));
      }
    }
    if (file.count > 0) {
      throw new EvaluationFileException(path.toString(), file.problems, file.count);
    }
  }

  private void add(RecordError problem) {
    count++;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(problem.toString());
    }
  }
}
