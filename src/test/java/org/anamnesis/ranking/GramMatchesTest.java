package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anamnesis.clinical.Word;
import org.junit.jupiter.api.Test;

class GramMatchesTest {
  private static final Archive ARCHIVE = new Archive(1000);

  @Test
  void word_ofManyThousand_hasTheGramsItShares() {
    QueryModel query = Letters.query("a word77 swelling of my calves", ARCHIVE);
    String[] words =
        Stream.concat(
                IntStream.range(0, 5000).mapToObj(i -> "word" + i),
                Stream.of("calf", "swelled", "wellspring", "xyz"))
            .toArray(String[]::new);
    Dictionary dictionary = dictionary(words);
    GramMatches matches = query.gramMatches(dictionary);

    for (int word = 0; word < words.length; word++) {
      assertThat(grams(matches, word)).as(words[word]).isEqualTo(shared(query, words[word]));
    }
    assertThat(grams(matches, words.length - 1)).isEmpty();
    assertThat(query.gramMatches(dictionary)).isSameAs(matches);
  }

  @Test
  void gram_thatAWordHoldsTwice_isSharedTwice() {
    QueryModel query = Letters.query("issi", ARCHIVE);

    assertThat(grams(query.gramMatches(dictionary("mississippi")), 0))
        .isEqualTo(shared(query, "mississippi"))
        .hasSize(2);
  }

  @Test
  void oneNumber_ofTwoDictionaries_isTwoWords() {
    QueryModel query = Letters.query("calf cramp", ARCHIVE);

    assertThat(query.words.number(dictionary("calf"), 0)).isZero();
    assertThat(query.words.number(dictionary("cramps"), 0)).isEqualTo(1);
    assertThat(query.words.number(dictionary("fever"), 0)).isEqualTo(-1);
    assertThat(grams(query.gramMatches(dictionary("calf")), 0)).isNotEmpty();
    assertThat(grams(query.gramMatches(dictionary("fever")), 0)).isEmpty();
  }

  @Test
  void stems_ofOneHash_areToldApart() {
    QueryModel query = Letters.query("blarg", ARCHIVE);
    String blarg = "blarg";
    String other = "blas" + (char) ('g' - 31);

    assertThat(other.hashCode()).isEqualTo(blarg.hashCode());
    assertThat(query.words.number(dictionary(blarg, other), 0)).isZero();
    assertThat(query.words.number(dictionary(blarg, other), 1)).isEqualTo(-1);
  }

  private static List<Integer> grams(GramMatches matches, int word) {
    List<Integer> grams = new ArrayList<>();
    for (int entry = matches.first(word); entry != 0; entry = matches.next(entry)) {
      grams.add(matches.gram(entry));
    }
    Collections.sort(grams);
    return grams;
  }

  private static List<Integer> shared(QueryModel query, String word) {
    return IntStream.of(WordGrams.of(word))
        .map(query.grams::index)
        .filter(index -> index >= 0)
        .sorted()
        .boxed()
        .toList();
  }

  private static Dictionary dictionary(String... words) {
    return new OwnDictionary(Stream.of(words).map(Letters.ANALYZER::word).toArray(Word[]::new));
  }
}
