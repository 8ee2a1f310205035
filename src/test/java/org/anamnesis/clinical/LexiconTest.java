package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;
import org.anamnesis.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final List<Table.Row> FINDINGS = Table.bundled("findings.tsv").rows();
  private static final List<Table.Row> REGIONS = Table.bundled("regions.tsv").rows();

  @Test
  void tables_everyRow_isLoaded() {
    Map<String, Integer> sizes = LEXICON.sizes();

    assertThat(sizes)
        .containsOnlyKeys("CONDITION", "MEDICATION", "REGION", "SYMPTOM", "TEST")
        .containsEntry("REGION", REGIONS.size());
    assertThat(sizes.values().stream().mapToInt(n -> n).sum())
        .isEqualTo(FINDINGS.size() + REGIONS.size());
    // the promise of the first version
    assertThat(sizes.get("SYMPTOM")).isGreaterThanOrEqualTo(100);
    assertThat(sizes.get("REGION")).isGreaterThanOrEqualTo(60);
  }

  @Test
  void tables_ids_areUniqueAndKebabCase() {
    for (List<Table.Row> rows : List.of(FINDINGS, REGIONS)) {
      Set<String> ids = new HashSet<>();
      for (Table.Row row : rows) {
        assertThat(row.get("id")).as(row.place()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(ids.add(row.get("id"))).as(row.place() + " is the only one").isTrue();
      }
    }
  }

  @Test
  void tables_cells_areWhatTheirColumnsAllow() {
    for (Table.Row row : FINDINGS) {
      assertThat(row.names("names", "\\|")).as(row.place()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(row.get("names")).as(row.place()).isLowerCase();
      assertThat(row.get("specialties")).as(row.place()).isNotEmpty();
    }
    for (Table.Row row : REGIONS) {
      assertThat(row.names("names", "\\|")).as(row.place()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(row.get("names")).as(row.place()).isLowerCase();
      assertThat(row.get("sided")).as(row.place()).isIn("yes", "no");
    }
  }

  @Test
  void broader_ofEveryConcept_existsAndEnds() {
    Map<String, String> up = new HashMap<>();
    FINDINGS.forEach(row -> up.put(row.get("id"), row.get("broader")));

    for (String id : up.keySet()) {
      assertThat(LEXICON.withBroader(id)).as(id).isEqualTo(chain(id, up));
    }
  }

  @Test
  void partOf_everyRegion_existsAndEnds() {
    Map<String, String> up = new HashMap<>();
    REGIONS.forEach(row -> up.put(row.get("id"), row.get("part_of")));

    for (String id : up.keySet()) {
      assertThat(LEXICON.withWhole(id)).as(id).isEqualTo(chain(id, up));
    }
  }

  /** Walks up the table itself: fails at a missing parent and at a cycle. */
  private static List<String> chain(String id, Map<String, String> up) {
    List<String> chain = new ArrayList<>();
    UnaryOperator<String> next = up::get;
    for (String at = id; !at.isEmpty(); at = next.apply(at)) {
      assertThat(up).as("parent of " + chain).containsKey(at);
      assertThat(chain).as("cycle").doesNotContain(at);
      chain.add(at);
    }
    return chain;
  }

  @Test
  void names_ofEveryConcept_findItPresentAndWhole() {
    List<String> lost = new ArrayList<>();
    int names = 0;
    for (Table.Row row : FINDINGS) {
      for (String name : row.names("names", "\\|")) {
        names++;
        List<Finding> found = Said.read(name).findings();
        if (found.size() != 1
            || !found.get(0).concept().equals(row.get("id"))
            || !found.get(0).assertion().equals(Assertion.PRESENT)
            || !found.get(0).spans().equals(List.of(new Span(0, name.length())))) {
          lost.add(row.place() + " " + name + " finds " + found);
        }
      }
    }

    assertThat(lost).isEmpty();
    assertThat(names).isGreaterThan(FINDINGS.size());
  }

  @Test
  void names_ofEveryRegion_findIt() {
    for (Table.Row row : REGIONS) {
      for (String name : row.names("names", "\\|")) {
        assertThat(LEXICON.regionId(name)).as(row.place()).isEqualTo(row.get("id"));
        assertThat(Said.read(name).places())
            .as(name)
            .extracting(Fact::region)
            .containsExactly(row.get("id"));
      }
    }
  }

  @Test
  void regionId_ofAnId_isItself() {
    for (Table.Row row : REGIONS) {
      assertThat(LEXICON.regionId(row.get("id"))).isEqualTo(row.get("id"));
    }
  }

  @Test
  void names_ofAConcept_areNotAnothersToo() {
    Map<String, String> owners = new HashMap<>();
    WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));
    for (Table.Row row : FINDINGS) {
      for (String name : row.names("names", "\\|")) {
        Words words = reader.read(name);
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
          stems.add(words.word(i).stem());
        }
        String owner = owners.putIfAbsent(String.join(" ", stems), row.get("id"));
        assertThat(owner).as(row.place() + " " + name).isIn(null, row.get("id"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "calf,calf",
    "lower-leg,lower-leg",
    "Lower leg,lower-leg",
    "tummy,abdomen",
    "Knees,knee",
    "back of the head,back-of-head",
  })
  void regionId_everydayName_isFound(String name, String id) {
    assertThat(LEXICON.regionId(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"'',", "fever,", "back of the,", "knee knee,", "zyxgloop,", "...,"})
  void regionId_otherText_isNone(String name) {
    assertThat(LEXICON.regionId(name)).isNull();
  }

  @Test
  void concept_unknown_isNone() {
    assertThat(LEXICON.concept("no-such")).isNull();
    assertThat(LEXICON.region("no-such")).isNull();
    assertThat(LEXICON.withBroader("no-such")).containsExactly("no-such");
    assertThat(LEXICON.withWhole("no-such")).containsExactly("no-such");
  }

  @Test
  void concept_known_hasItsRow() {
    Concept concept = LEXICON.concept("low-grade-fever");

    assertThat(concept)
        .isEqualTo(
            new Concept(
                "low-grade-fever",
                "low grade fever",
                Finding.Kind.SYMPTOM,
                "fever",
                List.of("Family Medicine", "Infectious Disease")));
    assertThat(LEXICON.withBroader("low-grade-fever")).containsExactly("low-grade-fever", "fever");
    assertThat(LEXICON.withWhole("upper-eyelid"))
        .containsExactly("upper-eyelid", "eyelid", "eye", "face", "head");
  }

  @Test
  void complaint_symptomsAndConditions_areTestsAndMedicinesNot() {
    for (Table.Row row : FINDINGS) {
      boolean complaint = Set.of("symptom", "condition").contains(row.get("kind"));
      Concept concept = LEXICON.concept(row.get("id"));
      assertThat(concept).as(row.place()).isNotNull();
      assertThat(concept.complaint()).as(row.place()).isEqualTo(complaint);
    }
  }

  @Test
  void checksum_ofTheBundledFiles_isTheLexicons() {
    assertThat(Lexicon.bundled().checksum()).isEqualTo(Bundle.checksum()).matches("[0-9a-f]{1,8}");
  }

  @Test
  void fact_asAKey_readsBack() {
    Fact fact = new Fact("pain", "calf", Side.RIGHT, (byte) 17);

    assertThat(Fact.parse(fact.key())).isEqualTo(fact);
    for (Holder holder : Holder.values()) {
      assertThat(Fact.parse(fact.heldBy(holder).key())).isEqualTo(fact.heldBy(holder));
    }
    for (Table.Row row : REGIONS) {
      Fact place = new Fact("", row.get("id"), Side.NONE, (byte) 0);
      assertThat(Fact.parse(place.key())).isEqualTo(place);
    }
  }
}
