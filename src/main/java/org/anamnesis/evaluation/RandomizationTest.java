package org.anamnesis.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/*
 * Fisher's randomisation test for paired values. If two systems did not differ, each query could as
 * well have given its two values the other way round: the sign of each difference is a coin. p is
 * the share of all 2^n signings whose sum is at least as far from 0 as the one seen.
 *
 * Differences of 0 are the same under both signs and left out. Up to EXACT of the others all signings
 * are counted, by halves (the sums of a signing and of its mirror image differ in sign only). From
 * there on ROUNDS are drawn, and p is (hits + 1) / (rounds + 1), which is never 0 and, as a test,
 * never too small (Phipson and Smyth, "Permutation p-values should never be zero", SAGMB 9(1), 2010);
 * the bounds are Clopper and Pearson's for the hits among the rounds.
 *
 * That it suits the measures of retrieval, better than Student's or Wilcoxon's test: Smucker, Allan
 * and Carterette, "A comparison of statistical significance tests for information retrieval
 * evaluation", CIKM 2007.
 *
 * Cost: 2^(EXACT-1) additions, or ROUNDS times the queries that differ: a second for ten thousand.
 */
/**
 * Tells whether two systems differ by more than chance, from the values that both have for the same
 * queries: the paired randomisation test, two-sided.
 *
 * <pre>{@code
 * PValue p = RandomizationTest.pValue(theirs.values(Metric.MAP), ours.values(Metric.MAP));
 * }</pre>
 *
 * <p>The same values give the same answer: what is drawn is drawn from a fixed seed.
 */
public final class RandomizationTest {
  /** Up to so many queries that differ, all outcomes are counted: {@value}. */
  public static final int EXACT = 20;

  /** How many outcomes are drawn where they are too many to count: {@value}. */
  public static final int ROUNDS = 100_000;

  private static final long SEED = 20_070_611;

  /** Sums are equal up to rounding, as a part of the sum of all absolute differences. */
  private static final double ROUNDING = 1e-12;

  private static final double CONFIDENCE = .99;

  private RandomizationTest() {}

  /**
   * Compares paired values.
   *
   * @param first the values of one system
   * @param second those of the other, in the order of the same queries
   * @return how often chance makes such a difference; 1 if there is none
   * @throws IllegalArgumentException if there is no value, not as many of both, or one is not
   *     finite
   */
  public static PValue pValue(double[] first, double[] second) {
    double[] differences =
        Arrays.stream(Differences.of(first, second)).filter(each -> each != 0).toArray();
    double all = Arrays.stream(differences).map(Math::abs).sum();
    double seen = Math.abs(Arrays.stream(differences).sum()) - ROUNDING * all;
    if (differences.length <= EXACT) {
      long outcomes = 1L << Math.max(0, differences.length - 1);
      double p = (double) count(differences, seen) / outcomes;
      return new PValue(p, new Interval(p, p));
    }
    int hits = draw(differences, seen);
    return new PValue(
        (hits + 1.0) / (ROUNDS + 1), ClopperPearson.interval(hits, ROUNDS, CONFIDENCE));
  }

  /**
   * How many signings are as far from 0; those with the first difference as it is stand for all.
   */
  private static long count(double[] differences, double seen) {
    return differences.length == 0 ? 1 : count(differences, 1, differences[0], seen);
  }

  private static long count(double[] differences, int next, double sum, double seen) {
    if (next == differences.length) {
      return Math.abs(sum) >= seen ? 1 : 0;
    }
    return count(differences, next + 1, sum + differences[next], seen)
        + count(differences, next + 1, sum - differences[next], seen);
  }

  private static int draw(double[] differences, double seen) {
    SplittableRandom random = new SplittableRandom(SEED);
    int hits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      long coins = 0;
      for (int i = 0; i < differences.length; i++) {
        coins = i % Long.SIZE == 0 ? random.nextLong() : coins >>> 1;
        sum += (coins & 1) == 0 ? differences[i] : -differences[i];
      }
      hits += Math.abs(sum) >= seen ? 1 : 0;
    }
    return hits;
  }
}
