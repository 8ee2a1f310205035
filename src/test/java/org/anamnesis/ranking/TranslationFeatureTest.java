package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that replies are known to use for those of a description. */
class TranslationFeatureTest {
  private static final Archive ARCHIVE =
      new Archive(100)
          .withTranslation("blarg", "gromp", .5)
          .withTranslation("blarg", "quux", .25)
          .withTranslation("tvix", "gromp", .75)
          .withTranslation("tvix", "blarg", .5);

  private static double value(String description, String question, String reply) {
    return Letters.value(
        "translation",
        Letters.query(description, ARCHIVE),
        Letters.candidate("c", "", question, reply));
  }

  @Test
  void learnedWord_inAReply_countsByItsProbability() {
    double strength = Bm25.strength(1, 1, Archive.AVERAGE_LENGTH);

    // all stems of the archive are as rare, and the description has one of them
    assertThat(value("blarg", "", "gromp")).isCloseTo(.5 * strength, within(1e-12));
    assertThat(value("blarg", "", "quux")).isCloseTo(.25 * strength, within(1e-12));
    assertThat(value("blarg", "", "other")).isZero();
  }

  @Test
  void learnedWord_ofSeveralTerms_countsNoMoreThanAWordOfTheDescription() {
    double strength = Bm25.strength(1, 1, Archive.AVERAGE_LENGTH);

    assertThat(value("blarg tvix", "", "gromp")).isCloseTo(strength / 2, within(1e-12));
  }

  @Test
  void learnedWord_inTheQuestionOrSaidByTheDescriptionOrDenied_countsNothing() {
    assertThat(value("blarg", "gromp", "other")).isZero();
    assertThat(value("tvix blarg", "", "blarg")).isZero();
    assertThat(value("the", "", "gromp")).isZero();
  }

  @Test
  void learnedWord_ofACommonStem_countsNothing() {
    Archive common = new Archive(100).withTranslation("blarg", "gromp", .5).with("gromp", 40);

    assertThat(
            Letters.value(
                "translation",
                Letters.query("blarg", common),
                Letters.candidate("c", "", "", "gromp")))
        .isZero();
  }

  @Test
  void learnedWord_isTheReason() {
    QueryModel query = Letters.query("blarg", ARCHIVE);
    Candidate candidate = Letters.candidate("c", "", "", "gromp and quux");

    assertThat(new Reranker(Letters.only("translation", 1)).reasons(query, candidate))
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.kind()).isEqualTo(MatchReason.Kind.LEARNED_WORDS);
              assertThat(reason.terms()).isEqualTo(List.of("gromp", "quux"));
              assertThat(reason).hasToString("words that answers here use for yours: gromp, quux");
            });
  }

  @Test
  void archive_thatLearnedNothing_gainsNothing() {
    QueryModel query = Letters.query("blarg", new Archive(100));

    assertThat(query.translations.size()).isZero();
    assertThat(Letters.value("translation", query, Letters.candidate("c", "", "", "gromp")))
        .isZero();
  }
}
