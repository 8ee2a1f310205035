package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.QaDocument;

/**
 * The bundled archive of invented letters, and its index.
 *
 * @param project the folder that has {@code sample-data}
 */
record DemoArchive(Path project) {
  Path questions() {
    return project.resolve("sample-data").resolve("questions.jsonl");
  }

  Path index() {
    return project.resolve("target").resolve("demo.index");
  }

  /** Indexes the archive anew. */
  IngestReport build() throws IOException, Failure {
    String state = state();
    clear();
    try (JsonLinesReader reader = JsonLinesReader.open(questions());
        SymptomIndex index = SymptomIndex.open(index())) {
      IngestReport report = index.addAll(reader);
      index.commit(state);
      return report;
    }
  }

  /** Indexes the archive unless its index is there and of today. */
  void ensure() throws IOException, Failure {
    try (SymptomIndex index = SymptomIndex.openReadOnly(index())) {
      if (index.checkpoint().equals(state()) && !index.stats().stale()) {
        return;
      }
    } catch (IndexException e) {
      // missing, or of another version: made anew below
    }
    build();
  }

  /** The documents themselves, for those who index them in another way. */
  List<QaDocument> documents() throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    try (JsonLinesReader reader = JsonLinesReader.open(questions())) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof QaRecord.Good good) {
          documents.add(good.document());
        }
      }
    }
    return documents;
  }

  /** What tells one state of the archive from another; the index keeps it with its commit. */
  private String state() throws IOException, Failure {
    if (!Files.isReadable(questions())) {
      throw Failure.ofInput(
          questions() + " is not there; run the demo in the folder of the project");
    }
    return Files.size(questions()) + " bytes of " + Files.getLastModifiedTime(questions());
  }

  /** Removes the old index, which may be of any version. */
  private void clear() throws IOException {
    if (Files.isDirectory(index())) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(index())) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }
}
