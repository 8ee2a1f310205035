package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.List;

/** BM25 over the other words for what the description tells of. */
final class SynonymFeature implements Feature {
  private static final int SHOWN = 5;

  @Override
  public MatchReason.Kind kind(double value) {
    return MatchReason.Kind.OTHER_WORDS;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.synonyms();
  }

  @Override
  public double value(Evidence e) {
    double sum = 0;
    for (int i = 0; i < e.synonymCounts.length; i++) {
      if (e.synonymCounts[i] > 0) {
        double average = e.query.statistics.averageLength();
        sum += e.query.synonyms.gain(i) * Bm25.strength(e.synonymCounts[i], e.length, average);
      }
    }
    // the words' own total: who says much already gains little by what it is called elsewhere
    return sum == 0 || e.query.wordTotal == 0 ? 0 : Math.min(1, sum / e.query.wordTotal);
  }

  @Override
  public List<String> terms(Evidence e) {
    List<String> shown = new ArrayList<>();
    for (int w = 0; w < e.candidate.words().length; w++) {
      int number = e.synonym(w);
      if (number >= 0 && e.synonymCounts[number] > 0 && shown.size() < SHOWN) {
        shown.add(e.candidate.word(w).text());
      }
    }
    return shown;
  }
}
