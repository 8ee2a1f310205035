package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Shell.Outcome;
import org.anamnesis.model.QaDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIndexerTest {
  @TempDir private Path project;
  private DemoArchive archive;

  @BeforeEach
  void copySample() throws IOException {
    archive = new DemoArchive(project);
    Files.createDirectories(archive.questions().getParent());
    Files.copy(new DemoArchive(Path.of("")).questions(), archive.questions());
  }

  @Test
  void demo_inTheProject_fitsTheScreen() {
    Outcome outcome = Shell.run();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.lines()).hasSizeBetween(50, 85).allMatch(line -> line.length() <= 80);
    assertThat(outcome.out())
        .doesNotContain("\u001b")
        .contains("\nAnamnesis     1. ", "\nMoreLikeThis  1. ")
        .endsWith("mvn -q compile exec:exec@demo -Ddemo.args='--help'\n");
  }

  @Test
  void demo_elsewhere_saysWhereToRunIt(@TempDir Path elsewhere) {
    Outcome outcome =
        Shell.PLAIN.capture(
            terminal -> DemoIndexer.run(terminal, new DemoArchive(elsewhere), "search", "calf"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("is not there; run the demo in the folder of the project\n");
  }

  @Test
  void search_withoutIndex_indexesTheSampleOnce() throws IOException {
    Outcome first = demo("search", "pain in the calf at night");
    FileTime indexed = Files.getLastModifiedTime(archive.index());
    Outcome second = demo("search", "pain in the calf at night");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("\n1. ").isEqualTo(second.out());
    assertThat(Files.getLastModifiedTime(archive.index())).isEqualTo(indexed);
  }

  @Test
  void similarAndPage_withoutIndex_useTheSample() {
    assertThat(demo("similar", "q-001").exitCode()).isZero();
    assertThat(demo("page", "q-001").out()).startsWith("Calf cramps at night\n");
  }

  @Test
  void search_sampleChanged_indexesItAnew() throws IOException {
    demo("stats");
    Files.writeString(archive.questions(), "{\"id\":\"only\",\"question\":\"my calf\"}\n");
    Files.setLastModifiedTime(archive.questions(), FileTime.from(Instant.EPOCH));

    assertThat(demo("stats").out()).contains("documents   1\n");
  }

  @Test
  void search_withIndex_leavesTheSampleAlone() {
    Outcome outcome = demo("search", "calf", "--index", project.resolve("other").toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(archive.index()).doesNotExist();
  }

  @Test
  void duel_deniedAndBorrowedWords_blamesWhoeverIsMisled() throws IOException {
    QaDocument own = QaDocument.of("own", "My hand is numb.", "Wear a splint at night.");
    QaDocument borrowed = QaDocument.of("borrowed", "Diabetes, fever.", "Measure blood sugar.");
    String letter = "My mother has diabetes. I have no fever. My hand is numb.";
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.add(own);
      index.add(borrowed);
      index.commit();

      Duel duel = Duel.of(letter, index, List.of(own.withTitle("Own"), borrowed.withTitle("Not")));

      assertThat(duel.borrowed()).containsExactlyInAnyOrder("diabetes", "fever");
      assertThat(share(duel.theirs(), "Not")).isEqualTo(1);
      assertThat(share(duel.theirs(), "Own")).isZero();
      assertThat(Duel.best(duel.ours())).startsWith("Own");
    }
  }

  @Test
  void verdict_theyAreMisled_saysSo() {
    assertThat(verdict(List.of("good", "bad"), List.of("bad", "good")))
        .startsWith("MoreLikeThis puts \"bad\" at place 1 and Anamnesis at 2: 75 % of")
        .doesNotContain("Anamnesis puts");
  }

  @Test
  void verdict_weAreMisled_saysSoToo() {
    assertThat(verdict(List.of("bad"), List.of("good")))
        .startsWith("Anamnesis puts \"bad\" at place 1 and MoreLikeThis nowhere: 75 % of");
  }

  @Test
  void verdict_sameAnswers_saysSo() {
    assertThat(verdict(List.of("good", "bad"), List.of("good", "bad")))
        .isEqualTo("Both give the same answers here.");
  }

  @Test
  void verdict_nobodyMisled_saysSo() {
    assertThat(verdict(List.of("good", "fair"), List.of("fair", "good")))
        .startsWith("Neither is misled here");
  }

  private Outcome demo(String... args) {
    return Shell.PLAIN.capture(terminal -> DemoIndexer.run(terminal, archive, args));
  }

  private static String verdict(List<String> ours, List<String> theirs) {
    return new Duel(answers(ours), answers(theirs), List.of("fever")).verdict();
  }

  private static List<Duel.Answer> answers(List<String> titles) {
    return titles.stream()
        .map(title -> new Duel.Answer(title, title.equals("bad") ? .75 : 0))
        .toList();
  }

  private static double share(List<Duel.Answer> answers, String title) {
    return answers.stream()
        .filter(answer -> answer.title().equals(title))
        .mapToDouble(Duel.Answer::borrowedShare)
        .findFirst()
        .orElseThrow();
  }
}
