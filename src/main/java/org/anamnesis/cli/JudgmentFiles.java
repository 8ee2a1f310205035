package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Queries;
import org.anamnesis.evaluation.Run;
import picocli.CommandLine.Option;

/** The options that name judgments, and how to read them and what belongs to them. */
final class JudgmentFiles {
  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "The judgments: query, document, grade, by tabs; or TREC's four columns.")
  private Path qrels = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Pairs: query, document that answers it, look-alike that does not.")
  private Optional<Path> pairs = Optional.empty();

  /** Reads a file. */
  private interface Reading<T> {
    T read(Path file) throws IOException;
  }

  Qrels qrels() throws Failure {
    return read(qrels, Qrels::read);
  }

  Optional<PreferencePairs> pairs() throws Failure {
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(read(pairs.get(), PreferencePairs::read));
  }

  Queries queries(Path file) throws Failure {
    return read(file, Queries::read);
  }

  Run run(Path file) throws Failure {
    return read(file, Run::read);
  }

  private static <T> T read(Path file, Reading<T> reading) throws Failure {
    try {
      return reading.read(file);
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }
}
