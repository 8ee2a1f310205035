package org.anamnesis.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anamnesis.clinical.Marks;

/** BM25 over pairs of words that stand together in the description. */
final class PhrasesFeature implements Feature {
  private static final int SHOWN = 3;

  @Override
  public MatchReason.Kind kind(double value) {
    return MatchReason.Kind.PHRASES;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.phrases();
  }

  @Override
  public double value(Evidence e) {
    PairTable pairs = e.query.neighbours;
    if (pairs.size() == 0) {
      return 0;
    }
    int[] counts = counts(e);
    double half = Bm25.half(e.length, e.query.statistics.averageLength());
    double sum = 0;
    for (int pair = 0; pair < counts.length; pair++) {
      sum += pairs.gain(pair) * Bm25.strength(counts[pair], half);
    }
    // the words' own total, so that a long description with one shared pair gains little
    return sum == 0 ? 0 : Math.min(1, sum / e.query.wordTotal);
  }

  @Override
  public List<String> terms(Evidence e) {
    PairTable pairs = e.query.neighbours;
    int[] counts = counts(e);
    return IntStream.range(0, counts.length)
        .filter(pair -> counts[pair] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(pair -> -pairs.gain(pair)))
        .limit(SHOWN)
        .map(pair -> form(e, pairs.first(pair)) + " " + form(e, pairs.second(pair)))
        .toList();
  }

  private static String form(Evidence e, int term) {
    return e.query.terms.get(term).forms().get(0);
  }

  /** How often each pair of the description stands in the candidate. */
  private static int[] counts(Evidence e) {
    PairTable pairs = e.query.neighbours;
    int[] counts = new int[pairs.size()];
    int[] sequence = e.candidate.sequence();
    byte[] parts = e.candidate.parts();
    int[] termOfWord = e.termOfWord();
    int before = -1;
    for (int i = 0; i < sequence.length; i++) {
      int w = sequence[i];
      if (i > 0 && parts[i] != parts[i - 1]) {
        before = -1;
      }
      int term = termOfWord[w];
      if (term < 0) {
        // courtesy between two words does not part them, any other word does
        before = before < 0 || e.content(w) ? -1 : before;
        continue;
      }
      if (!e.content(w) || !Marks.speaksFor(e.candidate.marks()[i])) {
        continue;
      }
      int pair = before < 0 ? -1 : pairs.number(before, term);
      if (pair >= 0) {
        counts[pair]++;
      }
      before = term;
    }
    return counts;
  }
}
