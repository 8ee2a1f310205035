package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Copies of an index, and the ids of an archive, while it changes. */
@Timeout(60)
class SnapshotTest {
  @TempDir Path folder;

  @Test
  void snapshot_holdsTheLastCommitAndNoMore() throws IOException {
    SymptomQuery query = SymptomQuery.describe("calf cramps at night");
    Path copy = folder.resolve("backup/monday");
    List<ScoredId> ranked;
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"))) {
      index.addAll(SampleArchive.small(0, 40));
      index.commit("forty");
      ranked = index.rank(query);
      index.add(SampleArchive.small(40));
      index.refresh();
      index.snapshot(copy);
      index.commit("forty-one");
    }
    try (SymptomIndex index = SymptomIndex.open(copy)) {
      assertThat(index.count()).isEqualTo(40);
      assertThat(index.checkpoint()).isEqualTo("forty");
      assertThat(index.rank(query)).isEqualTo(ranked);
      assertThat(index.verify().problems()).isEmpty();
      index.add(SampleArchive.small(50));
      index.commit();
    }
  }

  @Test
  void snapshot_whileWritingGoesOn_isOneCommit() throws Exception {
    AtomicBoolean end = new AtomicBoolean();
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"));
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      index.commit("0");
      Future<?> writing =
          executor.submit(
              () -> {
                for (int i = 1; !end.get(); i++) {
                  index.add(SampleArchive.small(i));
                  index.commit(Integer.toString(i));
                }
                return null;
              });
      for (int i = 0; i < 10; i++) {
        Path copy = folder.resolve("copy-" + i);
        index.snapshot(copy);
        try (SymptomIndex snapshot = SymptomIndex.openReadOnly(copy)) {
          assertThat(snapshot.checkpoint()).isEqualTo(Long.toString(snapshot.count()));
          assertThat(snapshot.verify().problems()).isEmpty();
        }
      }
      end.set(true);
      writing.get();
    }
  }

  @Test
  void snapshot_toAFolderThatIsNotEmptyOrBeforeACommit_isRefused() throws IOException {
    Path used = Files.createDirectory(folder.resolve("used"));
    Files.writeString(used.resolve("notes.txt"), "mine");
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"))) {
      index.add(SampleArchive.small(1));
      assertThatThrownBy(() -> index.snapshot(folder.resolve("copy")))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("nothing is committed yet");
      index.commit();
      assertThatThrownBy(() -> index.snapshot(used))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("is not empty");
      try (Stream<Path> files = Files.list(used)) {
        assertThat(files).hasSize(1);
      }
      index.snapshot(folder.resolve("copy"));
      assertThatThrownBy(() -> index.snapshot(folder.resolve("copy")))
          .isInstanceOf(FileSystemException.class);
      for (String within : List.of("", "backup", "replacement", "a/../b")) {
        assertThatThrownBy(() -> index.snapshot(folder.resolve("index").resolve(within)))
            .isInstanceOf(FileSystemException.class)
            .hasMessageContaining("lies within the index");
      }
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(folder.resolve("index"))) {
      assertThatThrownBy(() -> reader.snapshot(folder.resolve("other")))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void snapshot_ofAnIndexInMemory_canBeOpened() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.small(1))) {
      index.snapshot(folder.resolve("copy"));
    }
    try (SymptomIndex index = SymptomIndex.openReadOnly(folder.resolve("copy"))) {
      assertThat(index.contains("d-1")).isTrue();
    }
  }

  @Test
  void ids_areThoseOfTheMoment() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"))) {
      for (int i = 0; i < 5; i++) {
        index.addAll(SampleArchive.small(i * 10, i * 10 + 10));
        index.commit();
      }
      index.remove("d-13");
      index.refresh();
      List<String> read = new ArrayList<>();
      try (Stream<String> ids = index.ids()) {
        for (String id : (Iterable<String>) ids::iterator) {
          read.add(id);
          index.remove(id);
          index.add(SampleArchive.small(100 + read.size()));
          index.commit();
        }
      }
      List<String> expected =
          SampleArchive.small(0, 50).map(QaDocument::id).filter(id -> !id.equals("d-13")).toList();
      assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void ids_closedEarlyOrTwice_isNoError() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.small(0, 5).toList())) {
      try (Stream<String> ids = index.ids()) {
        assertThat(ids.limit(2)).hasSize(2);
      }
      Stream<String> read = index.ids();
      assertThat(read.count()).isEqualTo(5);
      read.close();
    }
  }
}
