package org.anamnesis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.anamnesis.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandCommandTest {
  private static final String NOTE =
      "This is a reading of words, not a diagnosis. If you are worried, see a doctor.";
  private static final String FEVER =
      "\"findings\":[{\"text\":\"fever\",\"concept\":\"fever\",\"kind\":\"symptom\","
          + "\"polarity\":\"absent\",\"temporality\":\"recent\",\"experiencer\":\"patient\","
          + "\"trigger\":\"No\",\"start\":3,\"end\":8}]";

  @TempDir private Path folder;

  @Test
  void understand_letter_showsTextPatientAndATable() {
    Outcome outcome =
        Shell.withInput(
                """
                I am a 34 year old woman. For two weeks I have had terrible cramps in my \
                right calf at night. No swelling, no fever.


                My mother has diabetes. Could I have a thrombosis? Years ago I had migraines.
                """)
            .exec("understand", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .isEqualTo(
            """
            I am a 34 year old woman. For two weeks I have had terrible cramps in my right
            calf at night. No swelling, no fever.

            My mother has diabetes. Could I have a thrombosis? Years ago I had migraines.

            About: female, 34
            Understood: severe calf cramp, right, at night, 2 weeks · blood clot · migraine;
                        not: swelling · fever; someone else: diabetes; asks: how it is
                        diagnosed

            Meant as        Finding                Because of         In the text, at
            ────────────────────────────────────────────────────────────────────────────────
            present         severe calf cramp,                        "cramps in my right
                              right, at night, 2                        calf" 60-83
                              weeks
            absent          swelling               "no"               "swelling" 97-105
            absent          fever                  "no"               "fever" 110-115
            someone else's  diabetes               "my mother"        "diabetes" 133-141
            possible        blood clot             "could i have"     "thrombosis" 158-168
            past            migraine               "years ago i had"  "migraines" 186-195

            This is a reading of words, not a diagnosis. If you are worried, see a doctor.
            """);
  }

  @Test
  void understand_words_showsAllPlacesOfAFindingInOneRow() {
    Outcome outcome =
        Shell.run(
            "understand",
            "My husband snores. Snoring is loud;",
            "SNORING again, snores, snores. If he gets chest pain, what then?");

    assertThat(outcome.out())
        .isEqualTo(
            """
            My husband snores. Snoring is loud; SNORING again, snores, snores. If he gets
            chest pain, what then?

            About: male, not the writer
            Understood: snoring; feared: chest pain

            Meant as  Finding     Because of    In the text, at
            ──────────────────────────────────────────────────────
            present   snoring                   "snores" 11-17
                                                "Snoring" 19-26
                                                "SNORING" 36-43
                                                … 2 more
            feared    chest pain  "if he gets"  "chest pain" 78-88

            This is a reading of words, not a diagnosis. If you are worried, see a doctor.
            """);
  }

  @Test
  void understand_onATerminal_findingsAndHeadingsAreBold() {
    List<String> lines = Shell.TERMINAL.exec("understand", "my calf hurts, no fever").lines();

    assertThat(lines.getFirst())
        .isEqualTo("my \u001b[1mcalf hurts\u001b[22m, no \u001b[1mfever\u001b[22m");
    assertThat(lines.get(4))
        .startsWith("\u001b[1mMeant as\u001b[22m  \u001b[1mFinding\u001b[22m  ");
  }

  @Test
  void understand_findingsThatOverlap_areBoldOnce() {
    List<String> lines =
        Shell.TERMINAL.exec("understand", "my knee is still swollen and stiff").lines();

    assertThat(lines.getFirst()).isEqualTo("my \u001b[1mknee is still swollen and stiff\u001b[22m");
  }

  @Test
  void understand_noFinding_saysSo() {
    Outcome outcome = Shell.run("understand", "thank you all");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines())
        .containsExactly(
            "thank you all",
            "",
            "Nothing found: the text names no symptom, condition, medicine or test that is",
            "known here.",
            "",
            NOTE);
  }

  @Test
  void understand_question_showsWhatItAsks() {
    String letter = "My calf cramps at night. Why, and how long does it last?";

    assertThat(Shell.run("understand", letter).lines())
        .contains("Understood: calf cramp, at night; asks: what causes it · how long it lasts");
    assertThat(Shell.run("understand", "--json", letter).out())
        .startsWith("{\"asker\":{},\"asks\":[\"what causes it\",\"how long it lasts\"],");
    assertThat(Shell.run("understand", "what helps?").lines()).contains("Asks: how to treat it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "\u0000\u001b"})
  void understand_emptyText_saysSo(String text) {
    Outcome outcome = Shell.withInput(text).exec("understand", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines()).containsExactly("The text is empty; there is nothing to read.");
  }

  @Test
  void understand_controlCharacters_doNotReachTheTerminal() {
    Outcome outcome =
        Shell.run("understand", "\u001b[31mfever\u0007 and no\rcough\n\u202esore\tthroat\u009b");

    assertThat(outcome.lines())
        .startsWith("[31mfever and no cough", "sore throat", "")
        .contains("present   sore throat              \"sore throat\" 26-37");
    assertThat(outcome.out().replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  @Test
  void understand_chinese_fits80Columns() {
    Outcome outcome = Shell.run("understand", "我的小腿晚上抽筋,没有发烧。".repeat(30) + "knee pain");

    assertThat(outcome.lines()).hasSizeGreaterThan(10);
    assertThat(outcome.lines()).allMatch(line -> TextLayout.columns(line) <= 80);
    assertThat(outcome.out()).contains("present   knee pain  \"knee pain\" 420-429\n");
  }

  @Test
  void understand_longText_isReadToItsEnd() {
    Outcome outcome =
        Shell.withInput("I walked to the lake. ".repeat(5_000) + "No fever.")
            .exec("understand", "-");

    assertThat(outcome.lines())
        .contains("absent    fever    \"no\"        \"fever\" 110003-110008");
    assertThat(outcome.lines()).allMatch(line -> TextLayout.columns(line) <= 80);
  }

  @Test
  @Timeout(20)
  void understand_longTextWithoutBlanks_isWrappedInTime() {
    Outcome outcome = Shell.withInput("痛".repeat(1_000_000)).exec("understand", "-");

    assertThat(outcome.lines()).hasSize(25_000 + 5).startsWith("痛".repeat(40));
  }

  @Test
  void understand_textLongerThanAllowed_isRefused() {
    Outcome outcome = Shell.withInput("x".repeat((4 << 20) + 1)).exec("understand", "-");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: the text is longer than 4194304 bytes (4 MiB), which is the most; give many"
                + " texts with --file FILE --json");
  }

  @Test
  void understand_json_hasAllThatIsSaid() {
    Outcome outcome =
        Shell.run(
            "understand",
            "--json",
            "I'm 34, 20 weeks pregnant. Severe pain in both knees every night"
                + " for 2 weeks, no fever.");

    assertThat(outcome.out())
        .isEqualTo(
            """
            {"asker":{"age":"34","sex":"female","pregnant":true},"findings":[\
            {"text":"weeks pregnant","concept":"pregnancy","kind":"symptom",\
            "polarity":"present","temporality":"recent","experiencer":"patient",\
            "start":11,"end":25},\
            {"text":"pain in both knees","concept":"knee-pain","kind":"symptom",\
            "polarity":"present","temporality":"recent","experiencer":"patient",\
            "region":"knee","side":"both","severity":"severe","duration":"2 weeks",\
            "timing":["every night"],"start":34,"end":52},\
            {"text":"fever","concept":"fever","kind":"symptom",\
            "polarity":"absent","temporality":"recent","experiencer":"patient",\
            "trigger":"no","start":81,"end":86}]}
            """);
  }

  @Test
  void understand_jsonOfAnotherPatient_saysSoWithTheMentionsInTheOrderOfTheText() {
    Outcome outcome =
        Shell.run(
            "understand", "--json", "My son, 5, has a cough. He has no rash. The cough is new.");

    assertThat(outcome.out())
        .startsWith("{\"asker\":{\"age\":\"5\",\"sex\":\"male\",\"someoneElse\":true},")
        .containsSubsequence("\"start\":17,", "\"start\":34,", "\"start\":44,");
  }

  @Test
  void understand_file_writesALineForEachTextInOrder() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"b","text":"No fever"}

            {"text":"thanks"}
            {"id":7,"text":""}
            """);

    Outcome outcome = Shell.run("understand", "--file", file, "--json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines())
        .containsExactly(
            "{\"id\":\"b\",\"asker\":{}," + FEVER + "}",
            "{\"asker\":{},\"findings\":[]}",
            "{\"id\":\"7\",\"asker\":{},\"findings\":[]}");
    assertThat(outcome.err()).startsWith("3 texts, 0 errors: ").hasLineCount(1);
  }

  @Test
  void understand_targets_areReadWhateverTheLexiconKnows() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"1","text":"My mother has no gizmo","target":"gizmo"}
            {"id":"2","text":"No Gizmo; a gizmo","target":"gizmo"}
            {"id":"3","text":"No GIZMO; a Gizmo","target":"gizmo"}
            """);

    Outcome outcome = Shell.run("understand", "--file", file, "--json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines())
        .containsExactly(
            line("1", "absent", "other", ",\"trigger\":\"has no; My mother\""),
            line("2", "present", "patient", ""),
            line("3", "absent", "patient", ",\"trigger\":\"No\""));
  }

  @Test
  void understand_badLinesAndTargets_areReportedAndTheOthersDone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"1","text":"No fever","target":"cough"}
            not json
            {"id":"3"}
            {"id":"4","text":"thanks","target":" "}
            {"id":"5","text":"thanks!!","target":"!!"}
            {"id":"6","text":"thanks"}
            """);

    Outcome outcome = Shell.run("understand", "--file", file, "--json");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines())
        .containsExactly(
            "{\"id\":\"1\",\"asker\":{}," + FEVER + ",\"target\":null}",
            "{\"id\":\"4\",\"asker\":{},\"findings\":[],\"target\":null}",
            "{\"id\":\"5\",\"asker\":{},\"findings\":[],\"target\":null}",
            "{\"id\":\"6\",\"asker\":{},\"findings\":[]}");
    List<String> complaints = outcome.err().lines().toList();
    assertThat(complaints.subList(0, 1))
        .containsExactly(
            file
                + ":1: \"target\" is \"cough\", which names no words of \"text\"; allowed: a phrase"
                + " of it");
    assertThat(complaints.get(1)).startsWith(file + ":2: not valid JSON at column 1: ");
    assertThat(complaints.get(2))
        .isEqualTo(file + ":3: \"text\" is missing or not a string; give the line one");
    assertThat(complaints.get(3)).startsWith(file + ":4: \"target\" is \" \", ");
    assertThat(complaints.get(4)).startsWith(file + ":5: \"target\" is \"!!\", ");
    assertThat(complaints.get(5)).startsWith("4 texts, 5 errors: ");
    assertThat(complaints).hasSize(6);
  }

  @Test
  void understand_packedFile_isUnpacked() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":\"1\",\"text\":\"No fever\"}".getBytes(UTF_8));
    }

    Outcome outcome = Shell.run("understand", "--file", file, "--json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines()).containsExactly("{\"id\":\"1\",\"asker\":{}," + FEVER + "}");
  }

  @Test
  void understand_brokenFile_isReportedBehindWhatWasRead() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0});

    Outcome outcome = Shell.run("understand", "--file", file, "--json");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith(file + ":1: the source cannot be read from here on (");
  }

  @Test
  void understand_fileFromStandardInput_isNamedStdin() {
    Outcome outcome =
        Shell.withInput("{\"id\":\"1\",\"text\":\"No fever\"}\n{}\n")
            .exec("understand", "--file", "-", "--json");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.lines()).containsExactly("{\"id\":\"1\",\"asker\":{}," + FEVER + "}");
    assertThat(outcome.err()).startsWith("stdin:2: \"text\" is missing");
  }

  @Test
  void cannotReadWhatIsNotThere() {
    Path missing = folder.resolve("missing.jsonl");

    assertThat(complaint("--file", missing, "--json")).isEqualTo(missing + " does not exist");
    assertThat(complaint())
        .isEqualTo(
            "nothing to read; give TEXT, or - for standard input, or many texts with --file FILE"
                + " --json");
    assertThat(complaint("--file", "a.jsonl"))
        .isEqualTo("--file a.jsonl is given without --json; add --json for one line a text");
    assertThat(complaint("--file", "a.jsonl", "--json", "fever"))
        .isEqualTo("TEXT and --file a.jsonl are given; allowed: one of them");
  }

  private static String line(String id, String polarity, String experiencer, String trigger) {
    return "{\"id\":\""
        + id
        + "\",\"asker\":{},\"findings\":[],\"target\":{\"polarity\":\""
        + polarity
        + "\",\"temporality\":\"recent\",\"experiencer\":\""
        + experiencer
        + "\""
        + trigger
        + "}}";
  }

  private static String complaint(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "understand";
    System.arraycopy(args, 0, all, 1, args.length);
    Outcome outcome = Shell.run(all);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    return outcome.err().strip().replaceFirst("^anamnesis: ", "");
  }
}
