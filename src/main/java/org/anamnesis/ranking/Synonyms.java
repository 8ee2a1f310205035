package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;

/**
 * The words by which others would name what a description tells of: "charley horse" is a muscle
 * cramp, the tummy an abdomen. They add evidence and never replace the writer's own words.
 *
 * <p>A word of a name counts as much as it is rare, but a whole name no more than what the
 * description itself says: {@code min(1, rarity of the own words / (idf * words of the name))} of
 * its idf. Common words say nothing.
 */
final class Synonyms {
  /** Words in more than a seventh of the documents (idf under 2) are left out. */
  static final double COMMON = 2;

  private final List<String> stems = new ArrayList<>();
  private final List<Double> gains = new ArrayList<>();

  private Synonyms(Map<String, Double> weighed) {
    weighed.forEach(
        (stem, gain) -> {
          stems.add(stem);
          gains.add(gain);
        });
  }

  /** Those of the findings that a description affirms, without its own terms. */
  static Synonyms of(
      List<Fact> facts,
      Map<String, Integer> termOf,
      List<QueryTerm> terms,
      CollectionStatistics statistics,
      Lexicon lexicon) {
    Map<String, Double> weighed = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (!fact.concept().isEmpty() && Marks.affirms(fact.mark())) {
        List<List<String>> names = lexicon.nameStems(fact.concept());
        double rarity = rarity(names, termOf, terms);
        for (List<String> name : names) {
          for (String stem : name) {
            if (!termOf.containsKey(stem)) {
              long frequency = statistics.documentFrequency(stem);
              double idf = frequency == 0 ? 0 : statistics.idf(frequency);
              if (idf >= COMMON) {
                weighed.merge(stem, Math.min(idf, rarity / name.size()), Math::max);
              }
            }
          }
        }
      }
    }
    return new Synonyms(weighed);
  }

  /** How much the description's own name of it tells. */
  private static double rarity(
      List<List<String>> names, Map<String, Integer> termOf, List<QueryTerm> terms) {
    double most = 1;
    for (List<String> name : names) {
      double sum = 0;
      for (String stem : name) {
        Integer term = termOf.get(stem);
        if (term == null) {
          sum = 0;
          break;
        }
        sum += terms.get(term).idf();
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  int size() {
    return stems.size();
  }

  String stem(int number) {
    return stems.get(number);
  }

  /** What a stem adds when it occurs. */
  double gain(int number) {
    return gains.get(number);
  }
}
