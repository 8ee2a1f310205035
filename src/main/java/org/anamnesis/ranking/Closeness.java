package org.anamnesis.ranking;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Word;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Span;

/**
 * How close a candidate is to a description, in a measure that means the same for every description
 * and every archive; a score does not.
 *
 * <p>Two things make a match believable: that one text covers the other, and that they share much.
 * The closeness is the largest of three shares, plus the rare words in common divided by {@value
 * #MANY}. The shares are that of the description which the candidate has (words by their idf, those
 * that the archive does not know among them; a word counts as met, too, if it names a finding that
 * the candidate has by another name), and those of question and title that the description covers.
 * What the two have in common is summed idf over that of a word in one document, so that the size
 * of the archive cancels out. A conflict takes the share that it takes of the score.
 *
 * <p>The score alone will not do: it is a share of the words that the archive knows, of which an
 * off-topic text has one or two, while a letter never has all of its words answered. Over the six
 * retrieval sets and the samples the area under the ROC curve, first hits that are relevant against
 * first hits of off-topic texts, is .78 for the score and .97 for the closeness. Cost: one look at
 * each word of the description, for one candidate a search.
 */
final class Closeness {
  /** See {@link Reranker#isClose}. */
  static final double FLOOR = .8;

  /** Of 3, 4 and 5, 4 is best on the same data. */
  private static final double MANY = 4;

  private final Evidence evidence;
  private final QueryModel query;

  /** What each word or stated finding weighs. */
  private final Map<String, Double> weights = new LinkedHashMap<>();

  /** Those that the candidate has. */
  private final Set<String> met = new HashSet<>();

  private Closeness(Evidence evidence) {
    this.evidence = evidence;
    this.query = evidence.query;
  }

  /** The closeness, at least 0, before conflicts. */
  static double of(Evidence evidence) {
    return new Closeness(evidence).value();
  }

  private double value() {
    addWords();
    addStated();
    double total = 0;
    double shared = 0;
    for (Map.Entry<String, Double> each : weights.entrySet()) {
      total += each.getValue();
      shared += met.contains(each.getKey()) ? each.getValue() : 0;
    }
    double covered = total == 0 ? 0 : shared / total;
    double question = WordFeature.QUESTION_COVERAGE.value(evidence);
    double title = WordFeature.TITLE_COVERAGE.value(evidence);
    return Math.max(covered, Math.max(question, title)) + shared / query.statistics.idf(1) / MANY;
  }

  private void addWords() {
    ClinicalText text = query.text;
    boolean[] named = named(text);
    for (int i = 0; i < text.size(); i++) {
      Word word = text.word(i);
      if (!word.role().indexed() || !word.role().informative()) {
        continue;
      }
      Integer term = query.termOf.get(word.stem());
      long frequency = query.statistics.documentFrequency(word.stem());
      // what the archive knows and the model has left out is denied
      if (term != null || (frequency == 0 && Marks.speaksFor(text.mark(i)))) {
        weights.put(word.stem(), query.statistics.idf(frequency));
        if (named[i] || (term != null && evidence.counts[term] > 0)) {
          met.add(word.stem());
        }
      }
    }
  }

  /** Which words name a finding that the candidate has. */
  private boolean[] named(ClinicalText text) {
    boolean[] named = new boolean[text.size()];
    for (Finding finding : text.findings()) {
      if (has(Fact.of(finding))) {
        for (Span span : finding.spans()) {
          for (int i = 0; i < named.length; i++) {
            named[i] |= text.start(i) >= span.start() && text.end(i) <= span.end();
          }
        }
      }
    }
    return named;
  }

  /** What the caller states besides the text. */
  private void addStated() {
    Set<String> told = new HashSet<>();
    query.text.facts().forEach(fact -> told.add(fact.concept()));
    for (Fact fact : query.facts) {
      if (!fact.concept().isEmpty()
          && Marks.affirms(fact.mark())
          && !told.contains(fact.concept())) {
        // no stem has a colon
        String key = "stated:" + fact.concept();
        weights.put(key, query.rarity(fact.concept()));
        if (has(fact)) {
          met.add(key);
        }
      }
    }
  }

  private boolean has(Fact fact) {
    return FactFeature.SYMPTOMS.gain(evidence, fact) == 1;
  }
}
