package org.anamnesis.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * How alike the two most alike sentences are, one of the description and one of the candidate: the
 * cosine of their words, each once, by idf. In two long letters it finds the one complaint they
 * share.
 */
final class SentenceFeature implements Feature {
  /** Keeps two sentences of one word from counting as full agreement. */
  private static final double DAMPING = 4;

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
    Candidate candidate = e.candidate;
    for (int word : candidate.sequence()) {
      // the value has been asked for before: the words it has seen are new to this walk
      e.markSeen(word, -1);
    }
    Best best = best(e);
    return java.util.stream.IntStream.range(0, candidate.sequence().length)
        .filter(i -> candidate.sentences()[i] == best.sentence)
        .map(i -> e.termOfWord()[candidate.sequence()[i]])
        .filter(term -> term >= 0 && e.query.sentences.holds(best.own, term))
        .distinct()
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(term -> -e.query.terms.get(term).gain()))
        .limit(5)
        .map(term -> e.query.terms.get(term).forms().get(0))
        .toList();
  }

  private static Best best(Evidence e) {
    QuerySentences own = e.query.sentences;
    Candidate candidate = e.candidate;
    double[] products = new double[own.size()];
    Best best = new Best(0, -1, -1);
    int[] sequence = candidate.sequence();
    int i = 0;
    while (i < sequence.length) {
      int sentence = candidate.sentences()[i];
      int end = i;
      double norm = 0;
      boolean shares = false;
      for (; end < sequence.length && candidate.sentences()[end] == sentence; end++) {
        int word = sequence[end];
        if (e.markSeen(word, sentence)) {
          double idf = e.idf(word);
          norm += idf * idf;
          int term = e.termOfWord()[word];
          if (term >= 0 && org.anamnesis.clinical.Marks.speaksFor(candidate.marks()[end])) {
            own.add(term, idf, products);
            shares = true;
          }
        }
      }
      if (shares) {
        for (int s = 0; s < products.length; s++) {
          double cosine = products[s] / ((own.norm(s) + DAMPING) * (Math.sqrt(norm) + DAMPING));
          if (cosine > best.cosine) {
            best = new Best(cosine, s, sentence);
          }
        }
        Arrays.fill(products, 0);
      }
      i = end;
    }
    return best;
  }

  private record Best(double cosine, int own, int sentence) {}
}
