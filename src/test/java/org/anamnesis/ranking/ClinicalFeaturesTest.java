package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Other words for a finding, and places that the description does not name. */
class ClinicalFeaturesTest {
  private static final Reranker RERANKER = new Reranker(RankingWeights.DEFAULT);

  @Test
  void otherName_ofWhatIsDescribed_isEvidenceAndSaysSo() {
    QueryModel query = Letters.query("throwing up", new Archive(100));
    Candidate same = Letters.candidate("a", "", "", "Vomiting is common with it.");
    Candidate other = Letters.candidate("b", "", "", "Sneezing is common with it.");

    assertThat(Letters.value("synonyms", query, same)).isPositive();
    assertThat(Letters.value("synonyms", query, other)).isZero();
    assertThat(RERANKER.reasons(query, same).toString()).contains("in other words: vomiting");
    assertThat(RERANKER.rank(query, List.of(other, same)).getFirst().candidate()).isEqualTo(same);
  }

  @Test
  void otherName_ofWhatIsDenied_isNone() {
    QueryModel query = Letters.query("a cough, not throwing up", new Archive(100));

    assertThat(
            Letters.value(
                "synonyms", query, Letters.candidate("a", "", "", "Vomiting is common with it.")))
        .isZero();
  }

  @Test
  void otherPlaces_areTakenAway_thoseOfTheDescriptionAndTheirPartsAreNot() {
    QueryModel query = Letters.query("my leg itches", new Archive(100));

    assertThat(otherPlaces(query, "my leg itches")).isZero();
    assertThat(otherPlaces(query, "my calf itches")).isZero();
    assertThat(otherPlaces(query, "my elbow itches")).isCloseTo(-1.0 / 3, within(1e-9));
    assertThat(otherPlaces(query, "my elbow and my leg itch")).isCloseTo(-1.0 / 4, within(1e-9));
    assertThat(otherPlaces(query, "it itches, my elbow is fine")).isZero();
  }

  private static double otherPlaces(QueryModel query, String letter) {
    return Letters.value("otherPlaces", query, Letters.candidate("c", "", letter, ""));
  }
}
