package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingWeightsTest {
  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, -1, 100.0001, Double.NaN, Double.POSITIVE_INFINITY})
  void cannotWeigh_outOfRange(double weight) {
    for (String name : Letters.weights()) {
      assertThatThrownBy(() -> Letters.only(name, weight))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weight \"" + name + "\" is " + weight + "; allowed: 0 to 100");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 1, 100})
  void weigh_inRange_isKept(double weight) {
    for (String name : Letters.weights()) {
      assertThat(Letters.only(name, weight).toString()).contains(name + "=" + weight);
    }
  }

  @Test
  void everyWeight_alone_drivesItsOwnEvidence() {
    Archive archive = new Archive(100).withTranslation("knee", "crutch", .5);
    QueryModel query =
        Letters.query("fever in my left knee, no rash", Asker.of(34, Sex.MALE), archive);
    Candidate candidate =
        Letters.candidate(
            "c",
            "fever",
            "my left knee and fever, fever in my left knee, no rash",
            "fevers, pyrexia, crutches",
            Optional.of(AgeRange.of(30)),
            Sex.MALE);

    assertThat(
            Letters.weights().stream()
                .filter(name -> !name.equals("denial") && !name.equals("otherPlaces")))
        .allSatisfy(
            name -> assertThat(Letters.value(name, query, candidate)).as(name).isPositive());
    assertThat(Letters.value("denial", query, Letters.candidate("c", "", "no fever", "")))
        .isNegative();
    assertThat(Letters.value("otherPlaces", query, Letters.candidate("c", "", "my elbow", "")))
        .isNegative();
  }

  @Test
  void with_eachWeight_changesThatOneAlone() {
    for (String name : RankingWeights.names()) {
      Map<String, Double> expected = new LinkedHashMap<>(RankingWeights.DEFAULT.asMap());
      expected.put(name, .125);

      RankingWeights changed = RankingWeights.DEFAULT.with(name, .125);

      assertThat(changed.asMap()).isEqualTo(expected);
      assertThat(changed.toString()).contains(name + "=0.125");
      assertThat(RankingWeights.of(changed.asMap())).isEqualTo(changed);
    }
  }

  @Test
  void with_most_isTheGreatestThatTheConstructorTakes() {
    for (String name : RankingWeights.names()) {
      double most = RankingWeights.most(name);

      assertThat(RankingWeights.DEFAULT.with(name, most).asMap()).containsEntry(name, most);
      assertThat(most)
          .isEqualTo(Letters.weights().contains(name) || name.equals("intent") ? 100 : 1);
      for (double wrong : new double[] {Math.nextUp(most), -1, Double.NaN}) {
        assertThatThrownBy(() -> RankingWeights.DEFAULT.with(name, wrong))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("weight \"" + name + "\" is " + wrong + "; allowed: 0 to " + (int) most);
      }
    }
  }

  @Test
  void of_someNames_leavesTheOthersAtTheirDefaults() {
    assertThat(RankingWeights.of(Map.of())).isEqualTo(RankingWeights.DEFAULT);
    assertThat(RankingWeights.of(Map.of("asker", .5)))
        .isEqualTo(RankingWeights.DEFAULT.with("asker", .5));
  }

  @Test
  void cannotWeigh_whatIsNotThere() {
    assertThatThrownBy(() -> RankingWeights.DEFAULT.with("wordz", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no weight \"wordz\"; allowed: words, wordParts, ")
        .hasMessageEndingWith(", otherSide, translation");
  }
}
