package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Concept;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Intents;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Word;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Side;

/**
 * A description weighed against an archive: its terms, 4-grams, phrases and facts.
 *
 * <p>A term weighs {@code log2(1 + occurrences) * (idf / idf_max)^.25}. An occurrence counts 1,
 * words that ask or are courtesy {@value #FAINT}; in letters of several sentences {@value
 * #EMPHASIS} times as much in the first sentence, and as much again in sentences that ask. What the
 * writer denies or says of others is left out. The constants are those found best on fourteen
 * families of medical retrieval sets (development halves).
 *
 * <p>Safe to share; of an archive it keeps only what is the same whenever it is asked for.
 */
public final class QueryModel {
  static final double FAINT = .3;
  private static final double EMPHASIS = 1.3;

  /** The idf of what one document in eight has: commoner findings find too much. */
  private static final double TELLING = 2;

  final ClinicalText text;
  final CollectionStatistics statistics;
  final Lexicon lexicon;
  final Asker asker;
  final List<QueryTerm> terms;
  final Map<String, Integer> termOf = new HashMap<>();
  final GramWeights grams;
  final Map<Long, Double> pairs = new LinkedHashMap<>();
  final PairTable neighbours;
  final QuerySentences sentences;
  final List<Fact> facts = new ArrayList<>();

  /** What it asks for. */
  final long intents;

  /** The one side of the body that it is about, so that the other would be another question. */
  final Side side;

  /** How often it names that side. */
  final int sideMentions;

  /** How often it names somebody besides its writer. */
  final int personMentions;

  /** Other words for what it tells of. */
  final Synonyms synonyms;

  /** The words that the archive's replies tend to use for its own. */
  final Translations translations;

  /** The stems of terms and synonyms. */
  final QueryWords words;

  /** By dictionary, which of its words share 4-grams: worked out when first asked for. */
  private final Map<Dictionary, GramMatches> gramMatches = new ConcurrentHashMap<>();

  /** The terms' gains and rarities, for the loops over every candidate. */
  final double[] gains;

  final double[] idfs;

  /** The regions that it names, with all that they are part of. */
  final Set<String> places = new HashSet<>();

  private final Map<String, Double> rarities = new HashMap<>();

  /** Sum of all terms' gains: a document that holds every term at full strength has this much. */
  final double wordTotal;

  private QueryModel(
      ClinicalText text,
      List<ClinicalText> background,
      List<Fact> stated,
      Asker asker,
      CollectionStatistics statistics,
      Lexicon lexicon,
      boolean skipDenied) {
    this.text = text;
    this.asker = asker;
    this.statistics = statistics;
    this.lexicon = lexicon;
    this.terms = terms(skipDenied, background);
    for (int i = 0; i < terms.size(); i++) {
      termOf.put(terms.get(i).stem(), i);
    }
    this.gains = terms.stream().mapToDouble(QueryTerm::gain).toArray();
    this.idfs = terms.stream().mapToDouble(QueryTerm::idf).toArray();
    this.wordTotal = DoubleStream.of(gains).sum();
    this.grams = grams(skipDenied);
    this.sentences = sentences(skipDenied);
    addPairs(skipDenied);
    this.neighbours = new PairTable(pairs, terms.size());
    List<Fact> told = text.facts();
    Set<Fact> all = new LinkedHashSet<>(stated);
    all.removeIf(fact -> Facts.any(told, fact::isSame));
    all.addAll(told);
    all.addAll(text.places());
    for (Fact fact : all) {
      // a medicine or test in common is evidence, but nobody is unlike for not taking it
      if (Marks.affirms(fact.mark()) || complaint(fact)) {
        facts.add(fact);
      }
    }
    this.synonyms = Synonyms.of(facts, termOf, terms, statistics, lexicon);
    this.translations = Translations.of(terms, termOf, statistics);
    this.words = new QueryWords(terms, synonyms);
    for (Fact fact : facts) {
      if (!fact.region().isEmpty()) {
        places.addAll(lexicon.withWhole(fact.region()));
      }
    }
    this.intents = Intents.bundled().of(List.of(text));
    // who reads on after one question learns as much from the other leg
    this.side = background.isEmpty() ? Conflict.side(lexicon, facts) : Side.NONE;
    this.sideMentions = mentions(side.name().toLowerCase(Locale.ROOT));
    this.personMentions = background.isEmpty() ? text.persons() : 0;
    for (Fact fact : facts) {
      rarities.computeIfAbsent(
          fact.concept(), concept -> statistics.idf(statistics.conceptFrequency(concept)));
    }
  }

  private int mentions(String word) {
    int mentions = 0;
    for (int i = 0; i < text.size(); i++) {
      mentions += text.word(i).text().equals(word) ? 1 : 0;
    }
    return mentions;
  }

  private boolean complaint(Fact fact) {
    Concept concept = lexicon.concept(fact.concept());
    return concept == null || concept.complaint();
  }

  /**
   * Weighs a description.
   *
   * @param text the description as read
   * @param asker who asks, as the caller says or the text does
   * @param statistics the archive
   * @param lexicon the concepts that facts refer to
   * @return the model; if everything is denied, the denied words are searched after all
   */
  public static QueryModel of(
      ClinicalText text, Asker asker, CollectionStatistics statistics, Lexicon lexicon) {
    return of(text, List.of(), List.of(), asker, statistics, lexicon);
  }

  /**
   * Weighs a description together with texts about it, such as its replies. Their most telling
   * words count, too, though less; their findings do not: a reply lists what the patient might
   * have.
   *
   * @param text the description as read
   * @param background the texts about it
   * @param stated facts that the caller adds; they change no word's weight
   * @param asker who asks, as the caller says or the text does
   * @param statistics the archive
   * @param lexicon the concepts that facts refer to
   * @return the model
   */
  public static QueryModel of(
      ClinicalText text,
      List<ClinicalText> background,
      List<Fact> stated,
      Asker asker,
      CollectionStatistics statistics,
      Lexicon lexicon) {
    QueryModel model = new QueryModel(text, background, stated, asker, statistics, lexicon, true);
    return model.terms.stream().anyMatch(QueryTerm::informative)
        ? model
        : new QueryModel(text, background, stated, asker, statistics, lexicon, false);
  }

  /**
   * The few terms that find the candidates, best first: those of the highest {@code weight * idf *
   * df^.1}. On letters twelve of them keep 95 % of the full ranking's first ten at a sixth of the
   * postings read; choosing by rarity alone costs .036 nDCG@10.
   *
   * @param limit how many at most
   * @return the terms; courtesy and question words only where there is room for all, or nothing
   *     else
   */
  public List<QueryTerm> retrievalTerms(int limit) {
    boolean any = terms.stream().anyMatch(QueryTerm::informative);
    return terms.stream()
        .filter(term -> term.informative() || !any || terms.size() <= limit)
        .sorted(
            Comparator.comparingDouble(
                    (QueryTerm term) -> -term.gain() * Math.pow(term.frequency(), .1))
                .thenComparing(QueryTerm::stem))
        .limit(limit)
        .toList();
  }

  /**
   * The rarest findings that the description affirms: they find those who name them in other words.
   *
   * @param limit how many at most
   * @return ids of concepts; none that so many documents have that it would tell nothing
   */
  public List<String> retrievalConcepts(int limit) {
    return facts.stream()
        .filter(fact -> !fact.concept().isEmpty() && Marks.affirms(fact.mark()))
        .map(Fact::concept)
        .distinct()
        .filter(concept -> rarity(concept) >= TELLING)
        .sorted(Comparator.comparingDouble((String concept) -> -rarity(concept)))
        .limit(limit)
        .toList();
  }

  /**
   * What was weighed.
   *
   * @return the description as read
   */
  public ClinicalText text() {
    return text;
  }

  /**
   * What a stem adds when it occurs.
   *
   * @param stem any stem
   * @return the term's gain, 0 if the description or the archive lacks it
   */
  public double gain(String stem) {
    Integer term = termOf.get(stem);
    return term == null ? 0 : terms.get(term).gain();
  }

  /** The words of a part of the archive that share 4-grams with the description. */
  GramMatches gramMatches(Dictionary dictionary) {
    return gramMatches.computeIfAbsent(dictionary, part -> new GramMatches(grams, part));
  }

  /** How rare a concept of the description is in the archive. */
  double rarity(String concept) {
    return rarities.getOrDefault(concept, 0.0);
  }

  private boolean counts(int i, boolean skipDenied) {
    return text.word(i).role().indexed() && (!skipDenied || Marks.speaksFor(text.mark(i)));
  }

  private List<QueryTerm> terms(boolean skipDenied, List<ClinicalText> background) {
    Map<String, Double> occurrences = new LinkedHashMap<>();
    Map<String, Set<String>> forms = new HashMap<>();
    Set<String> informative = new LinkedHashSet<>();
    boolean letter = text.sentences() > 1;
    for (int i = 0; i < text.size(); i++) {
      if (!counts(i, skipDenied)) {
        continue;
      }
      Word word = text.word(i);
      double count = occurrence(word);
      if (letter) {
        count *= text.sentence(i) == 0 ? EMPHASIS : 1;
        count *= text.asks(text.sentence(i)) ? EMPHASIS : 1;
      }
      occurrences.merge(word.stem(), count, Double::sum);
      forms.computeIfAbsent(word.stem(), s -> new LinkedHashSet<>()).add(word.text());
      if (word.role().informative()) {
        informative.add(word.stem());
      }
    }
    BackgroundWords.of(background, statistics)
        .forEach(
            (word, count) -> {
              occurrences.merge(word.stem(), count, Double::sum);
              forms.computeIfAbsent(word.stem(), s -> new LinkedHashSet<>()).add(word.text());
              informative.add(word.stem());
            });
    double rarest = statistics.idf(1);
    List<QueryTerm> weighed = new ArrayList<>(occurrences.size());
    occurrences.forEach(
        (stem, count) -> {
          long frequency = statistics.documentFrequency(stem);
          if (frequency > 0) {
            double idf = statistics.idf(frequency);
            weighed.add(
                new QueryTerm(
                    stem,
                    List.copyOf(forms.getOrDefault(stem, Set.of())),
                    log2(1 + count) * Math.pow(idf / rarest, .25),
                    idf,
                    frequency,
                    informative.contains(stem)));
          }
        });
    return List.copyOf(weighed);
  }

  private GramWeights grams(boolean skipDenied) {
    Map<Integer, Double> occurrences = new LinkedHashMap<>();
    for (int i = 0; i < text.size(); i++) {
      if (counts(i, skipDenied)) {
        double count = occurrence(text.word(i));
        for (int gram : WordGrams.of(text.word(i).text())) {
          occurrences.merge(gram, count, Double::sum);
        }
      }
    }
    return GramWeights.of(occurrences, statistics);
  }

  private QuerySentences sentences(boolean skipDenied) {
    TreeMap<Integer, Map<Integer, Double>> weights = new TreeMap<>();
    for (int i = 0; i < text.size(); i++) {
      Integer term = counts(i, skipDenied) ? termOf.get(text.word(i).stem()) : null;
      if (term != null) {
        weights
            .computeIfAbsent(text.sentence(i), s -> new HashMap<>())
            .put(term, terms.get(term).idf() * occurrence(text.word(i)));
      }
    }
    return new QuerySentences(weights.values(), terms.size());
  }

  /** Adjacent stems once grammar, courtesy and filler are left out. */
  private void addPairs(boolean skipDenied) {
    int before = -1;
    for (int i = 0; i < text.size(); i++) {
      if (!counts(i, skipDenied) || text.word(i).role() != Word.Role.CONTENT) {
        continue;
      }
      Integer term = termOf.get(text.word(i).stem());
      if (term == null) {
        before = -1;
        continue;
      }
      if (before >= 0 && before != term) {
        // two words that stand together are rarer than either, but never rarer than one document
        double idf = Math.min(statistics.idf(1), terms.get(before).idf() + terms.get(term).idf());
        pairs.put(pair(before, term), idf);
      }
      before = term;
    }
  }

  static long pair(int first, int second) {
    return (long) first << 32 | second;
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static double occurrence(Word word) {
    return word.role().informative() ? 1 : FAINT;
  }
}
