package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordGramsTest {
  @ParameterizedTest
  @CsvSource({"a,1", "ab,1", "abc,2", "calf,3", "stomach,6", "'',1", "头,1"})
  void count_ofAWord_isItsLengthLessOne(String word, int count) {
    assertThat(WordGrams.of(word)).hasSize(count);
  }

  @Test
  void grams_ofRelatedWords_areShared() {
    // ^cal calf alf$ and ^cal calv alve lves ves$
    assertThat(shared("calf", "calves")).isEqualTo(1);
    // ^sto stom mach ach$ of ^sto stom tomm omma mmac mach ach$
    assertThat(shared("stomach", "stommach")).isEqualTo(4);
    assertThat(shared("stomach", "stomach")).isEqualTo(6);
    assertThat(shared("rash", "cough")).isZero();
    // ^ab$ is neither ^abc nor abc$
    assertThat(shared("ab", "abc")).isZero();
  }

  private static long shared(String one, String other) {
    return Arrays.stream(WordGrams.of(one))
        .filter(gram -> Arrays.stream(WordGrams.of(other)).anyMatch(g -> g == gram))
        .count();
  }

  @Test
  void hash_ofAllLetterGrams_hardlyCollides() {
    Set<Integer> hashes = new HashSet<>();
    int grams = 0;
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        for (char c = 'a'; c <= 'z'; c++) {
          int[] of = WordGrams.of("" + a + b + c);
          for (int gram : of) {
            hashes.add(gram);
          }
          grams += of.length;
        }
      }
    }

    // one in ten thousand, as the class says
    assertThat(grams - hashes.size()).isLessThanOrEqualTo(4);
  }

  @Test
  void gramWeights_everyGram_isFoundAndOthersAreNot() {
    Map<Integer, Double> occurrences = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      // many of one slot
      occurrences.put(i << 8, 1.0);
    }
    Archive archive = new Archive(100);
    GramWeights weights = GramWeights.of(occurrences, archive);
    Set<Integer> indexes = new HashSet<>();
    for (int gram : occurrences.keySet()) {
      int index = weights.index(gram);
      assertThat(indexes.add(index)).isTrue();
      assertThat(weights.gain(index)).isEqualTo(archive.idf(1));
    }

    assertThat(weights.size()).isEqualTo(5000);
    assertThat(weights.index(7)).isEqualTo(-1);
    assertThat(weights.total()).isCloseTo(5000 * archive.idf(1), within(1e-6));
    assertThat(GramWeights.of(Map.of(), archive).index(0)).isEqualTo(-1);
  }
}
