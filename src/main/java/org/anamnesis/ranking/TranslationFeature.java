package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.List;

/** BM25 over the words that the archive's replies tend to use for those of the description. */
final class TranslationFeature implements Feature {
  private static final int SHOWN = 5;

  @Override
  public MatchReason.Kind kind(double value) {
    return MatchReason.Kind.LEARNED_WORDS;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.translation();
  }

  @Override
  public double value(Evidence e) {
    double sum = 0;
    for (int i = 0; i < e.translationCounts.length; i++) {
      if (e.translationCounts[i] > 0) {
        double average = e.query.statistics.averageLength();
        sum +=
            e.query.translations.gain(i) * Bm25.strength(e.translationCounts[i], e.length, average);
      }
    }
    return sum == 0 || e.query.wordTotal == 0 ? 0 : Math.min(1, sum / e.query.wordTotal);
  }

  @Override
  public List<String> terms(Evidence e) {
    List<String> shown = new ArrayList<>();
    for (int w = 0; w < e.candidate.words().length; w++) {
      int number = e.translation(w);
      if (number >= 0 && e.translationCounts[number] > 0 && shown.size() < SHOWN) {
        shown.add(e.candidate.word(w).text());
      }
    }
    return shown;
  }
}
