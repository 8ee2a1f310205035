package org.anamnesis.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anamnesis.clinical.Marks;

/**
 * How alike the two most alike sentences are, one of the description and one of the candidate: the
 * cosine of their words, each once, by idf. In two long letters it finds the one complaint they
 * share.
 */
final class SentenceFeature implements Feature {
  /** Keeps two sentences of one word from counting as full agreement. */
  private static final double DAMPING = 4;

  private static final int SHOWN = 5;

  @Override
  public MatchReason.Kind kind(double value) {
    return MatchReason.Kind.SENTENCE;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.sentence();
  }

  @Override
  public double value(Evidence e) {
    return best(e).cosine;
  }

  @Override
  public List<String> terms(Evidence e) {
    Best best = best(e);
    Candidate candidate = e.candidate;
    return IntStream.range(0, candidate.sequence().length)
        .filter(i -> candidate.sentences()[i] == best.sentence)
        .filter(i -> Marks.speaksFor(candidate.marks()[i]))
        .map(i -> e.termOfWord()[candidate.sequence()[i]])
        .filter(term -> term >= 0 && e.query.sentences.holds(best.own, term))
        .distinct()
        .mapToObj(e.query.terms::get)
        .sorted(Comparator.comparingDouble(QueryTerm::gain).reversed())
        .limit(SHOWN)
        .map(term -> term.forms().get(0))
        .toList();
  }

  private static Best best(Evidence e) {
    QuerySentences own = e.query.sentences;
    int[] sequence = e.candidate.sequence();
    int[] sentences = e.candidate.sentences();
    byte[] marks = e.candidate.marks();
    int[] termOfWord = e.termOfWord();
    double[] products = new double[own.size()];
    int[] seen = new int[e.query.terms.size()];
    int[] weighed = new int[seen.length + e.candidate.words().length];
    Best best = new Best(0, -1, -1);
    for (int from = 0, to; from < sentences.length; from = to) {
      double shared = 0;
      for (to = from; to < sentences.length && sentences[to] == sentences[from]; to++) {
        int term = termOfWord[sequence[to]];
        if (term >= 0 && seen[term] <= from && Marks.speaksFor(marks[to])) {
          seen[term] = to + 1;
          double weight = e.weight(sequence[to]);
          own.add(term, weight, products);
          shared += weight * weight;
        }
      }
      if (shared > 0) {
        // the shared words alone are no longer than the whole sentence: few can become the best
        double norm = Math.sqrt(shared);
        boolean whole = false;
        for (int s = 0; s < products.length; s++) {
          double cosine = cosine(products[s], own.norm(s), norm);
          if (cosine > best.cosine && !whole) {
            norm = norm(e, from, to, weighed);
            whole = true;
            cosine = cosine(products[s], own.norm(s), norm);
          }
          if (cosine > best.cosine) {
            best = new Best(cosine, s, sentences[from]);
          }
        }
        Arrays.fill(products, 0);
      }
    }
    return best;
  }

  private static double cosine(double product, double norm, double other) {
    return product / ((norm + DAMPING) * (other + DAMPING));
  }

  /**
   * The length of a sentence's vector, each stem of the description and each other word once.
   *
   * @param weighed for each stem, then each word, behind which place it was last weighed
   */
  private static double norm(Evidence e, int from, int to, int[] weighed) {
    int[] sequence = e.candidate.sequence();
    int terms = e.query.terms.size();
    double sum = 0;
    for (int i = from; i < to; i++) {
      int term = e.termOfWord()[sequence[i]];
      int which = term < 0 ? terms + sequence[i] : term;
      if (weighed[which] <= from) {
        weighed[which] = i + 1;
        double weight = e.weight(sequence[i]);
        sum += weight * weight;
      }
    }
    return Math.sqrt(sum);
  }

  private record Best(double cosine, int own, int sentence) {}
}
