package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Intents;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Word;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;

/** Descriptions and candidates from a few words of text. */
final class Letters {
  static final ClinicalAnalyzer ANALYZER = new ClinicalAnalyzer(Lexicon.bundled());

  private Letters() {}

  static QueryModel query(String text, CollectionStatistics archive) {
    return query(text, Asker.UNKNOWN, archive);
  }

  static QueryModel query(String text, Asker asker, CollectionStatistics archive) {
    return QueryModel.of(ANALYZER.analyze(text), asker, archive, ANALYZER.lexicon());
  }

  static Candidate candidate(String id, String title, String question, String reply) {
    return candidate(id, title, question, reply, Optional.empty(), Sex.UNKNOWN);
  }

  static Candidate candidate(
      String id, String title, String question, String reply, Optional<AgeRange> age, Sex sex) {
    List<ClinicalText> texts =
        List.of(ANALYZER.analyze(title), ANALYZER.analyze(question), ANALYZER.analyze(reply));
    Map<Word, Integer> places = new LinkedHashMap<>();
    List<int[]> entries = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    int sentences = 0;
    for (int part = 0; part < texts.size(); part++) {
      ClinicalText text = texts.get(part);
      for (int i = 0; i < text.size(); i++) {
        if (text.word(i).role().indexed()) {
          int place = places.computeIfAbsent(text.word(i), word -> places.size());
          entries.add(new int[] {place, part, sentences + text.sentence(i), text.mark(i)});
        }
      }
      sentences += text.sentences();
      if (part != Candidate.REPLY) {
        addFacts(facts, text);
      }
    }
    int[] sequence = new int[entries.size()];
    byte[] parts = new byte[entries.size()];
    int[] sentenceOf = new int[entries.size()];
    byte[] marks = new byte[entries.size()];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = entries.get(i)[0];
      parts[i] = (byte) entries.get(i)[1];
      sentenceOf[i] = entries.get(i)[2];
      marks[i] = (byte) entries.get(i)[3];
    }
    long intents = Intents.bundled().of(texts.subList(0, Candidate.REPLY));
    Word[] words = places.keySet().toArray(new Word[0]);
    return new Candidate(
        0, id, words, sequence, parts, sentenceOf, marks, List.copyOf(facts), intents, age, sex);
  }

  private static void addFacts(List<Fact> facts, ClinicalText text) {
    facts.addAll(text.facts());
    facts.addAll(text.places());
  }

  /** What changes the sum of the features weighs nothing of its own. */
  private static final List<String> FACTORS = List.of("intent", "conflict", "otherSide");

  /** The weights of features. */
  static List<String> weights() {
    return RankingWeights.names().stream().filter(name -> !FACTORS.contains(name)).toList();
  }

  /** Weights that are 0 but for one, so that a score is the value of one sort of evidence. */
  static RankingWeights only(String name, double weight) {
    assert weights().contains(name) : name;
    return Weights.of(each -> each.equals(name) ? weight : 0);
  }

  /** The usual weights, and those that are usually 0. */
  static RankingWeights all() {
    return Weights.of(each -> Weights.byDefault(each) == 0 ? .5 : Weights.byDefault(each));
  }

  /** For each feature the ranking by it alone, with its default weight. */
  static Map<String, Reranker> alone() {
    Map<String, Reranker> alone = new LinkedHashMap<>();
    weights().forEach(name -> alone.put(name, new Reranker(only(name, Weights.byDefault(name)))));
    return alone;
  }

  /** The value of one sort of evidence. */
  static double value(String name, QueryModel query, Candidate candidate) {
    return new Reranker(only(name, 1)).rank(query, List.of(candidate)).get(0).score();
  }
}
