package org.anamnesis.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Word;

/**
 * The words of replies and articles that say most about a question: what relevance feedback takes
 * from documents known to fit (Rocchio). A word counts by {@code log2(1 + occurrences)}, which
 * keeps a long article from drowning the letter; the {@value #MOST} of the highest {@code count *
 * idf} are taken. Cost: one walk over the texts.
 */
final class BackgroundWords {
  private static final int MOST = 20;

  /** What a word counts, of what it would in the letter itself. */
  private static final double SHARE = .3;

  private BackgroundWords() {}

  /** The words, each of one form a stem, and what they count. */
  static Map<Word, Double> of(List<ClinicalText> texts, CollectionStatistics statistics) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Word> forms = new LinkedHashMap<>();
    for (ClinicalText text : texts) {
      for (int i = 0; i < text.size(); i++) {
        Word word = text.word(i);
        if (word.role() == Word.Role.CONTENT && Marks.speaksFor(text.mark(i))) {
          counts.merge(word.stem(), 1, Integer::sum);
          forms.putIfAbsent(word.stem(), word);
        }
      }
    }
    Map<Word, Double> best = new LinkedHashMap<>();
    forms.values().stream()
        .filter(word -> statistics.documentFrequency(word.stem()) > 0)
        .sorted(
            Comparator.comparingDouble(
                    (Word word) ->
                        -count(counts, word)
                            * statistics.idf(statistics.documentFrequency(word.stem())))
                .thenComparing(Word::stem))
        .limit(MOST)
        .forEach(word -> best.put(word, SHARE * count(counts, word)));
    return best;
  }

  private static double count(Map<String, Integer> counts, Word word) {
    return QueryModel.log2(1 + counts.getOrDefault(word.stem(), 0));
  }
}
