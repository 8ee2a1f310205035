package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which the archive's replies tend to answer a description, as it has learned. A word
 * counts as much as it is rare and probable, summed over the terms that it stands for, but never
 * more than if the description said it. Common words say nothing.
 */
final class Translations {
  private final List<Double> gains = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Translations(Map<String, Double> weighed) {
    weighed.forEach(
        (stem, gain) -> {
          numbers.put(stem, gains.size());
          gains.add(gain);
        });
  }

  /** Those of a description's terms, without the terms themselves. */
  static Translations of(
      List<QueryTerm> terms, Map<String, Integer> termOf, CollectionStatistics statistics) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (QueryTerm term : terms) {
      if (term.informative()) {
        statistics
            .translations(term.stem())
            .forEach(
                (stem, probability) ->
                    weights.merge(stem, term.weight() * probability, Double::sum));
      }
    }
    Map<String, Double> weighed = new LinkedHashMap<>();
    weights.forEach(
        (stem, weight) -> {
          long frequency = termOf.containsKey(stem) ? 0 : statistics.documentFrequency(stem);
          double idf = frequency == 0 ? 0 : statistics.idf(frequency);
          if (idf >= Synonyms.COMMON) {
            weighed.put(stem, Math.min(1, weight) * idf);
          }
        });
    return new Translations(weighed);
  }

  int size() {
    return gains.size();
  }

  /** The number of a stem, -1 if it is none of them. */
  int number(String stem) {
    return numbers.getOrDefault(stem, -1);
  }

  /** What a stem adds when it occurs. */
  double gain(int number) {
    return gains.get(number);
  }
}
