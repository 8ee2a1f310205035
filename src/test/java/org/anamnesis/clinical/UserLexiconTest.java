package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.model.Finding;
import org.anamnesis.model.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of a user's over the bundled lexicon, and what is said of those that are wrong. */
class UserLexiconTest {
  private static final String FINDINGS = "id\tkind\tbroader\tsystem\tspecialties\tnames\n";
  private static final String REGIONS = "id\tpart_of\tsided\tnames\n";

  @TempDir Path folder;

  @Test
  void findings_newRow_isFoundWithItsParents() throws IOException {
    Lexicon lexicon =
        with(
            "# of our clinic\n"
                + FINDINGS
                + "cabin-fever\tsymptom\tfever\tgeneral\tPsychiatry, Family Medicine"
                + "\tcabin fever|stir crazy\n");

    assertThat(found(lexicon, "I am going stir-crazy, doctor")).containsExactly("cabin-fever");
    assertThat(lexicon.concept("cabin-fever"))
        .isEqualTo(
            new Concept(
                "cabin-fever",
                "cabin fever",
                Finding.Kind.SYMPTOM,
                "fever",
                List.of("Psychiatry", "Family Medicine")));
    assertThat(lexicon.withBroader("cabin-fever")).containsExactly("cabin-fever", "fever");
    assertThat(found(Lexicon.bundled(), "stir crazy")).isEmpty();
    assertThat(found(lexicon, "I have a fever")).containsExactly("fever");
    assertThat(lexicon.change()).isEqualTo(new LexiconChange(1, 0, 2, List.of()));
    assertThat(lexicon.sizes().get("SYMPTOM"))
        .isEqualTo(1 + Objects.requireNonNull(Lexicon.bundled().sizes().get("SYMPTOM")));
  }

  @Test
  void findings_idOfABundledRow_takesItsPlaceAndItsNames() throws IOException {
    Lexicon lexicon = with("id\tkind\tnames\nitching\tcondition\tunbearable itch\n");

    assertThat(found(Lexicon.bundled(), "pruritus")).containsExactly("itching");
    assertThat(found(lexicon, "pruritus")).isEmpty();
    assertThat(found(lexicon, "an unbearable itch")).containsExactly("itching");
    assertThat(Objects.requireNonNull(lexicon.concept("itching")).kind())
        .isEqualTo(Finding.Kind.CONDITION);
    assertThat(lexicon.sizes().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(Lexicon.bundled().sizes().values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void findings_nameOfABundledConcept_changesHandsAndIsListed() throws IOException {
    Lexicon lexicon = with(FINDINGS + "my-itch\tsymptom\t\t\t\tclinic itch|pruritus\n");

    assertThat(found(lexicon, "pruritus")).containsExactly("my-itch");
    assertThat(found(lexicon, "itchy")).containsExactly("itching");
    assertThat(lexicon.change().taken())
        .containsExactly(new TakenName("pruritus", "my-itch", "itching"));
  }

  @Test
  void regions_newRow_isFoundWithWhatItIsPartOf() throws IOException {
    Lexicon lexicon = with(REGIONS + "wattle\tneck\tno\twattle|dewlap\n");

    assertThat(lexicon.regionId("Dewlaps")).isEqualTo("wattle");
    assertThat(lexicon.withWhole("wattle").subList(0, 2)).containsExactly("wattle", "neck");
    assertThat(new ClinicalAnalyzer(lexicon).analyze("pain in my dewlap").places())
        .extracting(Fact::region)
        .containsExactly("wattle");
    assertThat(lexicon.change()).isEqualTo(new LexiconChange(0, 1, 2, List.of()));
  }

  @Test
  void synonyms_ofNamesAndIds_standForThem() throws IOException {
    Lexicon lexicon =
        with(
            "gollywobbles\titchy\r\n"
                + "fidgetbone\tlower-leg\r\n"
                + "# a comment\r\n"
                + "zyxgloop\tgollywobbles");

    assertThat(found(lexicon, "the gollywobbles")).containsExactly("itching");
    assertThat(found(lexicon, "zyxgloop")).containsExactly("itching");
    assertThat(lexicon.regionId("fidgetbone")).isEqualTo("lower-leg");
    assertThat(lexicon.change()).isEqualTo(new LexiconChange(0, 0, 3, List.of()));
  }

  @Test
  void files_inOrder_buildOnEachOther() throws IOException {
    Path first = file("first.tsv", REGIONS + "wattle\tneck\tno\twattle\n");
    Path second = file("second.tsv", "dewlap\twattle\n");

    assertThat(Lexicon.with(List.of(first, second)).regionId("dewlap")).isEqualTo("wattle");
    assertThat(problems(second, first))
        .singleElement()
        .asString()
        .startsWith(second + ":1: \"wattle\" is no id and no name");
  }

  @Test
  void file_withoutRows_isTheBundledLexicon() throws IOException {
    for (String text : List.of("", "\uFEFF", "# nothing\n\n", FINDINGS)) {
      Lexicon lexicon = with(text);
      assertThat(lexicon.checksum()).isEqualTo(Lexicon.bundled().checksum());
      assertThat(lexicon.supplement()).isEmpty();
    }
  }

  @Test
  void checksum_changesWithWhatTheTablesSay_notWithHowTheyAreWritten() throws IOException {
    String row = "wattle\tneck\tno\twattle\n";
    String checksum = with(REGIONS + row).checksum();

    assertThat(checksum).isNotEqualTo(Lexicon.bundled().checksum());
    assertThat(with("\uFEFF# said otherwise\r\n" + REGIONS + row.replace("\n", "\r\n")).checksum())
        .isEqualTo(checksum);
    assertThat(with(REGIONS + row.replace("no", "yes")).checksum()).isNotEqualTo(checksum);
  }

  @Test
  void stored_supplement_isTheSameLexicon() throws IOException {
    Lexicon lexicon =
        Lexicon.with(
            List.of(
                file("a.tsv", FINDINGS + "cabin-fever\tsymptom\tfever\t\tA, B\tcabin fever|stir\n"),
                file("b.tsv", REGIONS + "wattle\tneck\tyes\twattle|dewlap\n"),
                file("c.tsv", "gollywobbles\titchy\nneckbag\twattle\n")));

    Lexicon stored = Lexicon.stored(lexicon.supplement());

    assertThat(stored.checksum()).isEqualTo(lexicon.checksum());
    assertThat(stored.supplement()).isEqualTo(lexicon.supplement());
    assertThat(stored.change()).isEqualTo(lexicon.change());
    assertThat(stored.concept("cabin-fever")).isEqualTo(lexicon.concept("cabin-fever"));
    assertThat(stored.region("wattle")).isEqualTo(lexicon.region("wattle"));
    for (String name : List.of("stir", "gollywobbles", "cabin fever")) {
      assertThat(found(stored, name)).isEqualTo(found(lexicon, name)).hasSize(1);
    }
    assertThat(stored.regionId("neckbag")).isEqualTo("wattle");
  }

  @Test
  void stored_ofAnotherVersion_leavesOutWhatNoLongerFits() {
    Lexicon lexicon =
        Lexicon.stored(
            "cn\tno-longer-there\tgollywobbles\nc\tmine\tmine\tSYMPTOM\tgone\t\tstir crazy\n");

    assertThat(found(lexicon, "stir crazy")).containsExactly("mine");
    assertThat(lexicon.withBroader("mine")).containsExactly("mine");
    assertThat(found(lexicon, "gollywobbles")).isEmpty();
    assertThat(Lexicon.stored("")).isSameAs(Lexicon.bundled());
  }

  @ParameterizedTest
  @CsvSource({"nonsense", "c", "c\tx", "c\tx\ty\tsign\t\t\tz"})
  void stored_otherText_isRefused(String text) {
    assertThatThrownBy(() -> Lexicon.stored(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "x\tsign\t\t\t\ty~unknown kind \"sign\"; allowed: symptom, condition",
        "x\tsymptom\t\t\ty~5 columns; allowed: the 6 of the first line, separated by tabs",
        "X y\tsymptom\t\t\t\ty~the id \"X y\" is not one",
        "-x\tsymptom\t\t\t\ty~the id \"-x\" is not one",
        "x--z\tsymptom\t\t\t\ty~the id \"x--z\" is not one",
        " \tsymptom\t\t\t\ty~the id \"\" is not one",
        "x\tsymptom\t\t\t\t | ~no names; give one at least",
        "x\tsymptom\t\t\t\t?!~the name \"?!\" has no word that says something",
        "x\tsymptom\t\t\t\tit is the~the name \"it is the\" has no word that says something",
        "x\tsymptom\tzyxgloop\t\t\ty~\"broader\" of \"x\" is \"zyxgloop\"; allowed: the id of a",
        "x\tsymptom\tx\t\t\ty~\"broader\" runs in a circle: x -> x; let it end",
      })
  void findings_badRow_isReportedWithItsLine(String row, String reason) throws IOException {
    Path file = file("clinic.tsv", "# ours\n" + FINDINGS + row + "\n");

    assertThat(problems(file)).singleElement().asString().startsWith(file + ":3: " + reason);
  }

  @Test
  void findings_circleThroughBundledRows_isReported() throws IOException {
    Path file = file("a.tsv", FINDINGS + "fever\tsymptom\tlow-grade-fever\t\t\tfever\n");

    assertThat(problems(file))
        .containsExactly(
            file
                + ":2: \"broader\" runs in a circle: fever -> low-grade-fever -> fever;"
                + " let it end");
  }

  @Test
  void claims_twoOfOneNameOrId_areReportedWithTheLineOfTheOther() throws IOException {
    Path first =
        file("a.tsv", FINDINGS + "x\tsymptom\t\t\t\tstir crazy\ny\tsymptom\t\t\t\tstir-crazy\n");
    Path second = file("b.tsv", FINDINGS + "x\tsymptom\t\t\t\tgollywobbles\n");

    assertThat(problems(first, second))
        .containsExactly(
            first
                + ":3: the name \"stir-crazy\" of \"y\" is also one of \"x\" ("
                + first
                + ":2); take it out of one of them",
            second
                + ":2: the id \"x\" is also that of "
                + first
                + ":2; give each concept an id of its own");
  }

  @Test
  void regions_badRows_areReported() throws IOException {
    Path file = file("a.tsv", REGIONS + "a\tneck\tboth\tgollywobbles\nb\tzyxgloop\tno\tneckbag\n");

    assertThat(problems(file))
        .containsExactly(
            file + ":2: \"sided\" is \"both\"; allowed: yes, no",
            file
                + ":3: \"part_of\" of \"b\" is \"zyxgloop\"; allowed: the id of a region, or"
                + " nothing");
  }

  @Test
  void synonyms_badRows_areReported() throws IOException {
    Path file =
        file(
            "a.tsv", "stir crazy\tzyxgloop\n\titchy\na\tb\tc\nmy\titchy\nstir\tfever\nstir\titchy");

    assertThat(problems(file))
        .extracting(problem -> problem.substring(file.toString().length()))
        .extracting(problem -> problem.split("; (?!allowed)", 2)[0])
        .containsExactly(
            ":1: \"zyxgloop\" is no id and no name of the lexicon so far",
            ":2: an empty column",
            ":3: 3 columns; allowed: 2, a new name and a known one",
            ":4: the name \"my\" has no word that says something",
            ":6: the name \"stir\" of \"itching\" is also one of \"fever\"");
  }

  @Test
  void header_misspelt_isReported() throws IOException {
    Path missing = file("a.tsv", "id\tkind\tname\nx\tsymptom\ty\n");
    Path unknown = file("b.tsv", "# ours\nid\tkinds\tnames\nx\tsymptom\ty\n");

    assertThat(problems(missing, unknown))
        .containsExactly(
            missing
                + ":1: unknown column \"name\"; allowed: [id, kind, broader, system, specialties,"
                + " names]",
            missing + ":1: the column \"names\" is missing; add it",
            unknown
                + ":2: no format that is known; allowed: a table whose first line names the columns"
                + " [id, kind, broader, system, specialties, names] or [id, part_of, sided, names],"
                + " separated by tabs; two columns, a new name and a known one; an ontology in OBO"
                + " format");
  }

  @Test
  void file_notUtf8_isReportedWithTheLine() throws IOException {
    Path file = folder.resolve("latin.tsv");
    Files.write(file, "one\titchy\ncaf\u00e9\titchy\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems(file))
        .containsExactly(file + ":2: not valid UTF-8; save the file as UTF-8");
    assertThat(found(with("caf\u00e9 \uFFFD\titchy\n"), "cafe")).containsExactly("itching");
  }

  @Test
  void file_tooLarge_isReported() throws IOException {
    Path file = folder.resolve("large.tsv");
    Files.write(file, new byte[TextFile.MAX_BYTES + 1]);

    assertThat(problems(file))
        .containsExactly(
            file + ":1: the file is too large; allowed: 64 MiB; leave out what no letter says");
  }

  @Test
  void tables_tooLargeToBeKept_areReported() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; rows.length() < Lexicon.MOST_KEPT; i++) {
      rows.append("x".repeat(180)).append(i).append("\tfever\n");
    }
    Path file = file("many.tsv", rows.toString());

    assertThat(problems(file))
        .singleElement()
        .asString()
        .startsWith(file + ":1: with this file the tables are too large to be kept with an index");
  }

  @Test
  void file_missing_isAnIoException() {
    assertThatThrownBy(() -> Lexicon.with(List.of(folder.resolve("missing.tsv"))))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void problems_manyOfThem_areCountedAndTheFirstListed() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      rows.append("name").append(i).append("\tzyxgloop\n");
    }
    Path file = file("many.tsv", rows.toString());

    LexiconException e =
        catchThrowableOfType(LexiconException.class, () -> Lexicon.with(List.of(file)));

    assertThat(e.count()).isEqualTo(25);
    assertThat(e.problems()).hasSize(20);
    assertThat(e.problems().get(19).line()).isEqualTo(20);
    assertThat(e.getMessage())
        .startsWith("the lexicon cannot be used, 25 problems:\n" + file + ":1: ")
        .endsWith("\n\u2026 and 5 more");
  }

  @Test
  void levels_tooMany_areReportedOnce() throws IOException {
    StringBuilder rows = new StringBuilder(FINDINGS);
    for (int i = 0; i < 2_000; i++) {
      rows.append("x%d\tsymptom\t%s\t\t\tgolly%d\n".formatted(i, i == 0 ? "" : "x" + (i - 1), i));
    }
    LexiconException e = catchThrowableOfType(LexiconException.class, () -> with(rows.toString()));

    assertThat(e.problems().get(0))
        .hasToString(
            folder.resolve("table.tsv") + ":66: \"x64\" has too many above it; allowed: 64 levels");
  }

  @Test
  void nameReader_everyBundledName_hasTheStemsOfATextReader() {
    NameReader names = new NameReader();
    WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));
    List<String> others =
        List.of("", " ", "two  blanks", " ends ", "X-ray", "Crohn's", "3d", "a.b");
    Stream<String> bundled =
        Stream.of("findings.tsv", "regions.tsv")
            .flatMap(table -> Table.bundled(table).rows().stream())
            .flatMap(row -> row.names("names", "\\|").stream());
    for (String name : Stream.concat(others.stream(), bundled).toList()) {
      Words words = reader.read(name);
      List<String> stems = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        stems.add(words.word(i).stem());
      }
      assertThat(names.stems(name)).as(name).isEqualTo(stems);
    }
  }

  @Test
  void documentation_everyTable_isGood() throws IOException {
    List<Path> tables = new ArrayList<>();
    String[] parts = Files.readString(Path.of("src/docs/lexicon.md")).split("```\n");
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].contains("\t")) {
        tables.add(file(i + ".tsv", parts[i]));
      }
    }

    assertThat(tables).hasSize(3);
    LexiconChange change = Lexicon.with(tables).change();
    assertThat(change.concepts()).isEqualTo(1);
    assertThat(change.regions()).isEqualTo(1);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Lexicon with(String table) throws IOException {
    return Lexicon.with(List.of(file("table.tsv", table)));
  }

  private static List<String> problems(Path... files) {
    LexiconException e =
        catchThrowableOfType(LexiconException.class, () -> Lexicon.with(List.of(files)));
    assertThat(e.count()).isEqualTo(e.problems().size());
    return e.problems().stream().map(Object::toString).toList();
  }

  private static List<String> found(Lexicon lexicon, String text) {
    return new ClinicalAnalyzer(lexicon)
        .analyze(text).findings().stream().map(Finding::concept).toList();
  }
}
