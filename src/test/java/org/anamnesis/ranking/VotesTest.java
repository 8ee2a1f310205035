package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.Votes.Neighbour;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final Topic CRAMP = new Topic("Muscle Cramp", "Neurology");
  private static final Topic NUMBNESS = new Topic("Leg Numbness", "Neurology");
  private static final Topic ACNE = new Topic("Acne", "");

  @Test
  void specialties_ofTheNearest_areCountedAndWeighed() {
    List<SpecialtyVote> votes =
        Votes.specialties(
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
    assertThat(votes.get(0)).hasToString("Neurology: 2 of the 3 nearest answers");
  }

  @Test
  void specialties_near_outvoteManyFarOnes() {
    assertThat(
            Votes.specialties(
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
            Votes.specialties(
                List.of(
                    new Neighbour(1, "Urology", List.of()), new Neighbour(1, "ENT", List.of()))))
        .extracting(SpecialtyVote::specialty)
        .containsExactly("ENT", "Urology");
  }

  @Test
  void specialties_ofNobodyOrUnknown_areNone() {
    assertThat(Votes.specialties(List.of())).isEmpty();
    assertThat(Votes.specialties(List.of(new Neighbour(1, "", List.of())))).isEmpty();
  }

  @Test
  void specialties_withoutAPositiveScore_areAPlainVote() {
    List<SpecialtyVote> votes =
        Votes.specialties(
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
        Votes.specialties(
            List.of(new Neighbour(1, "ENT", List.of()), new Neighbour(-3, "Urology", List.of())));

    assertThat(votes.get(0).weight()).isEqualTo(1);
    assertThat(votes.get(1).weight()).isZero();
  }

  @Test
  void topics_ofTheNearest_areInOrderOfWeightThenName() {
    List<Neighbour> nearest =
        List.of(
            new Neighbour(1, "", List.of(NUMBNESS, CRAMP)),
            new Neighbour(.9, "", List.of(CRAMP)),
            new Neighbour(.9, "", List.of(ACNE)));

    assertThat(Votes.topics(nearest, 9)).containsExactly(CRAMP, NUMBNESS, ACNE);
    assertThat(Votes.topics(nearest, 1)).containsExactly(CRAMP);
    assertThat(Votes.topics(nearest, 0)).isEmpty();
    assertThat(Votes.topics(List.of(), 5)).isEmpty();
    assertThat(Votes.topics(List.of(new Neighbour(1, "", List.of(NUMBNESS, CRAMP, ACNE))), 5))
        .containsExactly(ACNE, NUMBNESS, CRAMP);
  }
}
