package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.ranking.Votes.Neighbour;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static List<SpecialtyVote> specialties(List<Neighbour> nearest) {
    return Votes.specialties(nearest, UsualSpecialties.NONE);
  }

  @Test
  void specialties_ofTheNearest_areCountedAndWeighed() {
    List<SpecialtyVote> votes =
        specialties(
            List.of(
                new Neighbour(2, "Neurology", List.of()),
                new Neighbour(1, "Dermatology", List.of()),
                new Neighbour(1, " neurology ", List.of()),
                new Neighbour(1, "", List.of()),
                new Neighbour(1, " ", List.of())));

    // each weighs the fourth power of its share of the best score
    double total = 1 + 1 / 16.0 + 1 / 16.0;
    assertThat(votes)
        .extracting(SpecialtyVote::specialty, SpecialtyVote::answers, SpecialtyVote::of)
        .containsExactly(tuple("Neurology", 2, 3), tuple("Dermatology", 1, 3));
    assertThat(votes.get(0).weight()).isCloseTo((1 + 1 / 16.0) / total, within(1e-12));
    assertThat(votes.get(1).weight()).isCloseTo(1 / 16.0 / total, within(1e-12));
    assertThat(votes.get(0)).hasToString("Neurology: 2 of the 3 nearest answers, confidence 0.57");
    // the vote counts .6 of the share, as if two more answers were there
    double share = .6 * (1 + 1 / 16.0) / total * 3 / 5;
    double odds = 3.8 * Math.pow(share / (1 - share), 1.6);
    assertThat(votes.get(0).confidence()).isCloseTo(odds / (1 + odds), within(1e-12));
  }

  @Test
  void specialties_thatUsuallySeeTheFindings_areOfHigherConfidence() {
    UsualSpecialties usual =
        UsualSpecialties.of(
            new ClinicalAnalyzer(Lexicon.bundled()).analyze("itchy rash, no cough").findings(),
            Lexicon.bundled());
    List<Neighbour> nearest =
        List.of(
            new Neighbour(1, "Pulmonology", List.of()),
            new Neighbour(.9, "Dermatology", List.of()));

    List<SpecialtyVote> votes = Votes.specialties(nearest, usual);

    assertThat(votes)
        .extracting(SpecialtyVote::specialty)
        .containsExactly("Dermatology", "Pulmonology");
    assertThat(votes.get(1)).isEqualTo(specialties(nearest).get(0));
    assertThat(votes.get(0).confidence()).isGreaterThan(.5).isLessThan(1);
  }

  @Test
  void specialties_ofManyThatAgree_areOfHigherConfidenceThanOfOne() {
    Neighbour one = new Neighbour(1, "ENT", List.of());

    assertThat(specialties(List.of(one)).get(0).confidence()).isLessThan(Votes.CLEAR);
    assertThat(specialties(Collections.nCopies(40, one)).get(0).confidence())
        .isGreaterThan(.8)
        .isLessThan(1);
  }

  @Test
  void specialties_near_outvoteManyFarOnes() {
    assertThat(
            specialties(
                List.of(
                    new Neighbour(1, "Urology", List.of()),
                    new Neighbour(.5, "ENT", List.of()),
                    new Neighbour(.5, "ENT", List.of()))))
        .extracting(SpecialtyVote::specialty)
        .containsExactly("Urology", "ENT");
  }

  @Test
  void specialties_ofEqualWeight_areInOrderOfNames() {
    assertThat(
            specialties(
                List.of(
                    new Neighbour(1, "Urology", List.of()), new Neighbour(1, "ENT", List.of()))))
        .extracting(SpecialtyVote::specialty)
        .containsExactly("ENT", "Urology");
  }

  @Test
  void specialties_ofNobodyOrUnknown_areNone() {
    assertThat(specialties(List.of())).isEmpty();
    assertThat(specialties(List.of(new Neighbour(1, "", List.of())))).isEmpty();
  }

  @Test
  void specialties_withoutAPositiveScore_areAPlainVote() {
    List<SpecialtyVote> votes =
        specialties(
            List.of(
                new Neighbour(0, "ENT", List.of()),
                new Neighbour(-1, "Urology", List.of()),
                new Neighbour(-1, "Urology", List.of())));

    assertThat(votes).extracting(SpecialtyVote::specialty).containsExactly("Urology", "ENT");
    assertThat(votes.get(0).weight()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void specialties_negativeScores_weighNothing() {
    List<SpecialtyVote> votes =
        specialties(
            List.of(new Neighbour(1, "ENT", List.of()), new Neighbour(-3, "Urology", List.of())));

    assertThat(votes.get(0).weight()).isEqualTo(1);
    assertThat(votes.get(1).weight()).isZero();
  }
}
