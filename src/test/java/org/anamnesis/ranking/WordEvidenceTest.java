package org.anamnesis.ranking;

import static java.lang.Math.log;
import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The features that count words, on invented words so that nothing else has a say. */
class WordEvidenceTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Archive ARCHIVE = new Archive(100).with("blarg", 1).with("gromp", 9);

  /** ln(1 + (100 - 1 + .5) / (1 + .5)), and of nine documents. */
  private static final double RARE = log(1 + 99.5 / 1.5);

  private static final double KNOWN = log(1 + 91.5 / 9.5);

  private static final QueryModel QUERY = Letters.query("blarg gromp", ARCHIVE);

  private static Candidate of(String title, String question, String reply) {
    return Letters.candidate("c", title, question, reply);
  }

  /** BM25's saturation with k1 1.2 and b .75. */
  private static double bm25(double count, double length, double average) {
    return count / (count + 1.2 * (.25 + .75 * length / average));
  }

  private static double gain(String stem) {
    return QUERY.gain(stem);
  }

  @Test
  void idf_ofAFrequency_isThatOfBm25AndNeverNegative() {
    assertThat(ARCHIVE.idf(1)).isCloseTo(RARE, EXACT);
    assertThat(ARCHIVE.idf(9)).isCloseTo(KNOWN, EXACT);
    assertThat(ARCHIVE.idf(100)).isCloseTo(log(1 + .5 / 100.5), EXACT);
    // a gram's estimate may exceed the number of documents
    assertThat(ARCHIVE.idf(100_000)).isEqualTo(ARCHIVE.idf(100));
    assertThat(new Archive(0).idf(0)).isCloseTo(log(2), EXACT);
  }

  @Test
  void bm25_strength_isBetweenZeroAndOne() {
    assertThat(Bm25.strength(0, 10, 10)).isZero();
    assertThat(Bm25.strength(1, 10, 10)).isCloseTo(1 / 2.2, EXACT);
    assertThat(Bm25.strength(3, 20, 10)).isCloseTo(3 / (3 + 1.2 * 1.75), EXACT);
    assertThat(Bm25.strength(1e9, 10, 10)).isBetween(.999999, 1.0);
  }

  @Test
  void words_overAllParts_areShareOfAllGains() {
    Candidate candidate = of("blarg", "nobb blarg", "blarg gromp tvix");
    double all = gain("blarg") + gain("gromp");

    assertThat(Letters.value("words", QUERY, candidate))
        .isCloseTo((gain("blarg") * bm25(3, 6, 10) + gain("gromp") * bm25(1, 6, 10)) / all, EXACT);
  }

  @Test
  void title_countsTitleWordsOnly() {
    Candidate candidate = of("blarg tvix", "gromp", "gromp");
    double all = gain("blarg") + gain("gromp");

    assertThat(Letters.value("title", QUERY, candidate))
        .isCloseTo(gain("blarg") * bm25(1, 2, 4) / all, EXACT);
    assertThat(Letters.value("title", QUERY, of("", "blarg", "blarg"))).isZero();
  }

  @Test
  void titleCoverage_isShareOfTheTitlesIdf() {
    Candidate candidate = of("gromp gromp tvix", "blarg", "");

    // tvix is in one document; damping 2
    assertThat(Letters.value("titleCoverage", QUERY, candidate))
        .isCloseTo(KNOWN / (KNOWN + RARE + 2), EXACT);
  }

  @Test
  void questionCoverage_isShareOfTitleAndQuestionIdf() {
    assertThat(Letters.value("questionCoverage", QUERY, of("", "blarg tvix", "gromp")))
        .isCloseTo(RARE / (RARE + RARE + 2), EXACT);
  }

  @Test
  void question_isTheDampedCosine() {
    Candidate candidate = of("", "blarg blarg tvix", "gromp");
    double twice = log(3) / log(2) * RARE;
    double query = sqrt(gain("blarg") * gain("blarg") + gain("gromp") * gain("gromp"));

    assertThat(Letters.value("question", QUERY, candidate))
        .isCloseTo(
            gain("blarg") * twice / (query * (sqrt(twice * twice + RARE * RARE) + 2)), EXACT);
  }

  @Test
  void phrases_pairsInOrder_areShareOfAllGains() {
    double all = gain("blarg") + gain("gromp");
    double pair = Math.min(RARE, RARE + KNOWN);

    assertThat(Letters.value("phrases", QUERY, of("", "blarg gromp blarg gromp", "")))
        .isCloseTo(pair * bm25(2, 4, 10) / all, EXACT);
    assertThat(Letters.value("phrases", QUERY, of("", "the blarg of please gromp", "")))
        .isCloseTo(pair * bm25(1, 3, 10) / all, EXACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gromp blarg", "blarg tvix gromp", "blarg", "tvix"})
  void phrases_wordsApartOrReversed_giveNothing(String question) {
    assertThat(Letters.value("phrases", QUERY, of("", question, ""))).isZero();
  }

  @Test
  void phrases_acrossParts_giveNothing() {
    assertThat(Letters.value("phrases", QUERY, of("blarg", "gromp", ""))).isZero();
  }

  @Test
  void wordParts_otherEnding_agreesInItsGrams() {
    // ^bla blar larg arg$ and ^gro grom romp omp$ of the query; ^bla blar larg argo rgo$
    Candidate candidate = of("", "blargo", "");
    double strength = bm25(1, 5, 10 * 5);

    assertThat(Letters.value("words", QUERY, candidate)).isZero();
    // every gram is as rare as the other, so that three of eight agree
    assertThat(Letters.value("wordParts", QUERY, candidate)).isCloseTo(3 * strength / 8, EXACT);
  }

  @Test
  void sentence_sharedWords_areTheDampedCosine() {
    Candidate candidate = of("", "tvix. blarg tvix. tvix", "");
    double own = sqrt(RARE * RARE + KNOWN * KNOWN);

    assertThat(Letters.value("sentence", QUERY, candidate))
        .isCloseTo(RARE * RARE / ((own + 4) * (sqrt(2 * RARE * RARE) + 4)), EXACT);
    assertThat(Letters.value("sentence", QUERY, of("tvix", "tvix", "tvix"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"words", "title", "titleCoverage", "questionCoverage", "question", "wordParts"})
  void word_denied_isNoEvidence(String feature) {
    QueryModel query = Letters.query("fever", new Archive(100));

    assertThat(Letters.value(feature, query, of("fever", "fever", "fever"))).isPositive();
    assertThat(Letters.value(feature, query, of("no fever", "no fever", "no fever"))).isZero();
    assertThat(
            Letters.value(
                feature, query, of("I have a cough, my mother has fever", "no fever", "no fever")))
        .isZero();
  }

  @Test
  void phrase_denied_isNoEvidence() {
    QueryModel query = Letters.query("chest pain", new Archive(100));

    assertThat(Letters.value("phrases", query, of("", "chest pain", ""))).isPositive();
    assertThat(Letters.value("phrases", query, of("", "no chest pain", ""))).isZero();
  }

  @Test
  void sentence_denied_isNoEvidence() {
    QueryModel query = Letters.query("chest pain", new Archive(100));

    assertThat(Letters.value("sentence", query, of("", "chest pain", ""))).isPositive();
    assertThat(Letters.value("sentence", query, of("", "no chest pain", ""))).isZero();
  }

  @Test
  void word_feared_isEvidence() {
    QueryModel query = Letters.query("stroke", new Archive(100));

    assertThat(Letters.value("words", query, of("", "how to prevent a stroke", ""))).isPositive();
  }

  @Test
  void word_denied_stillCountsForTheLength() {
    QueryModel query = Letters.query("blarg", new Archive(100));

    assertThat(Letters.value("words", query, of("", "blarg, no fever, no cough", "")))
        .isCloseTo(bm25(1, 3, 10), EXACT);
  }

  @Test
  void features_nothingShared_areZero() {
    Candidate candidate = of("tvix", "nobb", "quz");
    Candidate empty = of("", "", "");

    for (String feature : Letters.weights()) {
      assertThat(Letters.value(feature, QUERY, candidate)).as(feature).isZero();
      assertThat(Letters.value(feature, QUERY, empty)).as(feature).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the", "zzzzzz unknown", "我头痛"})
  void features_ofADescriptionTheArchiveDoesNotKnow_areZero(String text) {
    Archive closed = new Archive(100).closed();
    QueryModel query = Letters.query(text, closed);
    Candidate candidate = of("blarg", "gromp", "fever");

    assertThat(query.retrievalTerms(10)).isEmpty();
    for (String feature : Letters.weights()) {
      assertThat(Letters.value(feature, query, candidate)).as(feature).isZero();
    }
  }
}
