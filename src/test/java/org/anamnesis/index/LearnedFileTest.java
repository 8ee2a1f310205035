package org.anamnesis.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

/** The files of learned words, and their commits. */
class LearnedFileTest {
  private static final ClinicalAnalyzer ANALYZER = new ClinicalAnalyzer(Lexicon.bundled());

  @Test
  void load_whatWasWritten_isTheSame() throws IOException {
    TreeMap<String, List<LearnedVocabulary.Link>> words = new TreeMap<>();
    words.put("tummi", List.of(new LearnedVocabulary.Link("abdomen", "abdomen", .1234)));
    LearnedVocabulary vocabulary = LearnedVocabulary.of(words);
    try (Directory directory = new ByteBuffersDirectory()) {
      Instant now = Instant.parse("2016-06-23T10:00:00Z");
      LearnedEntry entry = LearnedFile.write(directory, new Learner.Lesson(40, vocabulary), now);
      LearnedFile.Loaded loaded = LearnedFile.load(directory, entry);

      assertThat(loaded.failure()).isNull();
      assertThat(loaded.stale()).isFalse();
      assertThat(loaded.vocabulary().stems()).containsExactly("tummi");
      assertThat(loaded.vocabulary().links("tummi")).isEqualTo(words.get("tummi"));
      assertThat(LearnedEntry.parse(entry.text())).contains(entry);
      assertThat(entry)
          .isEqualTo(new LearnedEntry("learned-1.bin", entry.checksum(), now, 40, 1, 1));
    }
  }

  @Test
  void load_anotherFormatOrOtherRules_isStale() throws IOException {
    for (int format : new int[] {1, 2}) {
      try (Directory directory = new ByteBuffersDirectory()) {
        try (IndexOutput out = directory.createOutput("learned-1.bin", IOContext.DEFAULT)) {
          CodecUtil.writeHeader(out, "AnamnesisLearned", format);
          out.writeVInt(ClinicalAnalyzer.RULES + 1);
          CodecUtil.writeFooter(out);
        }
        LearnedFile.Loaded loaded = LearnedFile.load(directory, entry(directory));

        assertThat(loaded.failure()).isNull();
        assertThat(loaded.stale()).isTrue();
        assertThat(loaded.vocabulary().stems()).isEmpty();
      }
    }
  }

  private static LearnedEntry entry(Directory directory) throws IOException {
    try (IndexInput in = directory.openInput("learned-1.bin", IOContext.READONCE)) {
      long checksum = CodecUtil.retrieveChecksum(in);
      return new LearnedEntry("learned-1.bin", checksum, Instant.EPOCH, 1, 1, 1);
    }
  }

  @Test
  void parse_whatNoVersionWrites_isNothing() {
    for (String text : List.of("", "learned-1.bin", "a b c d e f", "learned-1.bin 1f x 1 2 3")) {
      assertThat(LearnedEntry.parse(text)).isEmpty();
    }
  }

  /** A disk that stops, as a crash does, between the file and the commit that would name it. */
  private static final class Stopping extends FilterDirectory {
    private boolean stops;

    Stopping(Directory in) {
      super(in);
    }

    @Override
    public void rename(String source, String dest) throws IOException {
      if (stops) {
        throw new IOException("stopped");
      }
      super.rename(source, dest);
    }

    @Override
    public void close() {
      // the disk outlives the process
    }
  }

  @Test
  void learn_stoppedBeforeItsCommit_leavesTheOldWords() throws IOException {
    try (Directory disk = new ByteBuffersDirectory()) {
      Stopping directory = new Stopping(disk);
      try (IndexStore store = open(directory)) {
        DocumentMapper mapper = new DocumentMapper(ANALYZER);
        for (int i = 0; i < 40; i++) {
          String asked = i < 10 ? "My tummy aches." : "My ear aches.";
          String answered = i < 10 ? "The abdomen is fine." : "The eardrum is fine.";
          store.put(mapper.entry(QaDocument.of("d-" + i, asked, answered), List.of()));
        }
        assertThat(store.learn(ANALYZER).file()).isEqualTo("learned-1.bin");
        directory.stops = true;
        assertThatThrownBy(() -> store.learn(ANALYZER)).hasMessage("stopped");
      }
      assertThat(disk.listAll()).contains("learned-1.bin", "learned-2.bin");
      directory.stops = false;
      try (IndexStore store = open(directory)) {
        assertThat(store.manifest().learnedEntry().map(LearnedEntry::file))
            .contains("learned-1.bin");
        assertThat(store.<List<LearnedVocabulary.Link>>read(s -> store.learned(s).links("tummi")))
            .extracting(LearnedVocabulary.Link::form)
            .containsExactly("abdomen");
        assertThat(store.learn(ANALYZER).file()).isEqualTo("learned-3.bin");
        assertThat(Arrays.stream(disk.listAll()).filter(name -> name.startsWith("learned-")))
            .containsExactly("learned-3.bin");
      }
    }
  }

  private static IndexStore open(Directory directory) throws IOException {
    return new IndexStore(
        Path.of("(test)"),
        directory,
        IndexOpener.openWriter(directory),
        Optional.empty(),
        SearcherOptions.DEFAULT);
  }
}
