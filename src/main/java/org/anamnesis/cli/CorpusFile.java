package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ingest.ArchiveReader;
import org.anamnesis.model.QaDocument;
import picocli.CommandLine.Option;

/** The option that names an archive to be indexed for one command only. */
final class CorpusFile {
  private static final int ERRORS_SHOWN = 10;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "The archive, JSON Lines or a page; - is standard input.")
  private Path path = Path.of("");

  /** Indexes the archive, and gives its documents. */
  List<QaDocument> index(SymptomIndex index, Terminal terminal) throws IOException, Failure {
    try (ArchiveReader reader = open();
        IndexProgress progress = new IndexProgress(reader, terminal, OptionalLong.empty());
        DocumentTap tap = new DocumentTap(progress)) {
      IngestReport report = index.addAll(tap);
      index.commit();
      progress.clear();
      report.errors().stream()
          .limit(ERRORS_SHOWN)
          .forEach(error -> terminal.err().println(TextLayout.harmless(error.toString())));
      if (report.rejected() > 0) {
        new Complaints(terminal.err())
            .say(
                String.format(
                    Locale.ROOT,
                    "%,d records of the corpus are rejected and left out; repair them for figures"
                        + " of all of it",
                    report.rejected()));
      }
      if (tap.documents().isEmpty()) {
        throw Failure.ofInput(
            path + " has no document; allowed: an archive as anamnesis index takes it");
      }
      return List.copyOf(tap.documents().values());
    }
  }

  private ArchiveReader open() throws Failure {
    try {
      return ArchiveReader.open(path);
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }
}
