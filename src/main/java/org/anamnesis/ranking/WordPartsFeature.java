package org.anamnesis.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.clinical.Word;

/** BM25 over the character 4-grams of words: other endings, misspellings and compounds. */
final class WordPartsFeature implements Feature {
  private static final int SHOWN = 4;

  /** The share of common 4-grams from which on two words look alike to a reader. */
  private static final double ALIKE = .5;

  @Override
  public MatchReason.Kind kind(double value) {
    return MatchReason.Kind.WORD_PARTS;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.wordParts();
  }

  @Override
  public double value(Evidence e) {
    double average = e.query.statistics.averageLength() * e.query.statistics.averageGrams();
    double half = Bm25.half(e.gramLength, average);
    double sum = 0;
    for (int gram = 0; gram < e.gramCounts.length; gram++) {
      if (e.gramCounts[gram] > 0) {
        sum += e.query.grams.gain(gram) * Bm25.strength(e.gramCounts[gram], half);
      }
    }
    return sum == 0 ? 0 : sum / e.query.grams.total();
  }

  /** Words of the candidate that look like one of the description, other ones than itself first. */
  @Override
  public List<String> terms(Evidence e) {
    Map<String, Double> gains = new HashMap<>();
    Set<String> same = new HashSet<>();
    List<Form> forms = forms(e.query);
    for (int w = 0; w < e.candidate.words().length; w++) {
      Word word = e.candidate.word(w);
      int[] grams = e.candidate.grams(w);
      double gain = 0;
      int shared = 0;
      for (int gram : grams) {
        int index = e.query.grams.index(gram);
        gain += index < 0 ? 0 : e.query.grams.gain(index);
        shared += index < 0 ? 0 : 1;
      }
      if (word.role().informative() && shared >= ALIKE * grams.length) {
        double likeness = likeness(grams, word.text().length(), forms);
        if (likeness >= ALIKE) {
          gains.put(word.text(), gain);
        }
        if (likeness == 1) {
          same.add(word.text());
        }
      }
    }
    if (gains.isEmpty()) {
      return likest(e);
    }
    return gains.keySet().stream()
        .sorted(
            Comparator.comparing((String word) -> same.contains(word))
                .thenComparing(word -> -gains.getOrDefault(word, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** Where no word looks alike as a whole: the one that shares the most. */
  private static List<String> likest(Evidence e) {
    String best = "";
    double most = 0;
    for (int w = 0; w < e.candidate.words().length; w++) {
      Word word = e.candidate.word(w);
      double gain = 0;
      for (int gram : e.candidate.grams(w)) {
        int index = e.query.grams.index(gram);
        gain += index < 0 || e.gramCounts[index] == 0 ? 0 : e.query.grams.gain(index);
      }
      if (gain > most) {
        most = gain;
        best = word.text();
      }
    }
    return best.isEmpty() ? List.of() : List.of(best);
  }

  /** A word of the description as written. */
  private record Form(int length, int[] grams) {}

  private static List<Form> forms(QueryModel query) {
    return query.terms.stream()
        .flatMap(term -> term.forms().stream())
        .map(form -> new Form(form.length(), WordGrams.of(form)))
        .toList();
  }

  /** The highest Dice coefficient with the 4-grams of a single word of the description. */
  private static double likeness(int[] grams, int length, List<Form> forms) {
    double best = 0;
    for (Form form : forms) {
      if (2.0 * Math.min(form.length, length) < ALIKE * (form.length + length)) {
        continue;
      }
      int shared = 0;
      for (int gram : grams) {
        for (int other : form.grams) {
          shared += gram == other ? 1 : 0;
        }
      }
      best = Math.max(best, Math.min(1, 2.0 * shared / (grams.length + form.grams.length)));
    }
    return best;
  }
}
