package org.anamnesis.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Learning of translations. */
class TranslationModelTest {
  private static final int VOCABULARY = 6;

  /** The book, a book, the house and more of the kind: 0 the, 1 book, 2 house, 3 das, and so on. */
  private static Bags texts(int[]... texts) {
    Bags bags = new Bags();
    for (int times = 0; times < 20; times++) {
      for (int[] text : texts) {
        bags.add(text, text.length);
      }
    }
    return bags;
  }

  @Test
  void train_wordsThatMeetTogetherAndApart_linksThoseThatExplainEachOther() {
    Bags sources =
        texts(new int[] {0, 1}, new int[] {0, 2}, new int[] {1}, new int[] {2}, new int[] {});
    Bags targets =
        texts(new int[] {3, 4}, new int[] {3, 5}, new int[] {4}, new int[] {5}, new int[] {});

    TranslationModel model = TranslationModel.train(sources, targets, VOCABULARY);

    for (int source = 0; source < 3; source++) {
      assertThat(model.probability(source, source + 3)).isGreaterThan(.8);
      for (int target = 0; target < VOCABULARY; target++) {
        if (target != source + 3) {
          assertThat(model.probability(source, target)).isLessThan(.2);
        }
      }
    }
  }

  @Test
  void train_wordsThatMeetByChance_linksNothing() {
    Bags sources = texts(new int[] {0}, new int[] {0}, new int[] {1}, new int[] {1});
    Bags targets = texts(new int[] {4}, new int[] {5}, new int[] {4}, new int[] {5});

    TranslationModel model = TranslationModel.train(sources, targets, VOCABULARY);

    assertThat(model.links(0)).isEmpty();
    assertThat(model.links(1)).isEmpty();
  }

  @Test
  void surprise_ofIndependentOrShyWords_isNothing() {
    assertThat(TranslationModel.surprise(10, 10, 10, 100)).isCloseTo(65.017, within(.001));
    assertThat(TranslationModel.surprise(1, 10, 10, 100)).isZero();
    assertThat(TranslationModel.surprise(0, 10, 10, 100)).isZero();
  }

  @Test
  void bags_keptAndTransposed_haveTheSameWords() {
    Bags bags = new Bags();
    bags.add(new int[] {2, 0, 9}, 2);
    bags.add(new int[] {}, 0);
    bags.add(new int[] {1, 2}, 2);
    Bags often = bags.withWordsOf(2, 3);
    Bags transposed = bags.transposed(3);

    assertThat(bags.frequencies(3)).containsExactly(1, 1, 2);
    assertThat(often.size()).isEqualTo(3);
    assertThat(often.frequencies(3)).containsExactly(0, 0, 2);
    assertThat(transposed.size()).isEqualTo(3);
    assertThat(transposed.to(2) - transposed.from(2)).isEqualTo(2);
    assertThat(transposed.word(transposed.from(2))).isZero();
    assertThat(transposed.word(transposed.from(2) + 1)).isEqualTo(2);
  }
}
