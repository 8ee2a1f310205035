package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  private static final String CALF =
      "{\"id\":\"q-1\",\"question\":\"My calf cramps at night.\",\"answer\":\"Stretch it.\"}\n";
  private static final String EAR =
      "{\"id\":\"q-2\",\"question\":\"My ear hurts.\",\"answer\":\"See a doctor.\"}\n";

  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void nameIndex() {
    index = folder.resolve("medical-qa.index");
  }

  @Test
  void index_goodFiles_commitsAndSumsUp() throws IOException {
    Outcome outcome =
        Shell.run("index", file("a.jsonl", CALF), file("b.jsonl", EAR), "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines().get(0))
        .matches("2 added, 0 rejected: 0\\.0 MB in \\d+\\.\\d s, \\d+\\.\\d MB/s");
    assertThat(outcome.lines().get(1)).startsWith(index + " has 2 documents, ");
    assertThat(outcome.err()).isEmpty();
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void index_sameFileTwice_replaces() throws IOException {
    Path file = file("a.jsonl", CALF + EAR);
    Shell.run("index", file, "--index", index);

    Outcome outcome = Shell.run("index", file, "--index", index, "--threads", 2);

    assertThat(outcome.exitCode()).isZero();
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void index_packedFile_isUnpacked() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((CALF + EAR).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Shell.run("index", file, "--index", index).out()).startsWith("2 added, 0 rejected");
  }

  @Test
  void index_standardInput_isRead() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(CALF.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(Shell.run("index", "-", "--index", index).out()).startsWith("1 added, 0 rejected");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void index_someBadRecords_indexesTheRestAndKeepsThemVerbatim() throws IOException {
    String broken = "{\"id\":\"q-3\",\"question\":\"Ménière\u2028 ?\"";
    String nameless = "{ \"question\" : \"no id\" }";
    Path file = file("a.jsonl", CALF + broken + "\n" + EAR + nameless + "\n");
    Path rejects = folder.resolve("rejects.jsonl");

    Outcome outcome = Shell.run("index", file, "--index", index, "--rejects", rejects);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("2 added, 2 rejected");
    assertThat(outcome.err().lines())
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith(file + ":2: not valid JSON");
              assertThat(lines.get(1)).startsWith(file + ":4: \"id\" is missing");
              assertThat(lines.get(2)).isEqualTo("Rejected lines of JSON are in " + rejects + ".");
            });
    assertThat(Files.readString(rejects)).isEqualTo(broken + "\n" + nameless + "\n");
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void index_pageBesideJsonLines_isReadWithItsExcerpts() throws IOException {
    Path page = Path.of("src", "test", "resources", "pages", "itchy-hands.txt");

    Outcome outcome = Shell.run("index", page, file("a.txt", CALF), "--index", index);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("5 added, 0 rejected");
    try (SymptomIndex reader = SymptomIndex.openReadOnly(index)) {
      assertThat(reader.ids())
          .containsExactlyInAnyOrder(
              "q-1", "itchy-hands", "itchy-hands#1", "itchy-hands#2", "itchy-hands#3");
    }
  }

  @Test
  void index_manyBadRecords_showsTen() throws IOException {
    Outcome outcome =
        Shell.run("index", file("a.jsonl", CALF + "{}\n".repeat(12)), "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err().lines()).hasSize(12).contains("… and 2 more");
  }

  @Test
  void index_onlyBadRecords_exitsWith1AndLeavesTheIndex() throws IOException {
    Shell.indexed(file("a.jsonl", CALF), index);

    Outcome outcome = Shell.run("index", file("b.jsonl", "{}\n"), "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .endsWith("anamnesis: every record was rejected; the index is as it was\n");
    assertThat(documents()).isEqualTo(1);
  }

  @Test
  void index_emptyFile_makesAnEmptyIndex() throws IOException {
    Outcome outcome = Shell.run("index", file("a.jsonl", "\n"), "--index", index);

    assertThat(outcome.exitCode()).isZero();
    assertThat(documents()).isZero();
  }

  @Test
  void index_fileThatIsMissing_exitsWith1() {
    Path missing = folder.resolve("missing.jsonl");

    Outcome outcome = Shell.run("index", missing, "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).containsExactly("anamnesis: " + missing + " does not exist");
    assertThat(index).doesNotExist();
  }

  @Test
  void index_folderInsteadOfFile_exitsWith1() {
    Outcome outcome = Shell.run("index", folder, "--index", index);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("is a folder; allowed: a file");
  }

  @Test
  void index_rejectsIntoTheArchiveItself_exitsWith1() throws IOException {
    Path file = file("a.jsonl", CALF);

    Outcome outcome = Shell.run("index", file, "--index", index, "--rejects", file);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(CALF);
  }

  @Test
  void index_threadsOutOfRange_exitsWith1() throws IOException {
    Outcome outcome = Shell.run("index", file("a.jsonl", CALF), "--index", index, "--threads", 65);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).containsExactly("anamnesis: threads 65; allowed: 1 to 64");
  }

  @Test
  void index_lockedByAnotherWriter_exitsWith2() throws IOException {
    Path file = file("a.jsonl", CALF);
    try (SymptomIndex writer = SymptomIndex.open(index)) {
      assertThat(writer.contains("q-1")).isFalse();

      Outcome outcome = Shell.run("index", file, "--index", index);

      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err().lines())
          .containsExactly(
              "anamnesis: another process is writing to the index at "
                  + index
                  + "; wait until it has finished");
    }
  }

  @Test
  void index_intoAFile_exitsWith2() throws IOException {
    Path file = file("a.jsonl", CALF);

    Outcome outcome = Shell.run("index", file, "--index", file);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("anamnesis: ").contains("is a file");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private long documents() throws IOException {
    try (SymptomIndex reader = SymptomIndex.openReadOnly(index)) {
      return reader.stats().documents();
    }
  }
}
