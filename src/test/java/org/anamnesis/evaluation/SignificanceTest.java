package org.anamnesis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The randomisation test, the bootstrap and what they are made of. */
class SignificanceTest {
  @Test
  void pValue_threeWins_countsTheEightSignings() {
    double[] zeros = {0, 0, 0, 5};
    double[] second = {1, 2, 3, 5};

    // only +++ and --- are as far from 0 as 6
    assertThat(RandomizationTest.pValue(zeros, second))
        .isEqualTo(new PValue(2 / 8.0, new Interval(.25, .25)))
        .returns(true, PValue::exact);
    // 2 = 3 - 1: of the eight sums ±6 ±4 ±2 0 0 six are as far
    assertThat(RandomizationTest.pValue(zeros, new double[] {-1, 0, 3, 5}).value()).isEqualTo(1);
    assertThat(RandomizationTest.pValue(zeros, new double[] {-1, 2, 3, 5}).value())
        .isEqualTo(4 / 8.0);
  }

  @Test
  void pValue_noDifference_is1() {
    double[] same = {.1, .2, .3};

    assertThat(RandomizationTest.pValue(same, same).value()).isEqualTo(1);
  }

  @Test
  void pValue_sumsThatAreEqualUpToRounding_areEqual() {
    // .1 + .2 + .3 - .6 is not 0 in binary
    double p =
        RandomizationTest.pValue(new double[4], new double[] {.1 + .2, -.3, .3, -(.1 + .2)})
            .value();

    assertThat(p).isEqualTo(1);
  }

  @Test
  void pValue_manyQueries_isDrawnWithBoundsAroundTheExactValue() {
    // 21 wins of the same size: only two of 2^21 signings are as far
    double[] all = new double[21];
    Arrays.fill(all, 1);
    PValue rare = RandomizationTest.pValue(new double[21], all);
    assertThat(rare.exact()).isFalse();
    assertThat(rare.value()).isBetween(1 / 100_001.0, 5 / 100_001.0);
    assertThat(rare.bounds().contains(2 * Math.pow(.5, 21))).isTrue();
    assertThat(rare).hasToString("<0.0001");

    // 16 wins and 5 losses: P(21 coins are 16 or more the same) = 27896 / 2^20
    Arrays.fill(all, 0, 5, -1);
    PValue usual = RandomizationTest.pValue(new double[21], all);
    double exact = 27_896 / Math.pow(2, 20);
    assertThat(usual.bounds().contains(exact)).isTrue();
    assertThat(usual.value()).isCloseTo(exact, within(.002));
    assertThat(usual.bounds().high() - usual.bounds().low()).isBetween(.002, .003);
  }

  @Test
  void pValue_again_isTheSame() {
    double[] first = random(1, 50);
    double[] second = random(2, 50);

    assertThat(RandomizationTest.pValue(first, second))
        .isEqualTo(RandomizationTest.pValue(first, second));
    assertThat(Bootstrap.meanDifference(first, second))
        .isEqualTo(Bootstrap.meanDifference(first, second));
  }

  @Test
  void bootstrap_values_areThatOfTheNormalDistribution() {
    double[] values = random(7, 400);
    double mean = Arrays.stream(values).average().orElseThrow();
    double half = 1.96 * Math.sqrt(1 / 12.0 / values.length);

    Interval interval = Bootstrap.mean(values);

    assertThat(interval.low()).isCloseTo(mean - half, within(.003));
    assertThat(interval.high()).isCloseTo(mean + half, within(.003));
  }

  @Test
  void bootstrap_equalValues_haveNoWidth() {
    assertThat(Bootstrap.mean(new double[] {.5, .5})).isEqualTo(new Interval(.5, .5));
    assertThat(Bootstrap.meanDifference(new double[] {.25, .5}, new double[] {.5, .75}))
        .isEqualTo(new Interval(.25, .25));
  }

  /** 0 of 10 and 10 of 10 have closed forms; 3 of 10 is in every table. */
  @Test
  void clopperPearson_knownCases_areExact() {
    double tail = .025;
    assertThat(ClopperPearson.interval(0, 10, .95).low()).isZero();
    assertThat(ClopperPearson.interval(0, 10, .95).high())
        .isCloseTo(1 - Math.pow(tail, .1), within(1e-9));
    assertThat(ClopperPearson.interval(10, 10, .95).low())
        .isCloseTo(Math.pow(tail, .1), within(1e-9));
    assertThat(ClopperPearson.interval(10, 10, .95).high()).isEqualTo(1);
    assertThat(ClopperPearson.interval(3, 10, .95).low()).isCloseTo(.06674, within(1e-5));
    assertThat(ClopperPearson.interval(3, 10, .95).high()).isCloseTo(.65245, within(1e-5));
  }

  @Test
  void incompleteBeta_ofWholeNumbers_isTheBinomialTail() {
    // P(X >= 2) of 3 coins with p = .25: 3 · .0625 · .75 + .015625
    assertThat(ClopperPearson.incompleteBeta(.25, 2, 2)).isCloseTo(.15625, within(1e-12));
    assertThat(ClopperPearson.incompleteBeta(.75, 2, 2)).isCloseTo(.84375, within(1e-12));
    assertThat(ClopperPearson.incompleteBeta(.5, 50_000, 50_000)).isCloseTo(.5, within(1e-9));
  }

  @Test
  void difference_values_hasMeansCountsAndText() {
    MetricDifference difference =
        MetricDifference.of(new double[] {0, .5, .5, 0}, new double[] {1, .5, .25, 1});

    assertThat(difference.baseline()).isEqualTo(.25);
    assertThat(difference.contender()).isEqualTo(.6875);
    assertThat(difference.difference()).isEqualTo(.4375);
    assertThat(difference.wins()).isEqualTo(2);
    assertThat(difference.losses()).isEqualTo(1);
    assertThat(difference.ties()).isEqualTo(1);
    assertThat(difference.p().value()).isEqualTo(.5);
    assertThat(difference.toString()).startsWith("+0.4375 [").endsWith("], p 0.5000");
  }

  @Test
  void cannotCompareWhatIsNotPaired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomizationTest.pValue(new double[2], new double[3]))
        .withMessageStartingWith("2 and 3 values; allowed: ");
    assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.mean(new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.mean(new double[] {Double.NaN}))
        .withMessageEndingWith("allowed: finite numbers");
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PValue(0, new Interval(0, 0)))
        .withMessageContaining("p-value 0.0; allowed: above 0, up to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new PairwiseAccuracy(-1, 0, 0));
  }

  private static double[] random(long seed, int count) {
    return new SplittableRandom(seed).doubles(count).toArray();
  }
}
