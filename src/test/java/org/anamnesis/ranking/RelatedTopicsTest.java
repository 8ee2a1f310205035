package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.Votes.Neighbour;
import org.junit.jupiter.api.Test;

class RelatedTopicsTest {
  private static final Topic CRAMP = new Topic("Muscle Cramp", "Neurology");
  private static final Topic NUMBNESS = new Topic("Leg Numbness", "Neurology");
  private static final Topic ACNE = new Topic("Acne", "");

  private final ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());

  @Test
  void topics_ofTheNearest_areInOrderOfWeightThenName() {
    List<Neighbour> nearest = List.of(near(1, NUMBNESS, CRAMP), near(.9, CRAMP), near(.9, ACNE));

    assertThat(topics(nearest, "", 9)).containsExactly(CRAMP, NUMBNESS, ACNE);
    assertThat(topics(nearest, "", 1)).containsExactly(CRAMP);
    assertThat(topics(nearest, "", 0)).isEmpty();
    assertThat(topics(List.of(), "", 5)).isEmpty();
    assertThat(topics(List.of(near(1, NUMBNESS, CRAMP, ACNE)), "", 5))
        .containsExactly(ACNE, NUMBNESS, CRAMP);
  }

  @Test
  void topics_ofTheSameStems_areOneWithTheWeightOfBoth() {
    Topic cramps = new Topic("muscle cramps", "neurology");

    assertThat(topics(List.of(near(1, ACNE), near(.9, CRAMP), near(.85, cramps)), "", 5))
        .containsExactly(CRAMP, ACNE);
  }

  @Test
  void topics_thatIncludeAnother_areLeftOut() {
    Topic pain = new Topic("Pain", "Orthopedics");
    Topic legPain = new Topic("Leg Pain", "Orthopedics");
    Topic nervePain = new Topic("Nerve Pain", "Neurology");

    assertThat(topics(List.of(near(1, legPain), near(.9, pain), near(.8, nervePain)), "", 5))
        .containsExactly(legPain, nervePain);
    assertThat(topics(List.of(near(1, new Topic("Pain", "")), near(.9, legPain)), "", 5))
        .containsExactly(new Topic("Pain", ""));
  }

  @Test
  void topics_thatTheDescriptionSays_countHalf() {
    List<Neighbour> nearest = List.of(near(1, CRAMP), near(.9, ACNE));

    assertThat(topics(nearest, "cramps of a muscle", 5)).containsExactly(ACNE, CRAMP);
    assertThat(topics(nearest, "cramps of a muscle, and acne", 5)).containsExactly(CRAMP, ACNE);
  }

  @Test
  void topics_withoutAWord_areKept() {
    Topic other = new Topic("???", "");

    assertThat(topics(List.of(near(1, other), near(.9, CRAMP)), "", 5))
        .containsExactly(other, CRAMP);
  }

  private List<Topic> topics(List<Neighbour> nearest, String description, int limit) {
    return RelatedTopics.of(nearest, analyzer.analyze(description), analyzer, limit);
  }

  private static Neighbour near(double score, Topic... topics) {
    return new Neighbour(score, "", List.of(topics));
  }
}
