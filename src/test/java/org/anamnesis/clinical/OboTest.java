package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anamnesis.model.Finding;
import org.anamnesis.model.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ontologies in OBO format over the bundled lexicon. */
class OboTest {
  private static final Path VOCABULARIES = Path.of("..", "shared", "data", "vocab");

  @TempDir Path folder;

  @Test
  void terms_newOnes_becomeConceptsWithExactSynonyms() throws IOException {
    Lexicon lexicon =
        with(
            """
            format-version: 1.2
            ontology: test

            [Term]
            id: SYMP:1
            name: gollywobble\\, severe {source="x"}
            def: "not read" []
            synonym: "stir \\"crazy\\"" EXACT []
            synonym: "zyxgloopish" EXACT LATIN [FMA:1]
            synonym: "broadword" BROAD []
            synonym: "narrowword" NARROW []
            synonym: "relatedword" RELATED []
            synonym: "GWB" EXACT ABBREVIATION []
            is_a: SYMP:2 {source="x"} ! top symptom

            [Term]
            id: SYMP:2
            name: wobbliness ! a comment

            [Term]
            id: SYMP:3
            name: oldwobble
            is_obsolete: true

            [Typedef]
            id: part_of
            name: partword
            """);

    assertThat(lexicon.change().concepts()).isEqualTo(2);
    assertThat(found(lexicon, "stir crazy")).containsExactly("gollywobble-severe");
    assertThat(found(lexicon, "zyxgloopish")).containsExactly("gollywobble-severe");
    assertThat(lexicon.withBroader("gollywobble-severe"))
        .containsExactly("gollywobble-severe", "wobbliness");
    for (String name :
        List.of("broadword", "narrowword", "relatedword", "gwb", "oldwobble", "partword")) {
      assertThat(found(lexicon, name)).as(name).isEmpty();
    }
  }

  @Test
  void term_knownByNameIdOrSynonym_givesItsNamesToTheKnownConcept() throws IOException {
    Lexicon lexicon =
        with(
            """
            [Term]
            id: SYMP:1
            name: pruritus
            synonym: "gollywobbles" EXACT []
            synonym: "fever" EXACT []

            [Term]
            id: SYMP:2
            name: zyxgloop
            synonym: "itchy" EXACT []

            [Term]
            id: SYMP:3
            name: itchbelow
            is_a: SYMP:1
            """);

    assertThat(lexicon.concept("pruritus")).isNull();
    assertThat(found(lexicon, "gollywobbles")).containsExactly("itching");
    assertThat(found(lexicon, "zyxgloop")).containsExactly("itching");
    assertThat(found(lexicon, "fever")).as("stays where it is").containsExactly("fever");
    assertThat(lexicon.withBroader("itchbelow")).containsExactly("itchbelow", "itching");
    assertThat(lexicon.change()).isEqualTo(new LexiconChange(1, 0, 3, List.of()));
  }

  @Test
  void terms_ofOneName_areOneConcept() throws IOException {
    Lexicon lexicon =
        with(
            """
            [Term]
            id: SYMP:1
            name: gollywobble
            is_a: SYMP:2

            [Term]
            id: SYMP:2
            name: zyxgloop
            is_a: SYMP:3

            [Term]
            id: SYMP:3
            name: gollywobbles
            synonym: "stirring" EXACT []
            """);

    assertThat(lexicon.change().concepts()).isEqualTo(2);
    assertThat(found(lexicon, "stirring")).containsExactly("gollywobble");
    assertThat(lexicon.withBroader("zyxgloop")).containsExactly("zyxgloop");
    assertThat(lexicon.withBroader("gollywobble")).containsExactly("gollywobble", "zyxgloop");
  }

  @Test
  void anatomy_becomesRegionsWithTheFirstPartOf() throws IOException {
    Lexicon lexicon =
        with(
            """
            [Term]
            id: UBERON:1
            name: organism part
            subset: upper_level

            [Term]
            id: UBERON:2
            name: dewlap
            is_a: UBERON:1
            relationship: develops_from UBERON:9
            relationship: part_of UBERON:4 {source="x"} ! wattle system
            relationship: part_of UBERON:3 ! lower leg

            [Term]
            id: UBERON:3
            name: lower leg

            [Term]
            id: UBERON:4
            name: wattle system
            is_a: UBERON:1

            [Term]
            id: UBERON:5
            name: left dewlap
            is_a: UBERON:2
            """);

    assertThat(lexicon.change()).isEqualTo(new LexiconChange(0, 4, 4, List.of()));
    assertThat(lexicon.withWhole("dewlap")).startsWith("dewlap", "lower-leg");
    assertThat(lexicon.withWhole("left-dewlap")).startsWith("left-dewlap", "dewlap", "lower-leg");
    assertThat(lexicon.withWhole("wattle-system")).containsExactly("wattle-system");
    assertThat(Objects.requireNonNull(lexicon.region("left-dewlap")).sided()).isTrue();
    assertThat(Objects.requireNonNull(lexicon.region("wattle-system")).sided()).isFalse();
  }

  @Test
  void disease_isACondition_andANameWithoutLettersHasTheOntologysId() throws IOException {
    Lexicon lexicon =
        with(
            """
            [Term]
            id: DOID:77
            name: \u6f2b\u8bdd\u75c5
            """);

    assertThat(Objects.requireNonNull(lexicon.concept("doid-77")).kind())
        .isEqualTo(Finding.Kind.CONDITION);
  }

  @Test
  void mistakes_areReportedWithTheirLines() throws IOException {
    Path file =
        write(
            """
            [Term]
            id: SYMP:1
            name: gollywobble
            is_a: SYMP:2

            [Term]
            id: SYMP:2
            name: zyxgloop
            is_a: SYMP:1 ! round

            [Term]
            id: SYMP:3
            name: stirring
            is_a: SYMP:2
            is_a: SYMP:9
            synonym: no quotes EXACT

            [Term]
            id: SYMP:3
            name: twice

            [Term]
            id: SYMP:4
            """);

    LexiconException e =
        catchThrowableOfType(LexiconException.class, () -> Lexicon.with(List.of(file)));

    assertThat(e.problems())
        .extracting(problem -> problem.line() + " " + problem.reason())
        .containsExactly(
            "16 the synonym is not in quotes; write synonym: \"text\" EXACT []",
            "18 the id \"SYMP:3\" is also that of " + file + ":11; remove one",
            "22 the term has no \"name\"; add it",
            "15 \"is_a\" refers to \"SYMP:9\"; allowed: the id of a term of this file that is not"
                + " obsolete",
            "9 \"is_a\" runs in a circle: SYMP:1 -> SYMP:2 -> SYMP:1; remove one of the links");
  }

  @Test
  void symptomOntology_loadsWhole() throws IOException {
    Path file = thirdParty("symp.obo");
    List<OboTerm> terms = terms(file);
    Lexicon lexicon = Lexicon.with(List.of(file));

    // 1,020 stanzas, 125 of them obsolete
    assertThat(terms).hasSize(895);
    assertThat(terms.stream().filter(term -> found(lexicon, term.name()).isEmpty())).isEmpty();
    assertThat(lexicon.change().taken()).isEmpty();
    // the others have a bundled name already
    assertThat(lexicon.change().concepts()).isBetween(250, 350);
    assertThat(Lexicon.stored(lexicon.supplement()).checksum()).isEqualTo(lexicon.checksum());
  }

  @Test
  void anatomyOntology_loadsWhole() throws IOException {
    Path file = thirdParty("uberon_efo-slim.obo");
    List<OboTerm> terms = terms(file);
    Lexicon lexicon = Lexicon.with(List.of(file));

    // 613 stanzas, 2 of them obsolete
    assertThat(terms).hasSize(611);
    assertThat(terms.stream().filter(term -> lexicon.regionId(term.name()) == null)).isEmpty();
    assertThat(lexicon.change().taken()).isEmpty();
    // the others have a bundled name already
    assertThat(lexicon.change().regions()).isBetween(450, 500);
    assertThat(lexicon.withWhole("islet-of-langerhans"))
        .startsWith("islet-of-langerhans", "endocrine-pancreas", "pancreas");
  }

  private static List<OboTerm> terms(Path file) throws IOException {
    Problems problems = new Problems();
    List<OboTerm> terms = OboReader.read(TextFile.read(file, problems), problems);
    assertThat(problems.none()).isTrue();
    return terms;
  }

  /** Skips a test, and says so on the console, where the data of others is not here. */
  private static Path thirdParty(String name) {
    Path file = VOCABULARIES.resolve(name);
    if (!Files.exists(file)) {
      System.out.println("skipped: the third-party data " + file + " is not beside the project");
    }
    assumeTrue(Files.exists(file));
    return file;
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("test.obo"), text);
  }

  private Lexicon with(String text) throws IOException {
    return Lexicon.with(List.of(write(text)));
  }

  private static List<String> found(Lexicon lexicon, String text) {
    return new ArrayList<>(
        new ClinicalAnalyzer(lexicon)
            .analyze(text).findings().stream().map(Finding::concept).toList());
  }
}
