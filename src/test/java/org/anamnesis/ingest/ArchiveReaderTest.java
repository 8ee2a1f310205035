package org.anamnesis.ingest;

import static org.anamnesis.ingest.Archives.BAD;
import static org.anamnesis.ingest.Archives.bytes;
import static org.anamnesis.ingest.Archives.failing;
import static org.anamnesis.ingest.Archives.gzip;
import static org.anamnesis.ingest.Archives.line;
import static org.anamnesis.ingest.Archives.longLine;
import static org.anamnesis.ingest.Archives.readAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
  private static final String PAGE =
      "Cramp - Neurology\nIt cramps.\nMei, 45 year old male. Ask Date: 2016/06/23\nStretch it.\n";

  @TempDir Path folder;

  @Test
  void read_filesOfBothForms_areToldByContent() throws IOException {
    Path lines = write("a.txt", line("q-1") + line("q-2"));
    Path page = write("b.jsonl", PAGE);
    Path packed = Files.write(folder.resolve("c"), gzip(bytes(PAGE)));
    Path empty = write("d", "\n");

    assertThat(readAll(ArchiveReader.open(lines, page, packed, empty)))
        .containsExactly("q-1", "q-2", "b", "c");
  }

  @Test
  void read_ownAndRealPages_arePages() throws IOException {
    for (String id : Pages.OWN) {
      assertThat(readAll(reader(id, bytes(Pages.text(id))))).containsExactly(id);
      assertThat(readAll(reader(id, bytes("\uFEFF\n" + Pages.text(id))))).containsExactly(id);
    }
    assertThat(readAll(reader("p", bytes(Pages.real())))).containsExactly("p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage\n",
        "\uFEFF\r\n \t\n",
        "# export, Ask Date: 2016/06/23\nDr. A reply Neurology\nShare to:\n",
        "[",
      })
  void read_jsonLinesBehindWhateverElse_staysJsonLines(String before) throws IOException {
    byte[] archive = bytes(before + line("q-1") + "bad\n" + line("q-2"));

    assertThat(readAll(reader("in", archive)))
        .isEqualTo(readAll(JsonLinesReader.of(new ByteArrayInputStream(archive), "in")))
        .contains("q-2");
  }

  @Test
  void read_textThatIsNeither_isToldLineByLine() throws IOException {
    assertThat(readAll(reader("in", bytes("Dear diary,\n\nMore Info\n"))))
        .containsExactly("in:1: " + BAD, "in:3: " + BAD);
  }

  @Test
  void read_marksBehindTheFirst64KiB_areNotSeen() throws IOException {
    String far = "x".repeat((1 << 16) - 10) + "\n";

    assertThat(readAll(reader("in", bytes(far + PAGE)))).hasSize(5).contains("in:5: " + BAD);
  }

  @Test
  void read_idsOfBothForms_firstWins() throws IOException {
    Path lines = write("a", line("p") + line("stiff-knee#2"));
    Path page = write("p.txt", PAGE);
    Path other = write("stiff-knee.txt", Pages.text("stiff-knee"));
    Path last = write("b", line("stiff-knee#1") + line("stiff-knee"));
    String used = " was already used earlier; the first record stays";

    assertThat(readAll(ArchiveReader.open(lines, page, other, last)))
        .containsExactly(
            "p",
            "stiff-knee#2",
            page + ":1: \"id\" \"p\"" + used,
            "stiff-knee",
            other + ":52: \"id\" \"stiff-knee#2\"" + used + "; the page is read without it",
            last + ":1: \"id\" \"stiff-knee#1\"" + used,
            last + ":2: \"id\" \"stiff-knee\"" + used);
  }

  @Test
  void read_standardInput_takesBothForms() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(bytes(line("q-1"))));
      assertThat(readAll(ArchiveReader.open(Path.of("-")))).containsExactly("q-1");
      System.setIn(new ByteArrayInputStream(bytes(PAGE)));
      assertThat(readAll(ArchiveReader.open(Path.of("-"))))
          .singleElement()
          .asString()
          .matches("page-[0-9a-f]{16}");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void read_jsonLinesFromAPipe_doNotWaitForMore() throws IOException {
    AtomicInteger left = new AtomicInteger(bytes(line("q-1")).length);
    InputStream pipe =
        new ByteArrayInputStream(bytes(line("q-1") + line("q-2"))) {
          @Override
          public synchronized int available() {
            return left.get();
          }

          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            int most = Math.min(length, left.get());
            if (most == 0) {
              throw new IllegalStateException("waits");
            }
            left.addAndGet(-most);
            return super.read(buffer, offset, most);
          }
        };
    try (QaReader reader = ArchiveReader.of(pipe, "pipe")) {
      assertThat(reader.read()).containsInstanceOf(QaRecord.Good.class);
      left.set(1_000);
      assertThat(reader.read()).containsInstanceOf(QaRecord.Good.class);
    }
  }

  @Test
  void read_sourceThatFailsWhileItsFormIsTold_losesNothing() throws IOException {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes("bad\n" + line("q-1"))),
            failing(new IOException("disk gone")));

    assertThat(readAll(ArchiveReader.of(failing, "in")))
        .containsExactly(
            "in:1: " + BAD,
            "q-1",
            "in:3: the source cannot be read from here on (IOException: disk gone); repair it");
  }

  @Test
  void read_interruptedWhileItsFormIsTold_goesOnThere() throws IOException {
    InputStream busy =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(PAGE.substring(0, 20))),
            new SequenceInputStream(
                new InputStream() {
                  private boolean told;

                  @Override
                  public int read() throws IOException {
                    if (!told) {
                      told = true;
                      throw new InterruptedIOException("stop");
                    }
                    return -1;
                  }
                },
                new ByteArrayInputStream(bytes(PAGE.substring(20)))));
    try (QaReader reader = ArchiveReader.of(busy, "p")) {
      assertThatThrownBy(reader::read).isInstanceOf(InterruptedIOException.class);
      assertThat(reader.read()).contains(Pages.good("p", PAGE));
    }
  }

  @Test
  void read_fileIsGoneAfterOpen_isAnErrorOfThatSource() throws IOException {
    Path gone = write("gone.txt", PAGE);
    Path next = write("next.txt", PAGE);
    ArchiveReader reader = ArchiveReader.open(gone, next);
    Files.delete(gone);

    assertThat(readAll(reader))
        .containsExactly(
            gone
                + ":1: the source cannot be read from here on (NoSuchFileException: "
                + gone
                + "); repair it",
            "next");
  }

  @Test
  void read_pipeThatGivesByteByByte_isReadInLinearTime() throws IOException {
    InputStream drops =
        new SequenceInputStream(longLine(60_000), new ByteArrayInputStream(bytes("\n" + PAGE))) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1));
          }
        };

    assertThat(readAll(ArchiveReader.of(drops, "p"))).containsExactly("p");
  }

  @Test
  void bytesRead_ofBothForms_countsWhatWasGiven() throws IOException {
    Path lines = write("a", line("q-1") + line("q-2"));
    Path page = write("p.txt", PAGE);
    try (QaReader reader = ArchiveReader.open(lines, page)) {
      reader.read();
      assertThat(reader.bytesRead()).isEqualTo(line("q-1").length());
      reader.read();
      reader.read();
      assertThat(reader.bytesRead()).isEqualTo(2 * line("q-1").length() + PAGE.length());
    }
  }

  @Test
  void rejectsTo_bothForms_hasTheLinesOfJsonOnly() throws IOException {
    Path rejects = folder.resolve("rejects.jsonl");
    Path lines = write("a", line("q-1") + "bad\n");
    Path page = write("q-1.txt", PAGE);

    assertThat(readAll(ArchiveReader.open(lines, page).rejectsTo(rejects))).hasSize(3);
    assertThat(rejects).hasContent("bad\n");
  }

  @Test
  void cannotRejectTo_aPageThatIsASource() throws IOException {
    Path page = write("p.txt", PAGE);
    try (ArchiveReader reader = ArchiveReader.open(page)) {
      assertThatThrownBy(() -> reader.rejectsTo(page)).isInstanceOf(FileSystemException.class);
    }
    assertThat(page).hasContent(PAGE);
  }

  @Test
  void read_damagedPages_areRefusedWhole() throws IOException {
    byte[] latin = bytes(PAGE);
    latin[20] = (byte) 0xe9;

    assertThat(readAll(reader("p", latin)))
        .isEqualTo(List.of("p:2: not valid UTF-8 at byte 3 of the line; save the file as UTF-8"));
    assertThat(readAll(reader("p", Arrays.copyOf(bytes(PAGE), 6_000))).getFirst())
        .isEqualTo("p:5: a NUL character at column 1; remove it");
  }

  private static ArchiveReader reader(String name, byte[] archive) {
    return ArchiveReader.of(new ByteArrayInputStream(archive), name);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
