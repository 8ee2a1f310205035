package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In how many segments an archive lies does not show: not in the order of hits, not in their
 * scores, reasons and excerpts. Removed documents do count for the frequencies of words until they
 * are merged away, so that scores move a little then.
 */
class SegmentsTest {
  @TempDir Path path;

  @Test
  void oneSegment_orMany_giveTheSameResults() throws IOException {
    List<QaDocument> documents = SampleArchive.documents();
    List<List<String>> results = new ArrayList<>();
    try (SymptomIndex index = SymptomIndex.open(path)) {
      for (int i = 0; i < documents.size(); i += 12) {
        index.addAll(documents.stream().skip(i).limit(12));
        index.commit();
      }
    }
    assertThat(segments()).isGreaterThan(4);
    results.add(search(documents));
    rewrite(writer -> writer.forceMerge(1));
    assertThat(segments()).isEqualTo(1);
    results.add(search(documents));

    assertThat(results.get(0)).hasSizeGreaterThan(100);
    assertThat(results.get(1)).isEqualTo(results.get(0));
  }

  @Test
  void documentsInAnotherOrder_giveTheSameResults() throws IOException {
    List<QaDocument> documents = SampleArchive.documents();
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(documents.stream());
      index.commit();
    }
    List<String> forward = search(documents);
    try (SymptomIndex index = SymptomIndex.open(path)) {
      for (QaDocument each : documents) {
        index.remove(each.id());
      }
      index.addAll(documents.reversed().stream());
      index.commit();
    }
    rewrite(writer -> writer.forceMergeDeletes());

    assertThat(search(documents)).isEqualTo(forward);
  }

  @Test
  void removedDocuments_countUntilTheyAreMergedAway() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(SampleArchive.small(0, 60));
      index.commit();
    }
    double before = bestScore();
    try (SymptomIndex index = SymptomIndex.open(path)) {
      for (int i = 8; i < 20; i++) {
        index.remove("d-" + i);
      }
      index.commit();
    }
    double removed = bestScore();
    rewrite(writer -> writer.forceMergeDeletes());
    double merged = bestScore();

    assertThat(removed).isEqualTo(before);
    assertThat(merged).isNotEqualTo(before);
  }

  private double bestScore() throws IOException {
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      return index.search(SymptomQuery.describe("calf cramps at night")).hits().get(0).score();
    }
  }

  private List<String> search(List<QaDocument> documents) throws IOException {
    List<String> shown = new ArrayList<>();
    try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
      for (QaDocument each : documents.subList(0, 10)) {
        SearchResults results = index.search(SymptomQuery.describe(each.question().text()));
        for (Hit hit : results) {
          shown.add(
              "%s for %s: %.9f %s %s"
                  .formatted(hit.id(), each.id(), hit.score(), hit.reasons(), hit.excerpt()));
        }
        shown.add(results.specialties() + " " + results.relatedTopics());
      }
    }
    return shown;
  }

  private interface Rewrite {
    void on(IndexWriter writer) throws IOException;
  }

  private void rewrite(Rewrite work) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      work.on(writer);
      // committed again, or the caller's data would not come along
      writer.commit();
    }
  }

  private int segments() throws IOException {
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }
}
