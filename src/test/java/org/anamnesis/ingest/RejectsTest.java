package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anamnesis.ingest.Archives.bytes;
import static org.anamnesis.ingest.Archives.gzip;
import static org.anamnesis.ingest.Archives.line;
import static org.anamnesis.ingest.Archives.readAll;
import static org.anamnesis.ingest.Archives.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {
  @TempDir Path folder;
  private Path rejects;

  @BeforeEach
  void nameRejects() {
    rejects = folder.resolve("rejects.jsonl");
  }

  @Test
  void rejectsTo_badLines_areWrittenByteForByte() throws IOException {
    ByteArrayOutputStream bad = new ByteArrayOutputStream();
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (byte[] line :
        new byte[][] {
          bytes("bad"),
          "{\"id\":\"caf\u00e9\"}\r".getBytes(ISO_8859_1),
          bytes("\uFEFF{\"id\":\"b\"} "),
          {'\0', (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80},
          bytes("x".repeat(10_000_000)),
          bytes(line("q-0").strip()),
        }) {
      archive.writeBytes(bytes(line("q-" + archive.size())));
      archive.writeBytes(line);
      archive.write('\n');
      bad.writeBytes(line);
      bad.write('\n');
    }

    assertThat(readAll(reader(archive.toByteArray()).rejectsTo(rejects))).hasSize(12);
    assertThat(Files.readAllBytes(rejects)).isEqualTo(bad.toByteArray());
  }

  @Test
  void rejectsTo_lastLineWithoutNewline_getsOne() throws IOException {
    readAll(reader(bytes("bad")).rejectsTo(rejects));

    assertThat(rejects).hasContent("bad\n").hasSize(4);
  }

  @Test
  void rejectsTo_longLastLineOfSeveralSources_getsOne() throws IOException {
    Path first = Files.writeString(folder.resolve("a"), "x".repeat(5_000_000));
    Path second = Files.write(folder.resolve("b"), gzip(bytes("bad")));

    readAll(JsonLinesReader.open(first, second).rejectsTo(rejects));

    assertThat(Files.readAllBytes(rejects)).isEqualTo(bytes("x".repeat(5_000_000) + "\nbad\n"));
  }

  @Test
  void rejectsTo_nothingRejected_createsNoFile() throws IOException {
    readAll(reader(bytes(line("q-1") + "\n \r\n")).rejectsTo(rejects));

    assertThat(rejects).doesNotExist();
  }

  @Test
  void rejectsTo_oldFile_isReplacedByTheFirstReject() throws IOException {
    Files.writeString(rejects, "old, and longer than what is new\n");

    readAll(reader(bytes(line("q-1"))).rejectsTo(rejects));
    assertThat(rejects).hasContent("old, and longer than what is new\n");

    readAll(reader(bytes("bad\n")).rejectsTo(rejects));
    assertThat(Files.readAllBytes(rejects)).isEqualTo(bytes("bad\n"));
  }

  @Test
  void rejectsTo_fixtureOfBadRecords_allKindsAreToldAndAllGoodOnesArrive() throws IOException {
    List<String> expected = Files.readAllLines(resource("bad.errors.txt"), UTF_8);

    List<String> records = readAll(JsonLinesReader.open(resource("bad.jsonl")).rejectsTo(rejects));

    List<String> good = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (String each : records) {
      (each.startsWith("good-") ? good : errors).add(each);
    }

    String prefix = resource("bad.jsonl") + ":";
    assertThat(errors).allMatch(error -> error.startsWith(prefix));
    assertThat(errors.stream().map(error -> error.substring(prefix.length())))
        .containsExactlyElementsOf(expected);
    assertThat(good).hasSize(35).doesNotHaveDuplicates();
    assertThat(Files.readAllBytes(rejects))
        .isEqualTo(everyOtherLine(Files.readAllBytes(resource("bad.jsonl"))));
  }

  @Test
  void rejectsTo_repairedLines_canBeReadAgain() throws IOException {
    readAll(reader(bytes(line("q-1") + "{\"id\":\"q-2\"}\n")).rejectsTo(rejects));
    Files.writeString(rejects, Files.readString(rejects).replace("}", ",\"title\":\"t\"}"));

    assertThat(readAll(JsonLinesReader.open(rejects))).containsExactly("q-2");
  }

  @Test
  void cannotRejectTo_aSource() throws IOException {
    Path source = Files.writeString(folder.resolve("a.jsonl"), "bad\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), source);

    for (Path file : List.of(source, link)) {
      try (JsonLinesReader reader = JsonLinesReader.open(source)) {
        assertThatThrownBy(() -> reader.rejectsTo(file))
            .isInstanceOf(FileSystemException.class)
            .hasMessage(file + ": is one of the sources; write the rejected lines elsewhere");
      }
    }
    assertThat(source).hasContent("bad\n");
  }

  @Test
  void cannotRejectTo_folderOrMissingFolder() throws IOException {
    try (JsonLinesReader reader = reader(bytes("bad"))) {
      assertThatThrownBy(() -> reader.rejectsTo(folder))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(folder + ": is a folder; allowed: a file");
      assertThatThrownBy(() -> reader.rejectsTo(folder.resolve("no/rejects")))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessage(folder.resolve("no").toString());
    }
  }

  @Test
  void cannotRejectTo_twoFiles() throws IOException {
    try (JsonLinesReader reader = reader(bytes("bad")).rejectsTo(rejects)) {
      assertThatThrownBy(() -> reader.rejectsTo(folder.resolve("other")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** The bad lines of the fixture: the second, the fourth and so on. */
  private static byte[] everyOtherLine(byte[] lines) {
    ByteArrayOutputStream even = new ByteArrayOutputStream();
    int number = 1;
    for (byte b : lines) {
      if (number % 2 == 0) {
        even.write(b);
      }
      number += b == '\n' ? 1 : 0;
    }
    return even.toByteArray();
  }

  private Path resource(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream in = RejectsTest.class.getResourceAsStream("/records/" + name)) {
      Files.write(copy, in.readAllBytes());
    }
    return copy;
  }
}
