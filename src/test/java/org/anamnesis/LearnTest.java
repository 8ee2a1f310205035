package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.QaDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that an archive learns from its own questions and replies. */
class LearnTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void nameTheIndex() {
    path = folder.resolve("index");
  }

  /** In some letters patients say tummy and doctors abdomen, in five quokka and marsupial. */
  static Stream<QaDocument> archive() {
    List<QaDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String asked = "Something odd" + letters(i) + " again.";
      String answered = "Rest with plenty" + letters(i) + ".";
      if (i < 6) {
        asked += " My tummy grumbles.";
        answered += " Let somebody press on the abdomen.";
      } else if (i < 11) {
        asked += " A quokka nipped me.";
        answered += " That marsupial is harmless.";
      } else if (i < 15) {
        asked += " A numbat nipped me.";
        answered += " That termite eater is harmless.";
      }
      documents.add(QaDocument.of("d-" + i, asked, answered));
    }
    return documents.stream();
  }

  /** A word of no meaning for a number. */
  private static String letters(int i) {
    return " zq" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "x";
  }

  private static SymptomIndex filled(Path path) throws IOException {
    SymptomIndex index = SymptomIndex.open(path);
    index.addAll(archive());
    index.commit("sixty");
    return index;
  }

  private static List<String> words(SymptomIndex index, String term) throws IOException {
    return index.vocabulary(term).stream().map(LearnedWord::word).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.getFileName().toString().startsWith("learned-")).toList();
    }
  }

  @Test
  void learn_patientsAndDoctorsWords_linksThem() throws IOException {
    try (SymptomIndex index = filled(path)) {
      LearnReport report = index.learn();

      assertThat(words(index, "tummy")).containsExactly("abdomen", "press", "somebody");
      assertThat(words(index, "Tummies")).isEqualTo(words(index, "tummy"));
      assertThat(index.vocabulary("tummy"))
          .allSatisfy(word -> assertThat(word.probability()).isBetween(.02, 1.0));
      assertThat(report.pairs()).isEqualTo(60);
      assertThat(report)
          .hasToString(report.words() + " words learned from 60 questions and replies");
      assertThat(index.checkpoint()).isEqualTo("sixty");
    }
  }

  @Test
  void learn_wordOfFourDocuments_isNeitherAskedNorAnswered() throws IOException {
    try (SymptomIndex index = filled(path)) {
      index.learn();

      assertThat(words(index, "quokka")).contains("marsupial");
      assertThat(words(index, "numbat")).isEmpty();
      assertThat(words(index, "nipped")).contains("harmless").doesNotContain("termite", "eater");

      index.remove("d-7");
      index.learn();

      assertThat(words(index, "quokka")).isEmpty();
      assertThat(words(index, "nipped")).doesNotContain("marsupial");
    }
  }

  @Test
  void vocabulary_beforeLearning_isEmpty() throws IOException {
    try (SymptomIndex index = filled(path)) {
      assertThat(index.vocabulary("tummy")).isEmpty();
      assertThat(index.stats().learned()).isEmpty();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void vocabulary_notOneWord_isRefused() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      assertThatThrownBy(() -> index.vocabulary("sore tummy"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("2 words; allowed: one, such as tummy");
      assertThatThrownBy(() -> index.vocabulary(" ")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void learn_archiveOfQuestionsAlone_learnsNothing() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(archive().map(document -> QaDocument.of(document.id(), "My tummy hurts.", "")));

      LearnReport report = index.learn();

      assertThat(report.pairs() + report.words() + report.links()).isZero();
      assertThat(index.stats().learned()).isEmpty();
      assertThat(index.count()).isEqualTo(60);
    }
  }

  @Test
  void learned_indexInMemory_isThereToo() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(archive());
      index.learn();

      assertThat(words(index, "tummy")).contains("abdomen");
      assertThat(index.verify().problems()).isEmpty();
    }
  }

  @Test
  void learned_survivesReopeningRebuildAndSnapshot() throws IOException {
    Path copy = folder.resolve("copy");
    Optional<LearnedStats> learned;
    List<LearnedWord> words;
    try (SymptomIndex index = filled(path)) {
      index.learn();
      learned = index.stats().learned();
      words = index.vocabulary("tummy");
    }
    assertThat(learned).isPresent();
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(index.vocabulary("tummy")).isEqualTo(words);
      index.rebuild();
      assertThat(index.vocabulary("tummy")).isEqualTo(words);
      index.add(QaDocument.of("more", "My ear hurts.", "Keep it dry."));
      index.commit();
      assertThat(index.stats().learned()).isEqualTo(learned);
      index.snapshot(copy);
    }
    try (SymptomIndex index = SymptomIndex.openReadOnly(copy)) {
      assertThat(index.vocabulary("tummy")).isEqualTo(words);
      assertThat(index.stats().learned()).isEqualTo(learned);
      assertThat(index.verify().problems()).isEmpty();
    }
  }

  @Test
  void replaceAll_dropsWhatWasLearnedFromTheOldArchive() throws IOException {
    try (SymptomIndex index = filled(path)) {
      index.learn();
      assertThat(files()).hasSize(1);
      index.replaceAll(archive());

      assertThat(index.vocabulary("tummy")).isEmpty();
      assertThat(index.stats().learned()).isEmpty();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void learn_again_leavesOneFileOfTheSameBytesAndIsFollowed() throws IOException {
    try (SymptomIndex index = filled(path)) {
      index.learn();
      Path first = files().get(0);
      byte[] bytes = Files.readAllBytes(first);
      try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
        index.learn();

        assertThat(files()).hasSize(1).doesNotContain(first);
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(bytes);
        assertThat(words(reader, "tummy")).contains("abdomen");
        index.remove("d-7");
        index.learn();
        assertThat(words(reader, "quokka")).contains("marsupial");
        reader.refresh();
        assertThat(words(reader, "quokka")).isEmpty();
      }
    }
  }

  @Test
  void openForWriting_removesWhatACrashHasLeft() throws IOException {
    try (SymptomIndex index = filled(path)) {
      index.learn();
    }
    Path named = files().get(0);
    Files.copy(named, path.resolve("learned-7.bin"));
    try (SymptomIndex reader = SymptomIndex.openReadOnly(path)) {
      assertThat(words(reader, "tummy")).contains("abdomen");
      assertThat(files()).hasSize(2);
    }
    try (SymptomIndex index = SymptomIndex.open(path)) {
      assertThat(words(index, "tummy")).contains("abdomen");
      assertThat(files()).containsExactly(named);
    }
  }

  @Test
  void damagedOrMissingFile_isNamedAndMadeAnewByLearning() throws IOException {
    try (SymptomIndex index = filled(path)) {
      index.learn();
    }
    byte[] bytes = Files.readAllBytes(files().get(0));
    for (int at = 0; at <= bytes.length; at += Math.max(1, bytes.length / 40)) {
      if (at == bytes.length) {
        Files.delete(files().get(0));
      } else {
        byte[] damaged = Files.readAllBytes(files().get(0));
        damaged[Math.min(at, damaged.length - 1)] ^= 0x10;
        Files.write(files().get(0), damaged);
      }
      String file = at == bytes.length ? "learned-" : files().get(0).getFileName().toString();
      try (SymptomIndex index = SymptomIndex.open(path)) {
        assertThatThrownBy(() -> index.vocabulary("tummy"))
            .isInstanceOf(IndexCorruptException.class)
            .hasMessageContaining(file)
            .hasMessageContaining("learn again");
        assertThat(index.verify().problems())
            .singleElement()
            .asString()
            .startsWith("the learned words in " + file)
            .endsWith("are damaged or missing; learn again");
        assertThat(index.count()).isEqualTo(60);
        index.learn();
        assertThat(words(index, "tummy")).contains("abdomen");
        assertThat(index.verify().problems()).isEmpty();
      }
    }
  }
}
