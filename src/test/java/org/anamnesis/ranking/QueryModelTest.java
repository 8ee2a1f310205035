package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryModelTest {
  private static final Archive ARCHIVE = new Archive(1000);

  private static List<String> stems(QueryModel query, int limit) {
    return query.retrievalTerms(limit).stream().map(QueryTerm::stem).toList();
  }

  @Test
  void terms_distinctStems_haveTheirFormsAndNoGrammar() {
    QueryModel query = Letters.query("The cramp and cramps of my calf, a CRAMP", ARCHIVE);

    assertThat(query.terms).extracting(QueryTerm::stem).containsExactly("cramp", "calf");
    assertThat(query.terms.get(0).forms()).containsExactly("cramp", "cramps");
    assertThat(query.terms.get(0).frequency()).isEqualTo(1);
    assertThat(query.terms.get(0).idf()).isEqualTo(ARCHIVE.idf(1));
  }

  @Test
  void retrievalConcepts_areTheFindingsAffirmed() {
    QueryModel query = Letters.query("I cough and my head aches, no fever", ARCHIVE);

    assertThat(query.retrievalConcepts(6)).containsExactly("cough", "headache");
    assertThat(query.retrievalConcepts(1)).hasSize(1);
    assertThat(Letters.query("my boat is blue", ARCHIVE).retrievalConcepts(6)).isEmpty();
  }

  @Test
  void terms_theArchiveDoesNotKnow_areLeftOut() {
    QueryModel query = Letters.query("blarg gromp", new Archive(9).with("gromp", 3).closed());

    assertThat(query.terms).extracting(QueryTerm::stem).containsExactly("gromp");
    assertThat(query.gain("blarg")).isZero();
    assertThat(query.gain("gromp")).isEqualTo(query.terms.get(0).gain()).isPositive();
  }

  @Test
  void weight_ofTheRarestTermSaidOnce_isOne() {
    assertThat(Letters.query("blarg", ARCHIVE).terms.get(0).weight()).isCloseTo(1, within(1e-12));
  }

  @Test
  void weight_saidOftenRareAskedOrFirst_isHigher() {
    Archive archive = new Archive(1000).with("common", 500);

    assertThat(weight("blarg blarg gromp", "blarg", archive))
        .isGreaterThan(weight("blarg blarg gromp", "gromp", archive));
    assertThat(weight("blarg common", "blarg", archive))
        .isGreaterThan(weight("blarg common", "common", archive));
    assertThat(weight("blarg. gromp", "blarg", archive))
        .isGreaterThan(weight("blarg. gromp", "gromp", archive));
    assertThat(weight("nobb. blarg? gromp.", "blarg", archive))
        .isGreaterThan(weight("nobb. blarg? gromp.", "gromp", archive));
    assertThat(weight("blarg please", "blarg", archive))
        .isGreaterThan(weight("blarg please", "pleas", archive));
    assertThat(weight("why blarg", "blarg", archive))
        .isGreaterThan(weight("why blarg", "why", archive));
  }

  private static double weight(String text, String stem, Archive archive) {
    QueryModel query = Letters.query(text, archive);
    return query.terms.get(query.termOf.get(stem)).weight();
  }

  @ParameterizedTest
  @CsvSource({
    "'rash, no fever',rash",
    "'I have a rash, my mother has diabetes',rash",
    "'rash. Fever: none',rash",
  })
  void terms_deniedOrSomebodyElses_areLeftOut(String text, String searched) {
    QueryModel query = Letters.query(text, ARCHIVE);

    assertThat(query.terms)
        .extracting(QueryTerm::stem)
        .contains(searched)
        .doesNotContain("fever", "diabet");
  }

  @Test
  void terms_everythingDenied_areSearchedAfterAll() {
    QueryModel query = Letters.query("no fever, no cough", ARCHIVE);

    assertThat(query.terms).extracting(QueryTerm::stem).containsExactly("fever", "cough");
    // the facts keep their denials
    assertThat(query.facts).extracting(fact -> (int) fact.mark()).containsExactly(1, 1);
  }

  @Test
  void terms_feared_stay() {
    assertThat(Letters.query("how to prevent a stroke", ARCHIVE).terms)
        .extracting(QueryTerm::stem)
        .contains("stroke");
  }

  @Test
  void retrievalTerms_limit_keepsTheBest() {
    Archive archive = new Archive(1000).with("common", 900).with("gromp", 20).with("blarg", 2);
    QueryModel query = Letters.query("common gromp blarg please", archive);

    assertThat(stems(query, 1)).hasSize(1).doesNotContain("common", "pleas");
    assertThat(stems(query, 2)).containsExactlyInAnyOrder("gromp", "blarg");
    assertThat(stems(query, 3)).containsExactlyInAnyOrder("gromp", "blarg", "common");
    assertThat(stems(query, 3)).last().isEqualTo("common");
    // where all fit there is nothing to choose
    assertThat(stems(query, 4)).contains("pleas").hasSize(4);
    assertThat(stems(query, 100)).hasSize(4);
    assertThat(stems(query, 0)).isEmpty();
  }

  @Test
  void retrievalTerms_alike_areInOrderOfStems() {
    assertThat(stems(Letters.query("cc bb aa dd", ARCHIVE), 3)).containsExactly("aa", "bb", "cc");
  }

  @Test
  void retrievalTerms_nothingButCourtesy_areCourtesy() {
    QueryModel query = Letters.query("please doctor, how? thanks", ARCHIVE);

    assertThat(stems(query, 2)).hasSize(2);
    assertThat(stems(query, 9)).containsExactlyInAnyOrder("pleas", "doctor", "how", "thank");
  }

  @Test
  void retrievalTerms_everythingDenied_areTheDenied() {
    assertThat(stems(Letters.query("I have no fever", ARCHIVE), 9)).containsExactly("fever");
  }

  @Test
  void retrievalTerms_courtesyAndDenied_areTheDenied() {
    assertThat(stems(Letters.query("Please doctor, no fever", ARCHIVE), 1))
        .containsExactly("fever");
  }

  @Test
  void retrievalTerms_nothingToSearch_areNone() {
    assertThat(stems(Letters.query("", ARCHIVE), 9)).isEmpty();
    assertThat(stems(Letters.query("I am the", ARCHIVE), 9)).isEmpty();
    assertThat(stems(Letters.query("blarg", new Archive(0).closed()), 9)).isEmpty();
  }

  @Test
  void pairs_neighboursOfContent_skipGrammarAndCourtesy() {
    QueryModel query = Letters.query("blarg of please gromp tvix", ARCHIVE);
    int blarg = query.termOf.get("blarg");
    int gromp = query.termOf.get("gromp");
    int tvix = query.termOf.get("tvix");

    assertThat(query.pairs.keySet())
        .containsExactlyInAnyOrder(QueryModel.pair(blarg, gromp), QueryModel.pair(gromp, tvix));
  }
}
