package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The features that count the description's stems: each sums, over the terms that occur, the term's
 * gain times a strength, as a share of what a perfect document would have.
 */
enum WordFeature implements Feature {
  /** BM25 over everything. */
  WORDS(MatchReason.Kind.WORDS, RankingWeights::words, e -> e.counts) {
    @Override
    public double value(Evidence e) {
      return sum(e, e.counts, Bm25.half(e.length, e.query.statistics.averageLength()));
    }
  },
  /** BM25 over the title. */
  TITLE(MatchReason.Kind.TITLE, RankingWeights::title, e -> e.titleCounts) {
    @Override
    public double value(Evidence e) {
      double average = e.query.statistics.averageTitleLength();
      return sum(e, e.titleCounts, Bm25.half(e.titleLength, average));
    }
  },
  /** How much of the title the description covers. */
  TITLE_COVERAGE(MatchReason.Kind.TITLE, RankingWeights::titleCoverage, e -> e.titleCounts) {
    @Override
    public double value(Evidence e) {
      return coverage(e, e.titleCounts, e.titleTotal);
    }
  },
  /** How much of the question the description covers. */
  QUESTION_COVERAGE(
      MatchReason.Kind.QUESTION, RankingWeights::questionCoverage, e -> e.questionCounts) {
    @Override
    public double value(Evidence e) {
      return coverage(e, e.questionCounts, e.questionTotal);
    }
  },
  /** The tf-idf cosine of description and question. */
  QUESTION(MatchReason.Kind.QUESTION, RankingWeights::question, e -> e.questionCounts) {
    @Override
    public double value(Evidence e) {
      double product = 0;
      double norm = 0;
      for (int i = 0; i < e.questionCounts.length; i++) {
        double gain = e.query.gains[i];
        norm += gain * gain;
        if (e.questionCounts[i] > 0) {
          product += gain * QueryModel.log2(1 + e.questionCounts[i]) * e.query.idfs[i];
        }
      }
      return product == 0 ? 0 : product / (Math.sqrt(norm) * (Math.sqrt(e.questionNorm) + DAMPING));
    }
  };

  /** Keeps one shared word of a very short text from counting as full agreement. */
  private static final double DAMPING = 2;

  private static final int SHOWN = 5;

  private final MatchReason.Kind kind;
  private final ToDoubleFunction<RankingWeights> weight;
  private final Function<Evidence, int[]> counts;

  WordFeature(
      MatchReason.Kind kind,
      ToDoubleFunction<RankingWeights> weight,
      Function<Evidence, int[]> counts) {
    this.kind = kind;
    this.weight = weight;
    this.counts = counts;
  }

  @Override
  public MatchReason.Kind kind(double value) {
    return kind;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weight.applyAsDouble(weights);
  }

  @Override
  public List<String> terms(Evidence evidence) {
    int[] found = counts.apply(evidence);
    List<QueryTerm> terms = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] > 0) {
        terms.add(evidence.query.terms.get(i));
      }
    }
    terms.sort(
        Comparator.comparing(QueryTerm::informative).thenComparing(QueryTerm::gain).reversed());
    return terms.stream().limit(SHOWN).map(term -> term.forms().get(0)).toList();
  }

  private static double sum(Evidence e, int[] found, double half) {
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      if (found[i] > 0) {
        sum += e.query.gains[i] * Bm25.strength(found[i], half);
      }
    }
    return sum == 0 ? 0 : sum / e.query.wordTotal;
  }

  private static double coverage(Evidence e, int[] found, double total) {
    double shared = 0;
    for (int i = 0; i < found.length; i++) {
      shared += found[i] > 0 ? e.query.idfs[i] : 0;
    }
    return shared / (total + DAMPING);
  }
}
