package org.anamnesis.ranking;

import static java.lang.Math.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Word;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The features that compare findings, places and askers. */
class FactEvidenceTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Archive ARCHIVE =
      new Archive(100).withSymptom("fever", 9).withSymptom("cough", 1);
  private static final double FEVER = log(1 + 91.5 / 9.5);
  private static final double COUGH = log(1 + 99.5 / 1.5);

  /** What a finding of one document counts. */
  private static final double ONE = log(1 + 99.5 / 1.5);

  private static double value(String feature, String description, String question) {
    return Letters.value(
        feature, Letters.query(description, ARCHIVE), Letters.candidate("c", "", question, ""));
  }

  @Test
  void symptoms_shared_countByRarityOfAllThatTheDescriptionHas() {
    assertThat(value("symptoms", "fever and cough", "fever and a rash"))
        .isCloseTo(FEVER / (FEVER + COUGH + 2), EXACT);
    assertThat(value("symptoms", "fever and cough", "a cough, fever"))
        .isCloseTo((FEVER + COUGH) / (FEVER + COUGH + 2), EXACT);
    assertThat(value("symptoms", "fever", "rash")).isZero();
  }

  @Test
  void symptoms_narrower_agreeBroaderHalf() {
    assertThat(value("symptoms", "fever", "low grade fever")).isCloseTo(FEVER / (FEVER + 2), EXACT);
    assertThat(value("symptoms", "low grade fever", "fever"))
        .isPositive()
        .isCloseTo(value("symptoms", "low grade fever", "low grade fever") / 2, EXACT);
  }

  @Test
  void symptoms_ofTheReply_areNotThePatients() {
    QueryModel query = Letters.query("fever", ARCHIVE);

    assertThat(Letters.value("symptoms", query, Letters.candidate("c", "", "rash", "fever")))
        .isZero();
    assertThat(Letters.value("symptoms", query, Letters.candidate("c", "fever", "rash", "")))
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "fever,'I have a cough. My mother has fever'",
    "fever,if I get a fever",
    "if I get a fever,fever",
    "no fever,fever",
    "fever,no fever",
  })
  void symptoms_notThePatientsNow_doNotAgree(String description, String question) {
    assertThat(value("symptoms", description, question)).isZero();
  }

  @Test
  void denial_onEitherSide_isNegative() {
    assertThat(value("denial", "fever, cough", "no fever but a cough"))
        .isCloseTo(-FEVER / (FEVER + COUGH + 2), EXACT);
    assertThat(value("denial", "no fever but a cough", "fever, cough"))
        .isCloseTo(-FEVER / (FEVER + COUGH + 2), EXACT);
    assertThat(value("denial", "fever", "rash")).isZero();
    assertThat(value("denial", "no fever", "no fever")).isZero();
  }

  @Test
  void denial_besideTheSameAffirmed_isNoConflict() {
    assertThat(value("denial", "fever", "fever on Monday. Today no fever")).isZero();
  }

  @Test
  void denial_ofANarrowerFinding_leavesTheBroaderOneOpen() {
    assertThat(value("denial", "fever", "no low grade fever")).isZero();
    assertThat(value("denial", "low grade fever", "no fever")).isCloseTo(-ONE / (ONE + 2), EXACT);
    assertThat(value("denial", "no fever", "low grade fever"))
        .isCloseTo(-FEVER / (FEVER + 2), EXACT);
    assertThat(value("denial", "no low grade fever", "fever")).isZero();
  }

  @Test
  void denial_ofWhatTheDescriptionHasOneKindOf_isNone() {
    assertThat(value("denial", "no fever, a low grade fever", "a low grade fever")).isZero();
    assertThat(value("denial", "no fever, a low grade fever", "no fever")).isZero();
    assertThat(value("bothDeny", "no fever, a low grade fever", "no fever")).isZero();
  }

  @Test
  void bothDeny_sameOrBroader_isPositive() {
    assertThat(value("bothDeny", "no fever", "no fever")).isCloseTo(FEVER / (FEVER + 2), EXACT);
    assertThat(value("bothDeny", "no low grade fever", "no fever"))
        .isCloseTo(ONE / (ONE + 2), EXACT);
    assertThat(value("bothDeny", "no fever", "no low grade fever")).isZero();
    assertThat(value("bothDeny", "no fever", "fever")).isZero();
    assertThat(value("bothDeny", "fever", "no fever")).isZero();
    assertThat(value("bothDeny", "no fever", "rash")).isZero();
  }

  @Test
  void bodyRegion_sameOrPart_agreesWholeDoesNot() {
    // places count 2 each, damping 2
    assertThat(value("bodyRegion", "my knee", "my knee")).isCloseTo(2 / 4.0, EXACT);
    assertThat(value("bodyRegion", "my leg and my nose", "my calf")).isCloseTo(2 / 6.0, EXACT);
    assertThat(value("bodyRegion", "my calf", "my leg")).isZero();
    assertThat(value("bodyRegion", "my knee", "my elbow")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "my left knee,my left knee,.5",
    "my left knee,my right knee,-.5",
    "my left knee,both knees,.25",
    "my left knee,my knee,0",
    "my knee,my left knee,0",
    "both knees,my left knee,0",
    "my left knee,my left elbow,0",
    "my left leg,my right calf,-.5",
    "my left knee,my right knee. My left knee,.5",
    "my left knee,my left knee. My right knee,.5",
  })
  void side_ofTheSamePlace_agreesOrConflicts(String description, String question, double value) {
    assertThat(value("side", description, question)).isCloseTo(value, EXACT);
  }

  @Test
  void side_factsInAnyOrder_giveTheSame() {
    QueryModel query = Letters.query("my left knee", ARCHIVE);
    double[] expected = {.25, -.5, .5};
    Side[][] said = {
      {Side.RIGHT, Side.BOTH, Side.NONE},
      {Side.RIGHT, Side.NONE},
      {Side.RIGHT, Side.LEFT, Side.BOTH},
    };
    for (int i = 0; i < said.length; i++) {
      List<Fact> facts = new ArrayList<>();
      for (Side side : said[i]) {
        facts.add(new Fact("", "knee", side, (byte) 0));
      }
      for (int turn = 0; turn < facts.size(); turn++) {
        Collections.rotate(facts, 1);
        assertThat(Letters.value("side", query, withFacts(facts)))
            .as(facts.toString())
            .isCloseTo(expected[i], EXACT);
      }
    }
  }

  private static Candidate withFacts(List<Fact> facts) {
    return new Candidate(
        0,
        "c",
        new Word[0],
        new int[0],
        new byte[0],
        new int[0],
        new byte[0],
        List.copyOf(facts),
        0,
        Optional.empty(),
        Sex.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    // half for age, half for sex; 30 years apart count fully
    "40,FEMALE,40-40,FEMALE,1",
    "40,FEMALE,35-45,MALE,0",
    "40,FEMALE,55-60,FEMALE,.5",
    "40,FEMALE,70-75,FEMALE,0",
    "40,FEMALE,10-10,MALE,-1",
    "40,FEMALE,,FEMALE,.5",
    "40,FEMALE,,MALE,-.5",
    "40,FEMALE,40-40,UNKNOWN,.5",
    "40,FEMALE,,UNKNOWN,0",
    ",UNKNOWN,40-40,FEMALE,0",
    ",FEMALE,40-40,FEMALE,.5",
    "40,UNKNOWN,40-40,FEMALE,.5",
    "0,UNKNOWN,99-99,FEMALE,-.5",
  })
  void asker_ageAndSex_agreeOrConflictButAreNeutralWhereUnknown(
      Integer age, Sex sex, String otherAge, Sex otherSex, double value) {
    Optional<AgeRange> asked = Optional.ofNullable(age).map(AgeRange::of);
    Optional<AgeRange> other = Optional.ofNullable(otherAge).map(AgeRange::parse);
    QueryModel query = Letters.query("rash", new Asker("", asked, sex), ARCHIVE);

    assertThat(Letters.value("asker", query, Letters.candidate("c", "", "", "", other, otherSex)))
        .isCloseTo(value, EXACT);
  }
}
