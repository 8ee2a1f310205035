package org.anamnesis.ingest;

import static org.anamnesis.ingest.Archives.bytes;
import static org.anamnesis.ingest.Archives.gzip;
import static org.anamnesis.ingest.Archives.readAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final List<String> OWN = Pages.OWN;
  private static final String NOT_A_PAGE =
      "not a page of a question and its answer; allowed: text with the lines \"Share to:\","
          + " \"Name, 40~49 year old female. Ask Date: 2016/06/23\", \"Dr. Name reply Specialty\","
          + " \"Reply Date: 2016/06/23\", \"More Info\", \"Similar Q&A\" and \"Related FAQ\", or"
          + " some of them, each by itself";
  private static final String SMALL =
      "Cramp - Neurology\nShare to:\nIt cramps.\nMei, 45 year old male. Ask Date: 2016/06/23\n"
          + "Dr. A reply Neurology\nStretch it.\n";

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("OWN")
  void parse_ownPage_givesEveryField(String id) throws IOException, RecordException {
    assertThat(PageReader.parse(id, Pages.text(id))).containsExactly(Pages.expected(id));
  }

  @Test
  void parse_samplePage_hasAllThatPagesShow() throws IOException {
    QaRecord.Good page = Pages.good("night-cough", Pages.text("night-cough"));

    assertThat(page.document().specialty()).isEqualTo("Pulmonology");
    assertThat(page.document().question().asker())
        .isEqualTo(new Asker("Marisol T.", Optional.of(new AgeRange(30, 39)), Sex.FEMALE));
    assertThat(page.document().article().stream().map(Section::heading))
        .containsExactly(
            "",
            "Why Coughs Get Worse at Night",
            "How It Is Examined",
            "What You Can Do in the Evening",
            "When to See a Doctor");
    assertThat(page.excerpts()).hasSize(4);
    assertThat(page.document().topics()).hasSize(10);
  }

  @Test
  void parse_realPage_givesEveryField() throws IOException {
    QaRecord.Good page = Pages.good("p", Pages.real());
    QaDocument document = page.document();

    assertThat(document.title()).startsWith("Leg Cramps: ").hasSize(51).endsWith("Strategies");
    assertThat(document.specialty()).isEqualTo("Neurology");
    assertThat(document.source()).isEmpty();
    assertThat(document.question().text())
        .startsWith("Leg cramps?\n\nI have been ")
        .endsWith(" for a bit.")
        .hasSize(620)
        .hasLineCount(9);
    assertThat(document.question().askedOn()).contains(LocalDate.of(2016, 6, 23));
    assertThat(document.question().asker())
        .isEqualTo(new Asker("Cai Tai Tai", Optional.of(new AgeRange(40, 49)), Sex.FEMALE));

    assertThat(document.replies()).hasSize(1);
    Reply reply = document.replies().getFirst();
    assertThat(reply.doctor()).isEqualTo("Dr. Gao Chunde");
    assertThat(reply.specialty()).isEqualTo("Neurology");
    assertThat(reply.repliedOn()).contains(LocalDate.of(2016, 6, 23));
    assertThat(reply.text())
        .startsWith("The distribution ")
        .endsWith(" treatment.")
        .hasSize(288)
        .hasLineCount(3);

    assertThat(document.article().stream().map(Section::heading))
        .containsExactly("", "Causes of Leg Cramps", "Symptoms", "Relief Strategies", "Conclusion");
    assertThat(document.article().stream().map(section -> section.text().length()))
        .containsExactly(428, 1207, 363, 1204, 467);
    assertThat(document.article().stream().map(section -> section.text().split("\n\n").length))
        .containsExactly(1, 7, 1, 7, 1);

    assertThat(document.similar()).containsExactly("p#1", "p#2", "p#3", "p#4");
    assertThat(page.excerpts().stream().map(QaDocument::id))
        .containsExactlyElementsOf(document.similar());
    assertThat(page.excerpts()).allMatch(excerpt -> excerpt.excerptOf().equals("p"));
    assertThat(page.excerpts().stream().map(excerpt -> excerpt.title().length()))
        .containsExactly(80, 74, 56, 62);
    assertThat(page.excerpts().stream().map(excerpt -> excerpt.question().text().length()))
        .containsExactly(273, 251, 124, 278);
    assertThat(page.excerpts().stream().map(excerpt -> excerpt.replies().getFirst().doctor()))
        .containsExactly(
            "Dr. Lin Qingzhong", "Dr. Li Wenlin", "Dr. Chen Xianchang", "Dr. Su Hongci");
    assertThat(page.excerpts().stream().map(excerpt -> excerpt.replies().getFirst().specialty()))
        .containsExactlyElementsOf(page.excerpts().stream().map(QaDocument::specialty).toList())
        .containsExactly(
            "Traditional Chinese Medicine", "Orthopedics", "Rehabilitation", "Rehabilitation");
    assertThat(page.excerpts().stream().map(e -> e.replies().getFirst().text().length()))
        .containsExactly(252, 283, 273, 249);

    assertThat(document.topics())
        .containsExactly(
            new Topic("Muscle Cramp", "Neurology"),
            new Topic("Leg", "Neurology"),
            new Topic("Leg Numbness", "Neurology"),
            new Topic("Leg Weakness", "Neurology"),
            new Topic("Cramps", "Neurosurgery"),
            new Topic("Pain In Limbs", "Neurology"),
            new Topic("Ankle", "Neurology"),
            new Topic("Muscle Cramps", "Family Medicine"),
            new Topic("Autonomic Nervous System Dysfunction", "Neurology"),
            new Topic("Cramps", "Rehabilitation"));
  }

  @Test
  void open_files_areCalledByTheirNames() throws IOException {
    Path plain = write("a.b.txt", SMALL);
    Path packed = Files.write(folder.resolve("c.txt.GZ"), gzip(bytes(SMALL)));
    Path unpacked = write("d.gz", SMALL);
    Path dated = write("2016.06.23", SMALL);
    Path hidden = write(".txt", SMALL);

    assertThat(readAll(PageReader.open(plain, packed, unpacked, dated, hidden)))
        .containsExactly("a.b", "c", "d", "2016.06.23", ".txt");
  }

  @Test
  void of_stream_isCalledByItsName() throws IOException {
    assertThat(readAll(reader("pages/night.txt", bytes(SMALL)))).containsExactly("night");
  }

  @Test
  void open_standardInput_isCalledByItsText() throws IOException {
    assertThat(fromStandardInput(SMALL))
        .isEqualTo(fromStandardInput(SMALL.replace("\n", "\r\n")))
        .isEqualTo(List.of("page-a59229afb327d0cf"));
    assertThat(fromStandardInput(SMALL + "More.")).isNotEqualTo(fromStandardInput(SMALL));
  }

  @Test
  void read_sameNameInTwoFolders_firstWins() throws IOException {
    Path first = write("p.txt", SMALL);
    Path second = write("other/p.txt", Pages.text("stiff-knee"));
    Path third = write("q.txt", SMALL);

    assertThat(readAll(PageReader.open(first, second, third)))
        .containsExactly(
            "p", second + ":1: \"id\" \"p\" was already used earlier; the first record stays", "q");
  }

  @Test
  void read_excerptOfAnIdThatIsUsed_isLeftOutAndTold() throws IOException {
    Path used = write("stiff-knee#1.txt", SMALL);
    Path page = write("stiff-knee.txt", Pages.text("stiff-knee"));
    try (QaReader reader = PageReader.open(used, page)) {
      reader.read();
      QaRecord.Good good = (QaRecord.Good) reader.read().orElseThrow();

      assertThat(good.document().similar()).containsExactly("stiff-knee#2");
      assertThat(good.excerpts().stream().map(QaDocument::id)).containsExactly("stiff-knee#2");
      assertThat(reader.read().map(Object::toString))
          .contains(
              page
                  + ":41: \"id\" \"stiff-knee#1\" was already used earlier; the first record"
                  + " stays; the page is read without it");
      assertThat(reader.read()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "Once upon a time",
        "Title\n\nMore Info\n\nText",
        "Title\n\nShare to:\n\nLetter",
        "{\"id\":\"q-1\",\"question\":\"My calf cramps.\"}\n",
      })
  void read_whatIsNoPage_isOneError(String text) throws IOException {
    assertThat(readAll(reader("p", bytes(text)))).containsExactly("p:1: " + NOT_A_PAGE);
  }

  @Test
  void read_marksWithoutText_isAnError() throws IOException {
    assertThat(readAll(reader("p", bytes("Ask Date: 2016/06/23\n"))))
        .containsExactly(
            "p:1: \"title\", \"question\" and \"answer\" are all missing or blank; give at least"
                + " one text");
  }

  @Test
  void read_damagedText_saysWhere() throws IOException {
    byte[] latin = bytes(SMALL);
    latin[SMALL.indexOf("cramps")] = (byte) 0xe9;

    assertThat(readAll(reader("p", latin)))
        .containsExactly("p:3: not valid UTF-8 at byte 4 of the line; save the file as UTF-8");
    assertThat(readAll(reader("p", bytes(SMALL.replace("Stretch", "Str\0etch")))))
        .containsExactly("p:6: a NUL character at column 4; remove it");
  }

  @Test
  void read_longestPage_isAllowedAndOneByteMoreIsNot() throws IOException {
    String filler = "x".repeat(79) + "\n";
    String most = SMALL + filler.repeat((Lines.MAX_LINE - SMALL.length()) / filler.length());
    String longest = most + "x".repeat(Lines.MAX_LINE - most.length());
    String tooLong =
        "the page is too long; allowed: 4194304 bytes (4 MiB) in UTF-8 and 100000 lines";

    assertThat(readAll(reader("p", bytes(longest)))).containsExactly("p");
    assertThat(readAll(reader("p", bytes(longest + "x"))))
        .containsExactly("p:" + longest.lines().count() + ": " + tooLong);
    assertThat(readAll(reader("p", bytes(SMALL + "\n".repeat(99_994))))).containsExactly("p");
    assertThat(readAll(reader("p", bytes(SMALL + "\n".repeat(99_995)))))
        .containsExactly("p:100001: " + tooLong);
  }

  @Test
  void read_truncatedGzip_isAnErrorAndTheNextPageIsRead() throws IOException {
    byte[] packed = gzip(bytes(Pages.text("night-cough")));
    Path cut = Files.write(folder.resolve("a.gz"), Arrays.copyOf(packed, packed.length - 20));
    Path next = write("b.txt", SMALL);

    List<String> records = readAll(PageReader.open(cut, next));

    assertThat(records).hasSize(2);
    assertThat(records.getFirst())
        .startsWith(cut + ":")
        .endsWith(
            ": the source cannot be read from here on (EOFException: Unexpected end of ZLIB input"
                + " stream); repair it");
    assertThat(records.getLast()).isEqualTo("b");
  }

  @Test
  void read_interrupted_isThrownAndGoesOnWhereItWas() throws IOException {
    InputStream first = new ByteArrayInputStream(bytes(SMALL.substring(0, 40)));
    InputStream busy =
        new SequenceInputStream(first, Archives.failing(new InterruptedIOException()));
    try (QaReader reader = PageReader.of(busy, "p")) {
      assertThatThrownBy(reader::read).isInstanceOf(InterruptedIOException.class);
    }
  }

  @Test
  void read_partsThatCannotBeUsed_areToldBehindThePage() throws IOException {
    String page =
        SMALL
            .replace("45 year", "450 year")
            .replace("2016/06/23", "2016/06/31")
            .concat("Reply Date: yesterday\nRelated FAQ\n" + "x".repeat(1_001) + "\n(ENT)\nLeg\n")
            .concat("Similar Q&A\nDr. B reply ENT\nDr. C reply ENT\nHm.\n");
    String without = "; the page is read without it";
    try (QaReader reader = reader("p", bytes(page))) {
      QaRecord.Good good = (QaRecord.Good) reader.read().orElseThrow();

      assertThat(good.document().question().asker())
          .isEqualTo(new Asker("Mei", Optional.empty(), Sex.MALE));
      assertThat(good.document().question().askedOn()).isEmpty();
      assertThat(good.document().replies())
          .containsExactly(new Reply("Stretch it.", "Dr. A", "Neurology", Optional.empty()));
      assertThat(good.document().topics()).containsExactly(new Topic("Leg", ""));
      assertThat(good.document().similar()).containsExactly("p#2");
      assertThat(readAll(reader))
          .containsExactly(
              "p:4: the date is \"2016/06/31\"; allowed: a day such as 2016/06/23, from 1900 to"
                  + " 2100"
                  + without,
              "p:4: the asker's age is \"450\"; allowed: 45, 40~49 or 40-49, from 0 to 130 years"
                  + without,
              "p:7: the date is \"yesterday\"; allowed: a day such as 2016/06/23, from 1900 to 2100"
                  + without,
              "p:9: \"topic.name\" has 1001 characters; allowed: at most 1000" + without,
              "p:13: \"title\", \"question\" and \"answer\" are all missing or blank; give at least"
                  + " one text"
                  + without);
    }
  }

  @Test
  void parse_withoutReplyLine_answerHasNoDoctor() {
    QaDocument document =
        Pages.good("p", SMALL.replace("Dr. A reply Neurology\n", "\n")).document();

    assertThat(document.replies()).containsExactly(Reply.of("Stretch it."));
    assertThat(document.question().text()).isEqualTo("It cramps.");
  }

  @Test
  void parse_withoutSpecialtyInTheTitle_takesThatOfTheReply() {
    assertThat(Pages.good("p", SMALL.replace(" - Neurology", "")).document().specialty())
        .isEqualTo("Neurology");
  }

  @Test
  void parse_textBehindReplyDate_isNotTheDoctors() {
    QaDocument document =
        Pages.good("p", SMALL + "Reply Date: 2016/06/24\nRead on, dear reader.\n").document();

    assertThat(document.replies().getFirst().text()).isEqualTo("Stretch it.");
    assertThat(document.article()).containsExactly(new Section("", "Read on, dear reader."));
  }

  @Test
  void parse_withoutTheHeadingOfSimilarQuestions_theirRepliesAreNotThePages() {
    QaRecord.Good page =
        Pages.good(
            "p",
            SMALL
                + "Reply Date: 2016/06/24\nToes\nThey curl.\n\n\nDr. B reply ENT\nHm.\n"
                + "[Read More] Toes\n");

    assertThat(page.document().replies().stream().map(Reply::doctor)).containsExactly("Dr. A");
    assertThat(page.excerpts().stream().map(QaDocument::title)).containsExactly("Toes");
    assertThat(page.excerpts().getFirst().replies())
        .containsExactly(new Reply("Hm.", "Dr. B", "ENT", Optional.empty()));
  }

  @Test
  void parse_similarQuestionWithoutItsTitleLine_hasTheRepeatedTitle() {
    QaRecord.Good page =
        Pages.good(
            "p",
            SMALL + "Similar Q&A\nThey curl.\nDr. B reply ENT\nHm.\n[Read More] Curling toes\n");

    assertThat(page.excerpts().getFirst().title()).isEqualTo("Curling toes");
    assertThat(page.excerpts().getFirst().question().text()).isEqualTo("They curl.");
  }

  @Test
  void parse_similarQuestionsWithTwoBlankLinesEverywhere_areToldApart() {
    QaRecord.Good page =
        Pages.good(
            "p",
            SMALL
                + ("Similar Q&A,Toes,They curl.,Dr. B reply ENT,Hm.,Calf,It cramps.,Knee,Stiff.")
                    .replace(",", "\n\n\n"));

    assertThat(page.excerpts().stream().map(QaDocument::title))
        .containsExactly("Toes", "Calf", "Knee");
    assertThat(page.excerpts().stream().map(excerpt -> excerpt.question().text()))
        .containsExactly("They curl.", "It cramps.", "Stiff.");
    assertThat(page.excerpts().stream().map(excerpt -> excerpt.replies().size()))
        .containsExactly(1, 0, 0);
  }

  @Test
  void parse_datedReplyAmongSimilarQuestions_isThePagesIfItHasNoQuestion() {
    QaRecord.Good page =
        Pages.good(
            "p",
            SMALL
                + "Similar Q&A\n"
                + "Toes\n\n"
                + "They curl.\n\n"
                + "Dr. B reply ENT\n"
                + "Hm.\n"
                + "Reply Date: 2016/06/24\n"
                + "[Read More] Toes\n\n"
                + "Dr. C reply ENT\n"
                + "Aha.\n"
                + "Reply Date: 2016/06/25\n");

    assertThat(page.document().replies().stream().map(Reply::doctor))
        .containsExactly("Dr. A", "Dr. C");
    assertThat(page.document().replies().getLast().repliedOn()).contains(LocalDate.of(2016, 6, 25));
    assertThat(page.excerpts()).hasSize(1);
    assertThat(page.excerpts().getFirst().replies())
        .containsExactly(new Reply("Hm.", "Dr. B", "ENT", Optional.of(LocalDate.of(2016, 6, 24))));
  }

  @Test
  void parse_answerBehindALetterThatFollowsAReply_isAReplyOfItsOwn() {
    String reply = "Dr. B reply ENT\nHm.\n";

    QaDocument document =
        Pages.good(
                "p", SMALL.replace("Share", reply + "Share").replace("Dr. A reply Neurology", ""))
            .document();

    assertThat(document.question().text()).isEqualTo("It cramps.");
    assertThat(document.replies())
        .containsExactly(
            new Reply("Hm.", "Dr. B", "ENT", Optional.empty()), Reply.of("Stretch it."));
  }

  @Test
  void parse_askerAmongSimilarQuestions_isTheOpenOnes() {
    String asker = "\n\nAda, 20~29 year old female. Ask Date: 2016/06/20\n";

    QaRecord.Good page =
        Pages.good("p", SMALL + "Similar Q&A\nToes\nThey curl." + asker + "[Read More] Toes\n");

    assertThat(page.document().question().asker().name()).isEqualTo("Mei");
    assertThat(page.excerpts().getFirst().question().asker().name()).isEqualTo("Ada");
    assertThat(Pages.good("p", "Toes\nSimilar Q&A" + asker + "Hm.").document().question().askedOn())
        .contains(LocalDate.of(2016, 6, 20));
  }

  @Test
  void parse_idThatIsNone_isAnError() {
    assertThat(PageReader.parse(" ", SMALL))
        .containsExactly(new RecordError(" ", 1, "\"id\" is blank; allowed: 1 to 512 characters"));
  }

  @Test
  void close_reader_refusesToRead() throws IOException {
    QaReader reader = reader("p", bytes(SMALL));
    reader.read();
    assertThat(reader.bytesRead()).isEqualTo(SMALL.length());

    reader.close();

    assertThatThrownBy(reader::read)
        .isInstanceOf(IOException.class)
        .hasMessage("the reader is closed");
  }

  private List<String> fromStandardInput(String text) throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bytes(text)));
    try {
      return readAll(PageReader.open(Path.of("-")));
    } finally {
      System.setIn(before);
    }
  }

  private static PageReader reader(String name, byte[] page) {
    return PageReader.of(new ByteArrayInputStream(page), name);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
