package org.anamnesis.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * IBM model 1 (P. F. Brown and others, "The Mathematics of Statistical Machine Translation", 1993):
 * each word of a reply is owed to one word of its question, or to none of them, and to which one is
 * learned by expectation maximisation from all pairs at once. As a translation between questions
 * and answers: A. Berger and others, "Bridging the Lexical Chasm", 2000.
 *
 * <p>Where it differs: a text counts as its distinct words, and words can be linked only if they
 * meet in {@value #TOGETHER} pairs or more, and in more than chance would bring together: by
 * Dunning's likelihood ratio ("Accurate Methods for the Statistics of Surprise and Coincidence",
 * 1993) at p = .0001. That keeps what must be remembered small; without it, an archive of a few
 * hundred pairs teaches mostly accidents.
 *
 * <p>Cost: each of {@value #ROUNDS} rounds takes two walks over the words of all pairs, a few
 * additions for each word of a question with each of its reply; with texts of limited length, time
 * and memory are linear in the number of pairs. No word is looked up in a hash table: one source
 * word's links lie in a plain array while its texts are walked over.
 */
final class TranslationModel {
  /** More change the links little. */
  private static final int ROUNDS = 5;

  private static final int TOGETHER = 3;

  /** The likelihood ratio's value at p = .0001. */
  private static final double SURPRISE = 15.1;

  private final Bags targets;
  private final Bags textsOfSource;

  /** For each source word the targets it can be linked to, ascending, and how probable each is. */
  private final int[][] linked;

  private final float[][] probabilities;

  /** How probable each target is where no source word explains it. */
  private final float[] unexplained;

  private TranslationModel(Bags sources, Bags targets, int vocabulary) {
    this.targets = targets;
    this.textsOfSource = sources.transposed(vocabulary);
    this.linked = new int[vocabulary][];
    this.probabilities = new float[vocabulary][];
    this.unexplained = new float[vocabulary];
  }

  /**
   * Learns.
   *
   * @param sources the words of each question
   * @param targets the words of the reply to each
   * @param vocabulary how many words there are on both sides together
   */
  static TranslationModel train(Bags sources, Bags targets, int vocabulary) {
    TranslationModel model = new TranslationModel(sources, targets, vocabulary);
    model.link();
    for (int round = 0; round < ROUNDS; round++) {
      model.improve();
    }
    return model;
  }

  /** The targets that a source word is linked to, ascending. */
  int[] links(int source) {
    return linked[source];
  }

  /** How probable a target is, given a source word; 0 if they are not linked. */
  double probability(int source, int target) {
    int place = Arrays.binarySearch(linked[source], target);
    return place < 0 ? 0 : probabilities[source][place];
  }

  /** Finds what can be linked, all links of a word being equally probable. */
  private void link() {
    int[] frequencies = targets.frequencies(linked.length);
    int[] together = new int[linked.length];
    int[] met = new int[linked.length];
    for (int source = 0; source < linked.length; source++) {
      int count = 0;
      int from = textsOfSource.from(source);
      int to = textsOfSource.to(source);
      for (int i = from; i < to; i++) {
        int text = textsOfSource.word(i);
        for (int j = targets.from(text); j < targets.to(text); j++) {
          if (together[targets.word(j)]++ == 0) {
            met[count++] = targets.word(j);
          }
        }
      }
      int[] found = new int[count];
      int size = 0;
      for (int i = 0; i < count; i++) {
        int both = together[met[i]];
        together[met[i]] = 0;
        if (both >= TOGETHER
            && surprise(both, to - from, frequencies[met[i]], targets.size()) >= SURPRISE) {
          found[size++] = met[i];
        }
      }
      linked[source] = ArrayUtil.copyOfSubArray(found, 0, size);
      Arrays.sort(linked[source]);
      probabilities[source] = new float[size];
      Arrays.fill(probabilities[source], 1f / size);
    }
    Arrays.fill(unexplained, 1f / unexplained.length);
  }

  /** The likelihood ratio of two words that are in so many texts, 0 if they shun each other. */
  static double surprise(int both, int first, int second, int texts) {
    if ((double) both * texts <= (double) first * second) {
      return 0;
    }
    return 2
        * (entropy(first, texts - first)
            + entropy(second, texts - second)
            - entropy(both, first - both, second - both, texts - first - second + both));
  }

  private static double entropy(int... counts) {
    double sum = 0;
    double total = 0;
    for (int count : counts) {
      sum += count;
      total -= count == 0 ? 0 : count * Math.log(count);
    }
    return sum == 0 ? 0 : total + sum * Math.log(sum);
  }

  /** One round: what is owed to each word if the links are as now, and links made of that. */
  private void improve() {
    float[] total = new float[targets.words()];
    for (int i = 0; i < total.length; i++) {
      total[i] = unexplained[targets.word(i)];
    }
    float[] current = new float[linked.length];
    for (int source = 0; source < linked.length; source++) {
      spread(source, current);
      for (int i = textsOfSource.from(source); i < textsOfSource.to(source); i++) {
        int text = textsOfSource.word(i);
        for (int j = targets.from(text); j < targets.to(text); j++) {
          total[j] += current[targets.word(j)];
        }
      }
      clear(source, current);
    }
    double[] owed = new double[linked.length];
    for (int source = 0; source < linked.length; source++) {
      spread(source, current);
      for (int i = textsOfSource.from(source); i < textsOfSource.to(source); i++) {
        int text = textsOfSource.word(i);
        for (int j = targets.from(text); j < targets.to(text); j++) {
          int target = targets.word(j);
          owed[target] += current[target] / total[j];
        }
      }
      clear(source, current);
      share(source, owed);
    }
    for (int i = 0; i < total.length; i++) {
      owed[targets.word(i)] += unexplained[targets.word(i)] / total[i];
    }
    double sum = Arrays.stream(owed).sum();
    for (int target = 0; target < unexplained.length; target++) {
      unexplained[target] = sum == 0 ? 0 : (float) (owed[target] / sum);
    }
  }

  private void spread(int source, float[] current) {
    for (int i = 0; i < linked[source].length; i++) {
      current[linked[source][i]] = probabilities[source][i];
    }
  }

  private void clear(int source, float[] current) {
    for (int target : linked[source]) {
      current[target] = 0;
    }
  }

  /** Makes shares of what is owed to one source word, and clears it. */
  private void share(int source, double[] owed) {
    double sum = 0;
    for (int target : linked[source]) {
      sum += owed[target];
    }
    for (int i = 0; i < linked[source].length; i++) {
      int target = linked[source][i];
      probabilities[source][i] = sum == 0 ? 0 : (float) (owed[target] / sum);
      owed[target] = 0;
    }
  }
}
