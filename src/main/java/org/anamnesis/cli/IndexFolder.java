package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.IndexLockedException;
import org.anamnesis.model.IndexMissingException;
import org.anamnesis.ranking.RankingWeights;
import picocli.CommandLine.Option;

/** The option that names the index, and the ways to open it. */
final class IndexFolder {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the index.")
  private Path path = Path.of("");

  Path path() {
    return path;
  }

  SymptomIndex openForReading() throws IOException, Failure {
    return openForReading(RankingWeights.DEFAULT);
  }

  SymptomIndex openForReading(RankingWeights weights) throws IOException, Failure {
    try {
      return SymptomIndex.builder(path).readOnly().weights(weights).open();
    } catch (IndexMissingException e) {
      throw Failure.ofIndex(
          "there is no index at " + path + "; make one: anamnesis index FILE --index " + path);
    }
  }

  /** What to say of an id that no document has. */
  Failure lacks(String id) {
    return Failure.ofInput(
        "there is no document \""
            + id
            + "\" in "
            + path
            + "; anamnesis search shows the ids of what it finds");
  }

  /** For a command that changes what is there, and makes no new index. */
  SymptomIndex openExisting(int threads, LexiconFiles lexicon) throws IOException, Failure {
    openForReading().close();
    return openForWriting(threads, lexicon);
  }

  SymptomIndex openForWriting(int threads, LexiconFiles lexicon) throws IOException, Failure {
    try {
      return lexicon.addTo(SymptomIndex.builder(path).indexingThreads(threads)).open();
    } catch (IndexLockedException e) {
      throw Failure.ofIndex(
          "another process is writing to the index at " + path + "; wait until it has finished");
    } catch (NoSuchFileException e) {
      // a table: the index is made where it is missing
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }
}
