package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What speaks against a letter that has the words. */
class ConflictTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a cough, no fever             | a cough and a fever             | true",
        "a cough, no fever             | a cough and a low grade fever   | true",
        "a cough, no fever             | a cough                         | false",
        "a cough, no fever             | a cough, no fever               | false",
        "a cough, no fever             | a cough. Fever before, no fever | false",
        "a cough, no fever             | a cough. Could it be a fever?   | false",
        "a cough, no fever             | I cough. My mother has a fever  | false",
        "a cough and a fever           | a cough, no fever               | false",
        "a cough, no swollen knee      | a cough, and my elbow swollen   | false",
        "Fever on Monday. Now no fever | fever on Monday                 | false",
        "no fever, a low grade fever   | a low grade fever               | false",
        "no fever, a low grade fever   | a high fever                    | true",
        "my hand itches, my feet are fine | my feet itch                 | true",
        "my hand itches, my feet are fine | my hand itches               | false",
        "my hand and feet itch            | my feet itch                 | false",
        "my hand itches      | my feet itch, my hands are fine           | true",
        "my hand itches      | my feet itch                              | false",
        "my hand itches      | I cough, my hands are fine                | false",
        "my hand itches, my elbow itches | my elbow itches, my hands are fine | false",
        "my left knee hurts  | my right knee hurts                       | true",
        "my left knee hurts  | my knee hurts                             | false",
        "my left knee hurts  | both my knees hurt                        | false",
        "my left knee hurts  | my right elbow hurts                      | false",
        "my left knee hurts  | my right knee hurts, later the left knee  | false",
        "my left knee hurts, not my right knee  | my knee hurts          | false",
        "my left knee hurts, not my right knee  | my right knee hurts    | true",
        "my left knee hurts, my right knee does not hurt "
            + "| my right knee hurts, my left knee does not hurt | true",
        "my left knee hurts  | my right knee hurts, the left knee was healthy | true",
        "my left knee hurts  | my right knee hurts. The left knee is stiff | false",
        "my son has a fever, I have no fever  | I have a fever             | true",
        "my son has a fever, I have no cough  | I have a fever             | true",
        "my son has a fever, I have no fever  | my son has a fever         | false",
        "my son has a fever, I have no fever  | fever                      | false",
        "my son has a fever, I have no fever  | my wife has a fever        | false",
        "my son has a fever at night, I have no fever | I cough at night   | false",
        "my son has a fever, I have no fever "
            + "| my son has a fever, and I have a fever                 | false",
        "I have a fever, my son has no fever  | my son has a fever         | true",
        "I have a fever, my son has a fever, not a cough | I have a fever  | false",
        "my son has a fever                   | I have a fever             | false",
        "I have a fever                       | my son has a fever         | false",
        "My son has a fever. What may my son take? | I have a fever        | true",
        "My son has a cough. What may my son take? | I have a dry cough  | true",
        "I have a fever. My son tells my wife | my son has a fever         | false",
        "My son has a fever. May I wake my son? | What can I do for a fever? | false",
      })
  void letter_ofTheOpposite_conflicts(String description, String letter, boolean conflicts) {
    Ranked with = ranked(description, letter, .9);
    Ranked without = ranked(description, letter, 0);

    assertThat(without.score()).isPositive();
    assertThat(with.score() < without.score()).isEqualTo(conflicts);
  }

  @ParameterizedTest
  @CsvSource({
    "my left knee hurts, .5",
    "my left knee hurts. Why does the left knee hurt?, .9",
  })
  void otherSide_takesMore_whereTheSideIsSaidTwice(String description, double share) {
    double before = ranked(description, "my right knee hurts", 0).score();
    RankingWeights weights = weights(.9, .5);

    double after =
        new Reranker(weights)
            .rank(query(description), List.of(candidate("my right knee hurts")))
            .get(0)
            .score();

    assertThat(after).isCloseTo((1 - share) * before, within(1e-9));
  }

  @Test
  void conflict_takesItsShare_andSaysSo() {
    QueryModel query = query("a cough, no fever");
    Candidate candidate = candidate("a cough and a fever");
    double before = ranked("a cough, no fever", "a cough and a fever", 0).score();

    List<MatchReason> reasons = new Reranker(weights(.75)).reasons(query, candidate);

    MatchReason denied =
        reasons.stream()
            .filter(reason -> reason.kind() == MatchReason.Kind.DENIED)
            .findFirst()
            .orElseThrow();
    assertThat(denied.terms()).containsExactly("fever");
    assertThat(reasons.stream().mapToDouble(MatchReason::contribution).sum())
        .isCloseTo(.25 * before, within(1e-9));
    assertThat(ranked("a cough, no fever", "a cough and a fever", .75).score())
        .isCloseTo(.25 * before, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, 1.1, Double.NaN})
  void conflict_outOfRange_isRefused(double conflict) {
    assertThatThrownBy(() -> weights(conflict))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conflict " + conflict + "; allowed: 0 to 1");
  }

  private static Ranked ranked(String description, String letter, double conflict) {
    return new Reranker(weights(conflict))
        .rank(query(description), List.of(candidate(letter)))
        .get(0);
  }

  private static QueryModel query(String description) {
    return Letters.query(description, Asker.UNKNOWN, new Archive(100));
  }

  private static Candidate candidate(String letter) {
    return Letters.candidate("c", "", letter, "", Optional.empty(), Sex.UNKNOWN);
  }

  private static RankingWeights weights(double conflict) {
    return weights(conflict, conflict);
  }

  private static RankingWeights weights(double conflict, double otherSide) {
    return new RankingWeights(
        1, 2, .3, .4, .05, .3, .3, .2, 0, .2, .1, 0, 0, 0, 0, 0, 0, conflict, otherSide, 0);
  }
}
