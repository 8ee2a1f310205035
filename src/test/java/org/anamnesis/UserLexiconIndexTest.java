package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.LexiconException;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.Filter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A user's lexicon is kept with the index, which says when its texts were read with another. */
@Timeout(60)
class UserLexiconIndexTest {
  private static final QaDocument WATTLE =
      QaDocument.of("w-1", "My wattle has the gollywobbles.", "Rest.");

  private static final QaDocument DEWLAP =
      QaDocument.of("w-2", "My dewlap has the fidgetitis.", "Rest.");

  @TempDir Path folder;
  private Path path;
  private Path wattle;
  private Path dewlap;
  private Path nothing;

  @BeforeEach
  void writeTables() throws IOException {
    path = folder.resolve("index");
    wattle = Files.writeString(folder.resolve("wattle.tsv"), "gollywobbles\tfever\nwattle\tneck\n");
    dewlap = Files.writeString(folder.resolve("dewlap.tsv"), "fidgetitis\tfever\ndewlap\tneck\n");
    nothing = Files.writeString(folder.resolve("nothing.tsv"), "# only what is bundled\n");
  }

  @Test
  void lexicon_committed_isThereForAllWhoBringNone() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
      assertThat(index.stats().stale()).isFalse();
    }
    Files.delete(wattle);
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(concepts(reader, "gollywobbles")).containsExactly("fever");
      assertThat(atTheNeck(reader)).isEqualTo(1);
      assertThat(reader.stats().stale()).isFalse();
      assertThat(reader.verify().problems()).isEmpty();
    }
    try (SymptomIndex index = open()) {
      index.add(WATTLE.withTag("a", "b"));
      index.add(QaDocument.of("w-3", "pain in the wattle", ""));
      index.commit();
      assertThat(atTheNeck(index)).isEqualTo(2);
      assertThat(index.stats().stale()).isFalse();
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(concepts(reader, "gollywobbles")).containsExactly("fever");
    }
  }

  @Test
  void lexicon_ofAnIndexInMemory_isUsed() throws IOException {
    try (SymptomIndex index = SymptomIndex.builder(path).lexicon(wattle).lexicon(dewlap).open()) {
      assertThat(concepts(index, "gollywobbles")).containsExactly("fever");
      assertThat(concepts(index, "fidgetitis")).containsExactly("fever");
    }
  }

  @Test
  void lexicon_another_servesAndIsStaleUntilRebuilt() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.addAll(Stream.of(WATTLE, DEWLAP));
      index.commit("token");
    }
    try (SymptomIndex index = open(dewlap)) {
      assertThat(index.stats().stale()).isTrue();
      assertThat(index.get("w-1")).contains(WATTLE);
      assertThat(concepts(index, "gollywobbles")).isEmpty();
      assertThat(concepts(index, "fidgetitis")).containsExactly("fever");
      assertThat(atTheNeck(index)).as("read with the lexicon of its time").isEqualTo(1);

      IngestReport report = index.rebuild();

      assertThat(report.added()).isEqualTo(2);
      assertThat(index.stats().stale()).isFalse();
      assertThat(index.checkpoint()).isEqualTo("token");
      assertThat(index.restrictedTo(neck()).contains("w-2")).isTrue();
      assertThat(index.restrictedTo(neck()).contains("w-1")).isFalse();
      assertThat(index.verify().problems()).isEmpty();
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(reader.stats().stale()).isFalse();
      assertThat(concepts(reader, "fidgetitis")).containsExactly("fever");
    }
  }

  @Test
  void lexicon_ofAReaderAlone_isNotKept() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    try (SymptomIndex reader = SymptomIndex.builder(path).readOnly().lexicon(dewlap).open()) {
      assertThat(concepts(reader, "fidgetitis")).containsExactly("fever");
      assertThat(reader.stats().stale()).isTrue();
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(concepts(reader, "gollywobbles")).containsExactly("fever");
    }
  }

  @Test
  void documents_readWithSeveralLexicons_areStaleForEachOfThem() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    try (SymptomIndex index = open(dewlap)) {
      index.add(DEWLAP);
      index.commit();
      assertThat(atTheNeck(index)).isEqualTo(2);
    }
    for (List<Path> files : List.of(List.<Path>of(), List.of(wattle), List.of(dewlap))) {
      try (SymptomIndex index = open(files.toArray(Path[]::new))) {
        assertThat(index.stats().stale()).as(files.toString()).isTrue();
      }
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(concepts(reader, "fidgetitis")).as("the last one").containsExactly("fever");
    }
  }

  @Test
  void lexicon_broughtButNothingAdded_isKeptAndTheOldOneIsNotStale() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    try (SymptomIndex index = open(dewlap)) {
      index.commit();
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(concepts(reader, "fidgetitis")).containsExactly("fever");
      assertThat(reader.stats().stale()).isTrue();
    }
    try (SymptomIndex index = open(wattle)) {
      assertThat(index.stats().stale()).isFalse();
    }
  }

  @Test
  void lexicon_ofAnEmptyIndex_makesNothingStale() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.commit("token");
    }
    try (SymptomIndex index = open(dewlap)) {
      assertThat(index.stats().stale()).isFalse();
      assertThat(index.checkpoint()).isEqualTo("token");
      index.add(DEWLAP);
      index.commit();
      assertThat(index.stats().stale()).isFalse();
    }
  }

  @Test
  void lexicon_withoutRows_leadsBackToTheBundledOne() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    try (SymptomIndex index = open(nothing)) {
      assertThat(index.rebuild().added()).isEqualTo(1);
    }
    try (SymptomIndex index = open()) {
      assertThat(index.stats().stale()).isFalse();
      assertThat(concepts(index, "gollywobbles")).isEmpty();
      assertThat(atTheNeck(index)).isZero();
    }
  }

  @Test
  void lexicon_withAProblem_leavesThePathUntouched() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.tsv"), "gollywobbles\tzyxgloop\n");

    assertThatThrownBy(() -> open(wattle, bad))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(bad + ":1: \"zyxgloop\" is no id");
    assertThat(path).doesNotExist();
  }

  @Test
  void replaceAll_withAnotherLexicon_isNotStale() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    try (SymptomIndex index = open(dewlap)) {
      index.replaceAll(Stream.of(DEWLAP));
      assertThat(index.stats().stale()).isFalse();
    }
  }

  @Test
  void snapshot_hasTheLexicon() throws IOException {
    Path copy = folder.resolve("copy");
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
      index.snapshot(copy);
    }
    try (SymptomIndex index = SymptomIndex.open(copy)) {
      assertThat(concepts(index, "gollywobbles")).containsExactly("fever");
      assertThat(index.stats().stale()).isFalse();
      assertThat(index.verify().problems()).isEmpty();
    }
  }

  @Test
  void reader_ofAnIndexThatIsRebuilt_keepsItsLexiconAndSaysSo() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path);
        SymptomIndex index = open(dewlap)) {
      index.rebuild();
      assertThat(reader.stats().stale()).isFalse();
      reader.refresh();
      assertThat(reader.stats().stale()).isTrue();
      assertThat(concepts(reader, "gollywobbles")).containsExactly("fever");
      assertThat(reader.get("w-1")).contains(WATTLE);
    }
  }

  @Test
  void storedLexicon_damaged_isTyped() throws IOException {
    try (SymptomIndex index = open(wattle)) {
      index.add(WATTLE);
      index.commit();
    }
    for (String packed : List.of("not base 64!", "bm90IGRlZmxhdGVk", "eJwrzi8tSk4FAAqfAoo=")) {
      try (FSDirectory directory = FSDirectory.open(path);
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        IndexCommit last = DirectoryReader.listCommits(directory).getLast();
        Map<String, String> data = new HashMap<>(last.getUserData());
        assertThat(data.put("anamnesis.lexicon", packed)).isNotNull();
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
      }
      assertThatThrownBy(this::open).isInstanceOf(IndexCorruptException.class);
      assertThatThrownBy(() -> SymptomIndex.openReadOnly(path))
          .isInstanceOf(IndexCorruptException.class);
      try (SymptomIndex index = open(wattle)) {
        assertThat(index.verify().problems()).containsExactly("the stored lexicon cannot be read");
      }
    }
  }

  private SymptomIndex open(Path... tables) throws IOException {
    SymptomIndexBuilder builder = SymptomIndex.builder(path);
    for (Path table : tables) {
      builder.lexicon(table);
    }
    return builder.open();
  }

  private static List<String> concepts(SymptomArchive archive, String text) {
    return archive.understand(text).findings().stream().map(found -> found.concept()).toList();
  }

  private static Filter neck() {
    return Filter.bodyRegion("neck");
  }

  private static long atTheNeck(SymptomArchive archive) throws IOException {
    return archive.restrictedTo(neck()).count();
  }
}
