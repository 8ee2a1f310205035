package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Word;

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
    double sum = 0;
    for (Map.Entry<Long, Integer> pair : counts(e).entrySet()) {
      double strength =
          Bm25.strength(pair.getValue(), e.length, e.query.statistics.averageLength());
      sum += e.query.pairs.getOrDefault(pair.getKey(), 0.0) * strength;
    }
    // the words' own total, so that a long description with one shared pair gains little
    return sum == 0 ? 0 : Math.min(1, sum / e.query.wordTotal);
  }

  @Override
  public List<String> terms(Evidence e) {
    List<String> shown = new ArrayList<>();
    for (long pair : counts(e).keySet()) {
      if (shown.size() < SHOWN) {
        String first = e.query.terms.get((int) (pair >>> 32)).forms().get(0);
        shown.add(first + " " + e.query.terms.get((int) pair).forms().get(0));
      }
    }
    return shown;
  }

  private static Map<Long, Integer> counts(Evidence e) {
    Map<Long, Integer> counts = new HashMap<>();
    if (e.query.pairs.isEmpty()) {
      return counts;
    }
    Candidate candidate = e.candidate;
    int[] termOfWord = e.termOfWord();
    int before = -1;
    for (int i = 0; i < candidate.sequence().length; i++) {
      int w = candidate.sequence()[i];
      if (i > 0 && candidate.parts()[i] != candidate.parts()[i - 1]) {
        before = -1;
      }
      int term = termOfWord[w];
      if (term < 0) {
        // courtesy between two words does not part them, any other word does
        before = candidate.words()[w].role() == Word.Role.CONTENT ? -1 : before;
        continue;
      }
      if (candidate.words()[w].role() != Word.Role.CONTENT
          || !Marks.speaksFor(candidate.marks()[i])) {
        continue;
      }
      if (before >= 0) {
        long pair = QueryModel.pair(before, term);
        if (e.query.pairs.containsKey(pair)) {
          counts.merge(pair, 1, Integer::sum);
        }
      }
      before = term;
    }
    return counts;
  }
}
