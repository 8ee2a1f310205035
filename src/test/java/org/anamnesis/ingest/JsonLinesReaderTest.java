package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.anamnesis.ingest.Archives.BAD;
import static org.anamnesis.ingest.Archives.TOO_LONG;
import static org.anamnesis.ingest.Archives.bytes;
import static org.anamnesis.ingest.Archives.failing;
import static org.anamnesis.ingest.Archives.gzip;
import static org.anamnesis.ingest.Archives.line;
import static org.anamnesis.ingest.Archives.longLine;
import static org.anamnesis.ingest.Archives.readAll;
import static org.anamnesis.ingest.Archives.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.anamnesis.model.QaDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
  @TempDir Path folder;

  @Test
  void read_file_givesDocumentsInOrder() throws IOException {
    Path file = write("qa.jsonl", line("q-1") + line("q-2"));

    assertThat(readAll(JsonLinesReader.open(file))).containsExactly("q-1", "q-2");
  }

  @Test
  void read_record_isTheWholeDocument() throws IOException {
    try (QaReader reader = reader(bytes("{\"id\":\"q\",\"question\":\"é?\",\"answer\":\"😀!\"}"))) {
      assertThat(reader.read()).contains(new QaRecord.Good(QaDocument.of("q", "é?", "😀!")));
    }
  }

  @Test
  void read_atEnd_staysEmpty() throws IOException {
    try (QaReader reader = reader(bytes(line("q-1")))) {
      assertThat(reader.read()).isPresent();
      assertThat(reader.read()).isEmpty();
      assertThat(reader.read()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n \t\n\n", "\uFEFF", "\uFEFF\r\n", "   "})
  void read_onlyBlanks_givesNothing(String text) throws IOException {
    assertThat(readAll(reader(bytes(text)))).isEmpty();
  }

  @Test
  void read_blankLines_areSkippedAndCounted() throws IOException {
    assertThat(readAll(reader(bytes("\n" + line("q-1") + " \t\n\r\nbad\n"))))
        .containsExactly("q-1", "in:5: " + BAD);
  }

  @Test
  void read_lastLineWithoutNewline_isRead() throws IOException {
    assertThat(readAll(reader(bytes(line("q-1") + line("q-2").strip()))))
        .containsExactly("q-1", "q-2");
  }

  @Test
  void read_crlf_isReadAlike() throws IOException {
    assertThat(readAll(reader(bytes((line("q-1") + "bad\n" + line("q-2")).replace("\n", "\r\n")))))
        .containsExactly("q-1", "in:2: " + BAD, "q-2");
  }

  @Test
  void read_byteOrderMarks_areSkipped() throws IOException {
    assertThat(readAll(reader(bytes("\uFEFF" + line("q-1") + "\uFEFF" + line("q-2")))))
        .containsExactly("q-1", "q-2");
  }

  @Test
  void read_gzip_isKnownByContent() throws IOException {
    Path packed = Files.write(folder.resolve("packed.txt"), gzip(bytes(line("q-1"))));
    Path plain = write("plain.gz", line("q-2"));

    assertThat(readAll(JsonLinesReader.open(packed, plain))).containsExactly("q-1", "q-2");
    assertThat(readAll(reader(gzip(bytes(line("q-3")))))).containsExactly("q-3");
  }

  @Test
  void read_gzipOfSeveralMembersFromAPipe_isReadToTheEnd() throws IOException {
    InputStream pipe =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip(bytes(line("q-1")))),
            new ByteArrayInputStream(gzip(bytes(line("q-2"))))) {
          @Override
          public int available() {
            return 0;
          }
        };

    assertThat(readAll(JsonLinesReader.of(pipe, "pipe"))).containsExactly("q-1", "q-2");
  }

  @Test
  void read_dash_isStandardInputAndLeavesItOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(bytes(line("q-1") + "bad")) {
          @Override
          public void close() {
            closed.set(true);
          }
        });
    try {
      assertThat(readAll(JsonLinesReader.open(Path.of("-"))))
          .containsExactly("q-1", "stdin:2: " + BAD);
    } finally {
      System.setIn(before);
    }
    assertThat(closed).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void close_stream_isClosed(boolean read) throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(bytes(line("q-1") + line("q-2"))) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    JsonLinesReader reader = JsonLinesReader.of(in, "in");
    if (read) {
      reader.read();
    }

    reader.close();
    reader.close();

    assertThat(closed).isTrue();
    assertThatThrownBy(reader::read)
        .isInstanceOf(IOException.class)
        .hasMessage("the reader is closed");
  }

  @Test
  void read_severalFiles_numbersLinesOfEach() throws IOException {
    Path first = write("a.jsonl", line("q-1") + "bad\n");
    Path second = write("b.jsonl", "bad\n" + line("q-2"));
    Path empty = write("c.jsonl", "");
    Path last = write("d.jsonl", line("q-3"));

    assertThat(readAll(JsonLinesReader.open(first, second, empty, last)))
        .containsExactly("q-1", first + ":2: " + BAD, second + ":1: " + BAD, "q-2", "q-3");
  }

  @Test
  void read_duplicateId_firstWinsAcrossSources() throws IOException {
    Path first = write("a.jsonl", line("q-1") + line("q-2") + line("q-1"));
    Path second = write("b.jsonl", line("q-2") + line("q-3"));
    String reason = " was already used earlier; the first record stays";

    assertThat(readAll(JsonLinesReader.open(first, second)))
        .containsExactly(
            "q-1",
            "q-2",
            first + ":3: \"id\" \"q-1\"" + reason,
            second + ":1: \"id\" \"q-2\"" + reason,
            "q-3");
  }

  @Test
  void read_idOfABadRecord_isNotUsed() throws IOException {
    assertThat(readAll(reader(bytes("{\"id\":\"q-1\",\"title\":5}\n" + line("q-1")))))
        .containsExactly("in:1: \"title\" is a number; allowed: a string", "q-1");
  }

  @Test
  void read_longDuplicateId_isCutTo60AndOnOneLine() throws IOException {
    String id = "\\n" + "i".repeat(58) + "😀" + "x".repeat(100);

    assertThat(readAll(reader(bytes(line(id) + line(id)))).get(1))
        .isEqualTo(
            "in:2: \"id\" \"\\n"
                + "i".repeat(58)
                + "😀…\" was already used earlier; the first record stays");
  }

  @Test
  void read_invalidUtf8_saysByte() throws IOException {
    byte[] latin = "{\"id\":\"q\",\"title\":\"caf\u00e9\"}\n".getBytes(ISO_8859_1);
    byte[] far = bytes("{\"id\":\"q\",\"title\":\"" + "é".repeat(10_000) + "#\"}\n");
    far[far.length - 4] = (byte) 0x80;

    assertThat(readAll(reader(latin)))
        .containsExactly("in:1: not valid UTF-8 at byte 23 of the line; save the file as UTF-8");
    assertThat(readAll(reader(far)))
        .containsExactly("in:1: not valid UTF-8 at byte 20020 of the line; save the file as UTF-8");
  }

  @Test
  void read_replacementCharacterOfTheArchive_isKept() throws IOException {
    try (QaReader reader = reader(bytes("{\"id\":\"q\",\"question\":\"a\uFFFDb\"}"))) {
      assertThat(reader.read()).contains(new QaRecord.Good(QaDocument.of("q", "a\uFFFDb", "")));
    }
  }

  @Test
  void read_longestLine_isAllowedAndOneByteMoreIsNot() throws IOException {
    String frame = "{\"id\":\"q-1\",\"title\":\"\"}";
    String longest =
        frame.replace("\"\"", "\"" + "x".repeat(Lines.MAX_LINE - frame.length()) + "\"");

    assertThat(readAll(reader(bytes(longest + "\n" + line("q-2"))))).containsExactly("q-1", "q-2");
    assertThat(readAll(reader(bytes(longest)))).containsExactly("q-1");
    assertThat(readAll(reader(bytes(longest + " \n" + line("q-2")))))
        .containsExactly("in:1: " + TOO_LONG, "q-2");
    assertThat(readAll(reader(bytes(longest + " ")))).containsExactly("in:1: " + TOO_LONG);
  }

  @Test
  void read_lineOf10Megabytes_isRefusedAndTheRestIsRead() throws IOException {
    byte[] text = bytes(line("q-1") + "x".repeat(10_000_000) + "\n" + line("q-2") + "bad");

    assertThat(readAll(reader(text)))
        .containsExactly("q-1", "in:2: " + TOO_LONG, "q-2", "in:4: " + BAD);
  }

  @Test
  void read_longLineThatStartsBlank_isRefusedNotSkipped() throws IOException {
    assertThat(readAll(reader(bytes(" ".repeat(5_000_000) + line("q-1")))))
        .containsExactly("in:1: " + TOO_LONG);
  }

  @Test
  void read_lineOf100Megabytes_takesConstantMemory() throws IOException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (QaReader reader = JsonLinesReader.of(longLine(100_000_000), "in")) {
      long before = threads.getCurrentThreadAllocatedBytes();

      assertThat(reader.read().map(Object::toString)).contains("in:1: " + TOO_LONG);
      assertThat(reader.read()).isEmpty();

      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16_000_000);
      assertThat(reader.bytesRead()).isEqualTo(100_000_000);
    }
  }

  @Test
  void bytesRead_countsUnpackedBytesOfTheLinesGiven() throws IOException {
    String first = "\uFEFF" + line("q-1");
    String second = "\r\n" + line("q-2");
    Path a = Files.write(folder.resolve("a.gz"), gzip(bytes(first + second)));
    Path b = Files.write(folder.resolve("b"), bytes("bad\r\n\n"));
    try (QaReader reader = JsonLinesReader.open(a, b)) {
      assertThat(reader.bytesRead()).isZero();
      reader.read();
      assertThat(reader.bytesRead()).isEqualTo(bytes(first).length);
      reader.read();
      assertThat(reader.bytesRead()).isEqualTo(bytes(first + second).length);
      reader.read();
      assertThat(reader.bytesRead()).isEqualTo(bytes(first + second).length + 5);
      reader.read();
      assertThat(reader.bytesRead()).isEqualTo(bytes(first + second).length + 6);
    }
  }

  @Test
  void read_truncatedGzip_endsThatSourceWithAnError() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed, true)) {
      out.write(bytes(line("q-1") + line("q-2") + "{\"id\":\"q-3\","));
      out.flush();
      Path cut = Files.write(folder.resolve("cut.gz"), packed.toByteArray());
      Path next = write("next.jsonl", line("q-4"));

      assertThat(readAll(JsonLinesReader.open(cut, next)))
          .containsExactly(
              "q-1",
              "q-2",
              cut
                  + ":3: the source cannot be read from here on"
                  + " (EOFException: Unexpected end of ZLIB input stream); repair it",
              "q-4");
    }
  }

  @Test
  void read_damagedGzip_endsThatSourceWithAnError() throws IOException {
    byte[] wrongSum = gzip(bytes(line("q-1")));
    wrongSum[wrongSum.length - 8] ^= 1;

    assertThat(readAll(reader(wrongSum)))
        .containsExactly(
            "q-1",
            "in:2: the source cannot be read from here on (ZipException: Corrupt GZIP trailer);"
                + " repair it");
    assertThat(readAll(reader(new byte[] {0x1f, (byte) 0x8b})))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("in:1: the source cannot be read from here on (EOFException");
  }

  @Test
  void read_sourceFailsInsideALongLine_bothAreTold() throws IOException {
    InputStream failing =
        new SequenceInputStream(longLine(5_000_000), failing(new IOException("disk gone")));

    assertThat(readAll(JsonLinesReader.of(failing, "in")))
        .containsExactly(
            "in:1: " + TOO_LONG,
            "in:2: the source cannot be read from here on (IOException: disk gone); repair it");
  }

  @Test
  void read_fileIsGoneAfterOpen_isAnErrorOfThatSource() throws IOException {
    Path gone = write("gone.jsonl", line("q-1"));
    Path next = write("next.jsonl", line("q-2"));
    JsonLinesReader reader = JsonLinesReader.open(gone, next);
    Files.delete(gone);

    assertThat(readAll(reader))
        .containsExactly(
            gone
                + ":1: the source cannot be read from here on (NoSuchFileException: "
                + gone
                + "); repair it",
            "q-2");
  }

  @Test
  void read_interrupted_isThrown() throws IOException {
    InputStream interrupted = failing(new InterruptedIOException("stop"));
    try (QaReader reader = JsonLinesReader.of(interrupted, "in")) {
      assertThatThrownBy(reader::read)
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("stop");
    }
  }

  @Test
  void cannotOpen_fileThatIsMissing() throws IOException {
    Path there = write("a.jsonl", line("q-1"));
    Path missing = folder.resolve("missing.jsonl");

    assertThatThrownBy(() -> JsonLinesReader.open(there, missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }

  @Test
  void cannotOpen_folder() {
    assertThatThrownBy(() -> JsonLinesReader.open(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(folder + ": is a folder; allowed: a file");
  }

  @Test
  void cannotMakeError_withoutLine() {
    assertThatThrownBy(() -> new RecordError("in", 0, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 0 is not a line; allowed: 1 or more");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
