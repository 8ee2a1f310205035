package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anamnesis.clinical.Word;
import org.junit.jupiter.api.Test;

class MatchesTest {
  private static final Archive ARCHIVE = new Archive(1000);

  @Test
  void word_metAgain_isWorkedOutOnce() {
    Matches matches = new Matches(Letters.query("calf cramp", ARCHIVE));
    Dictionary dictionary = dictionary("calf", "fever");

    Match calf = matches.of(dictionary, 0);

    assertThat(calf.term).isZero();
    assertThat(matches.of(dictionary, 1).term).isEqualTo(-1);
    assertThat(matches.of(dictionary, 0)).isSameAs(calf);
  }

  @Test
  void oneNumber_ofTwoDictionaries_isTwoWords() {
    Matches matches = new Matches(Letters.query("calf cramp", ARCHIVE));

    assertThat(matches.of(dictionary("calf"), 0).term).isZero();
    assertThat(matches.of(dictionary("cramps"), 0).term).isEqualTo(1);
    assertThat(matches.of(dictionary("fever"), 0).term).isEqualTo(-1);
  }

  @Test
  void manyWords_pastTheFirstTable_areAllKept() {
    Matches matches = new Matches(Letters.query("word77", ARCHIVE));
    Dictionary dictionary =
        new OwnDictionary(
            IntStream.range(0, 5000)
                .mapToObj(i -> Letters.ANALYZER.word("word" + i))
                .toArray(Word[]::new));
    Match[] first =
        IntStream.range(0, 5000).mapToObj(i -> matches.of(dictionary, i)).toArray(Match[]::new);

    for (int i = 0; i < first.length; i++) {
      assertThat(matches.of(dictionary, i)).isSameAs(first[i]);
      assertThat(first[i].term).as("word" + i).isEqualTo(i == 77 ? 0 : -1);
    }
  }

  @Test
  void stems_ofOneHash_areToldApart() {
    Matches matches = new Matches(Letters.query("blarg", ARCHIVE));
    String blarg = "blarg";
    String other = "blas" + (char) ('g' - 31);

    assertThat(other.hashCode()).isEqualTo(blarg.hashCode());
    assertThat(matches.of(dictionary(blarg, other), 0).term).isZero();
    assertThat(matches.of(dictionary(blarg, other), 1).term).isEqualTo(-1);
  }

  private static Dictionary dictionary(String... words) {
    return new OwnDictionary(Stream.of(words).map(Letters.ANALYZER::word).toArray(Word[]::new));
  }
}
