package org.anamnesis.ranking;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each sort of evidence counts: a document's score is the sum of the features, each
 * between -1 and 1, times these weights.
 *
 * <p>The defaults of the word features were found on fourteen families of medical retrieval sets
 * (development halves only); those of the clinical features are small starting values, tried on six
 * of these sets, where larger ones did harm. All are at least 0.
 *
 * @param words BM25 over title, question and replies (k1 1.2, b .75)
 * @param wordParts BM25 over the character 4-grams of the same words
 * @param phrases BM25 over adjacent words
 * @param question cosine with the question
 * @param questionCoverage share of the question that the description covers
 * @param titleCoverage share of the title that the description covers
 * @param title BM25 over the title
 * @param sentence cosine of the two most alike sentences
 * @param synonyms BM25 over other words for what the description tells of
 * @param symptoms agreement of findings
 * @param bodyRegion agreement of body regions
 * @param otherPlaces parts of the body that the description does not name, taken away
 * @param side agreement (or conflict) of left and right
 * @param denial conflict of a finding on one side with its denial on the other
 * @param bothDeny agreement in what is denied
 * @param asker agreement of age and sex
 * @param intent by how much the score grows where both ask for the same, as a share of it: asking
 *     for the same counts only where the complaint is the same, and less in a long letter
 * @param conflict the share of its score that a document loses if it has what the description
 *     denies, only complaints where the description says that the body is well, or tells of another
 *     person what the description insists is one's; 0 to 1. Of 66 pairs of the tests whose wrong
 *     document repeats the description, .95 orders 64 rightly, .9 orders 62 and 0 none; the six
 *     retrieval sets are the same with .9 and change by less than .001 nDCG@10 with 0
 * @param otherSide the share that it loses if it is about the other side of the body; 0 to 1. What
 *     helps the left calf mostly helps the right one: .5 leaves it in front of other complaints, .7
 *     costs .015 nDCG@10 on the samples
 * @param translation BM25, in the replies, over the words that the archive has learned answers use
 *     for those of the description. The default 0 leaves them out: at .5, two archives that can
 *     learn from their own pairs change by less than .001 nDCG@10 and the samples gain .003
 */
public record RankingWeights(
    double words,
    double wordParts,
    double phrases,
    double question,
    double questionCoverage,
    double titleCoverage,
    double title,
    double sentence,
    double synonyms,
    double symptoms,
    double bodyRegion,
    double otherPlaces,
    double side,
    double denial,
    double bothDeny,
    double asker,
    double intent,
    double conflict,
    double otherSide,
    double translation) {
  /** The weights that the library uses unless told otherwise. */
  public static final RankingWeights DEFAULT =
      new RankingWeights(
          1, 2, .3, .2, .05, .3, .3, .2, .35, .2, .1, .1, .15, .3, .1, .05, .3, .95, .5, 0);

  private static final double MOST = 100;

  /** Those that say what part of a score is lost: more than all of it cannot be. */
  private static final Set<String> SHARES = Set.of("conflict", "otherSide");

  /** Checks the range. */
  public RankingWeights {
    for (double weight :
        new double[] {
          words,
          wordParts,
          phrases,
          question,
          questionCoverage,
          titleCoverage,
          title,
          sentence,
          synonyms,
          symptoms,
          bodyRegion,
          otherPlaces,
          side,
          denial,
          bothDeny,
          asker,
          intent,
          translation
        }) {
      if (!(weight >= 0 && weight <= MOST)) {
        throw new IllegalArgumentException("weight " + weight + "; allowed: 0 to 100");
      }
    }
    share("conflict", conflict);
    share("otherSide", otherSide);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " " + value + "; allowed: 0 to 1");
    }
  }

  /**
   * The names of the weights.
   *
   * @return those of this record's components, in their order; immutable
   */
  public static List<String> names() {
    return Arrays.stream(RankingWeights.class.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /**
   * The greatest value of a weight; the least is 0.
   *
   * @param name one of {@link #names}
   * @return 1 for a share, 100 for the others
   * @throws IllegalArgumentException if there is no such weight
   */
  public static double most(String name) {
    checkName(name);
    return SHARES.contains(name) ? 1 : MOST;
  }

  /**
   * These weights with another value for one.
   *
   * <pre>{@code
   * RankingWeights.DEFAULT.with("asker", .2)
   * }</pre>
   *
   * @param name one of {@link #names}
   * @param value 0 to {@link #most}
   * @return the changed ones
   * @throws IllegalArgumentException if there is no such weight, or the value is out of range
   */
  public RankingWeights with(String name, double value) {
    Map<String, Double> changed = new LinkedHashMap<>(asMap());
    changed.put(name, value);
    return of(changed);
  }

  /**
   * All weights by name.
   *
   * @return the values in the order of {@link #names}; immutable
   */
  public Map<String, Double> asMap() {
    Map<String, Double> values = new LinkedHashMap<>();
    try {
      for (RecordComponent component : RankingWeights.class.getRecordComponents()) {
        values.put(component.getName(), (Double) component.getAccessor().invoke(this));
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return Collections.unmodifiableMap(values);
  }

  /**
   * Weights from values by name.
   *
   * @param values by {@link #names}; what is not there has its default
   * @return the weights
   * @throws IllegalArgumentException if there is no such weight, or a value is out of range
   */
  public static RankingWeights of(Map<String, Double> values) {
    values.forEach(
        (name, value) -> {
          if (!(value >= 0 && value <= most(name))) {
            throw new IllegalArgumentException(
                "weight \"" + name + "\" is " + value + "; allowed: 0 to " + (int) most(name));
          }
        });
    Map<String, Double> all = new LinkedHashMap<>(DEFAULT.asMap());
    all.putAll(values);
    Class<?>[] types = new Class<?>[all.size()];
    Arrays.fill(types, double.class);
    try {
      return RankingWeights.class.getDeclaredConstructor(types).newInstance(all.values().toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void checkName(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "there is no weight \"" + name + "\"; allowed: " + String.join(", ", names()));
    }
  }
}
