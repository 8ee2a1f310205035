package org.anamnesis.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.IndexLockedException;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and documents change together, whoever looks. */
@Timeout(60)
class IndexStoreTest {
  private static final Optional<Lexicon> CURRENT = Optional.empty();

  @TempDir Path path;

  @Test
  void commit_writersTakingTurns_passTheTokenOn() throws Exception {
    int turns = 20;
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        writers.add(
            executor.submit(
                () -> {
                  for (int done = 0; done < turns; ) {
                    done += countOn() ? 1 : 0;
                  }
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    try (IndexStore store = IndexOpener.openReadOnly(path, CURRENT, SearcherOptions.DEFAULT)) {
      assertThat(store.manifest().checkpoint()).isEqualTo(Integer.toString(2 * turns));
    }
  }

  private boolean countOn() throws IOException {
    try (IndexStore store = IndexOpener.open(path, CURRENT, SearcherOptions.DEFAULT)) {
      String last = store.manifest().checkpoint();
      store.commit(Integer.toString(last.isEmpty() ? 1 : Integer.parseInt(last) + 1));
      return true;
    } catch (IndexLockedException e) {
      return false;
    }
  }

  @Test
  void refresh_ofReader_movesTokenAndDocumentsTogether() throws Exception {
    int commits = 30;
    try (IndexStore writer = IndexOpener.open(path, CURRENT, SearcherOptions.DEFAULT);
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      writer.commit("0");
      Future<?> writing =
          executor.submit(
              () -> {
                for (int i = 1; i <= commits; i++) {
                  writer.put(entry("d-" + i));
                  writer.commit(Integer.toString(i));
                }
                return null;
              });
      boolean last = false;
      while (!last) {
        last = writing.isDone();
        try (IndexStore reader = IndexOpener.openReadOnly(path, CURRENT, SearcherOptions.DEFAULT)) {
          assertThat(reader.manifest().checkpoint()).isEqualTo(documents(reader));
          for (int i = 0; i < 5; i++) {
            reader.refresh();
            assertThat(reader.manifest().checkpoint()).isEqualTo(documents(reader));
          }
        }
      }
      writing.get();
    }
  }

  @Test
  void read_workThatFails_isNotTakenForDamage() throws IOException {
    try (IndexStore store = IndexOpener.inMemory(CURRENT, SearcherOptions.DEFAULT)) {
      store.put(entry("a"));
      store.commit(null);
      RuntimeException bug = new IndexOutOfBoundsException("a bug");

      assertThatThrownBy(
              () ->
                  store.read(
                      searcher -> {
                        throw bug;
                      }))
          .isSameAs(bug);
    }
  }

  @Test
  void read_workThatMeetsDamage_isTypedAndNamesPath() throws IOException {
    try (IndexStore store = IndexOpener.open(path, CURRENT, SearcherOptions.DEFAULT)) {
      assertThatThrownBy(
              () ->
                  store.read(
                      searcher -> {
                        throw new CorruptIndexException("damaged", "file");
                      }))
          .isInstanceOf(IndexCorruptException.class)
          .hasMessageContaining(path.toString());
    }
  }

  @Test
  void commit_afterAFailureThatMayHaveLostChanges_isRefusedUntilReopened() throws IOException {
    try (IndexStore store = IndexOpener.open(path, CURRENT, SearcherOptions.DEFAULT)) {
      store.put(entry("a"));
      store.commit("one");
      store.put(entry("b"));
      // longer than Lucene takes: it forgets what else was buffered
      assertThatThrownBy(() -> store.remove("x".repeat(40_000)))
          .isInstanceOf(RuntimeException.class);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> store.commit("two"))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("close it and open it again");
      }
    }
    try (IndexStore store = IndexOpener.open(path, CURRENT, SearcherOptions.DEFAULT)) {
      assertThat(store.manifest().checkpoint()).isEqualTo("one");
      assertThat(documents(store)).isEqualTo("1");
    }
  }

  private static Entry entry(String id) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, id, Field.Store.NO));
    return Entry.of(QaDocument.of(id, "?", ""), List.of(), List.of(document));
  }

  private static String documents(IndexStore store) throws IOException {
    return store.read(searcher -> Integer.toString(searcher.getIndexReader().numDocs()));
  }
}
