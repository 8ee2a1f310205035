package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.anamnesis.IndexStats;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ingest.ArchiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds archives to an index. */
@Command(
    name = "index",
    description = {
      "Adds archives to an index, which is created if there is none: JSON Lines, and Q&A pages as"
          + " text, told apart by what is in them. A document replaces the one of the same id.",
      "",
      "The id of a page is the name of its file. The questions that it shows as similar become"
          + " documents of their own, and are counted.",
      "",
      "A bad record is reported with file and line, and the rest is indexed. All is committed at"
          + " the end: if the command is stopped before, the index is as it was.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis index archive.jsonl --index DIR",
      "  anamnesis index pages/*.txt --index DIR",
      "  anamnesis index 2023.jsonl.gz 2024.jsonl.gz --index DIR --threads 4",
      "  anamnesis index archive.jsonl --index DIR --lexicon our-symptoms.tsv",
      "  export-archive | anamnesis index - --index DIR --rejects bad.jsonl",
      "",
      "Exit codes: 0 if a document was added or there was no record at all; 1 if every",
      "record was bad, or an argument was; 2 for trouble with the index."
    })
final class IndexCommand implements Callable<Integer> {
  private static final int ERRORS_SHOWN = 10;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Archives and pages, plain or packed by gzip; - is standard input.")
  private List<Path> files = List.of();

  @Mixin private IndexFolder folder = new IndexFolder();

  @Mixin private LexiconFiles lexicon = new LexiconFiles();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write rejected lines of JSON as they are, to be repaired.")
  private Optional<Path> rejects = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many threads to index with, 1 to 64. Default: ${DEFAULT-VALUE}.")
  private int threads = 1;

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (ArchiveReader records = open();
        IndexProgress progress = new IndexProgress(records, terminal, totalBytes());
        SymptomIndex index = folder.openForWriting(threads, lexicon)) {
      IngestReport report = index.addAll(progress);
      progress.clear();
      boolean allBad = report.added() == 0 && report.rejected() > 0;
      if (!allBad) {
        index.commit();
      }
      showErrors(report);
      if (allBad) {
        throw Failure.ofInput("every record was rejected; the index is as it was");
      }
      showSummary(report, index.stats());
      return Failure.NONE;
    }
  }

  private ArchiveReader open() throws Failure {
    try {
      Path[] more = files.subList(1, files.size()).toArray(Path[]::new);
      ArchiveReader reader = ArchiveReader.open(files.get(0), more);
      if (rejects.isPresent()) {
        reader.rejectsTo(rejects.get());
      }
      return reader;
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }

  /** Not known of a pipe, nor of what is packed: the reader counts what it has unpacked. */
  private OptionalLong totalBytes() throws IOException {
    long total = 0;
    for (Path file : files) {
      if (!Files.isRegularFile(file) || file.toString().endsWith(".gz")) {
        return OptionalLong.empty();
      }
      total += Files.size(file);
    }
    return OptionalLong.of(total);
  }

  private void showErrors(IngestReport report) {
    report.errors().stream().limit(ERRORS_SHOWN).forEach(terminal.err()::println);
    long more = report.rejected() - ERRORS_SHOWN;
    if (more > 0) {
      terminal.err().printf(Locale.ROOT, "… and %,d more%n", more);
    }
    if (report.rejected() > 0) {
      terminal
          .err()
          .println(
              rejects
                  .map(file -> "Rejected lines of JSON are in " + file + ".")
                  .orElse("Name a file with --rejects to get rejected lines of JSON."));
    }
  }

  private void showSummary(IngestReport report, IndexStats stats) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %.1f MB in %.1f s, %s%n",
            report,
            report.bytes() / 1e6,
            IndexProgress.seconds(report.elapsed()),
            IndexProgress.speed(report.bytes(), report.elapsed()));
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s has %,d documents, %.1f MB%n",
            folder.path(),
            stats.documents(),
            stats.sizeInBytes() / 1e6);
  }
}
