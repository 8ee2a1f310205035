package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.model.Topic;

/**
 * What the nearest questions are filed under, with little said twice.
 *
 * <p>Each near question weighs as in the vote and gives its weight to all of its topics. Topics of
 * the same word stems ("Muscle Cramp", "Muscle Cramps") are one, under the weightier name. From the
 * weightiest on, a topic is taken unless its words include, or are among, those of one that is
 * taken already ("Leg Pain", "Pain"). Topics of different specialties are never the same. A topic
 * that says no more than the description itself counts half: it leads nowhere new, but may be all
 * there is.
 */
public final class RelatedTopics {
  private static final double KNOWN = .5;

  private final ClinicalAnalyzer analyzer;
  private final Map<String, Set<String>> stems = new HashMap<>();

  private RelatedTopics(ClinicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Collects topics.
   *
   * @param nearest the best questions, best first
   * @param description what they are near to
   * @param analyzer reads the topics' names
   * @param limit how many topics at most
   * @return different topics of the near questions, the strongest first; none only if these have
   *     none
   */
  public static List<Topic> of(
      List<Votes.Neighbour> nearest,
      ClinicalText description,
      ClinicalAnalyzer analyzer,
      int limit) {
    return new RelatedTopics(analyzer).choose(nearest, description, limit);
  }

  private List<Topic> choose(List<Votes.Neighbour> nearest, ClinicalText description, int limit) {
    Set<String> said = new LinkedHashSet<>();
    for (int i = 0; i < description.size(); i++) {
      said.add(description.word(i).stem());
    }
    List<Topic> taken = new ArrayList<>();
    for (Topic topic : ordered(weights(nearest), said)) {
      if (taken.size() < limit && taken.stream().noneMatch(other -> alike(topic, other))) {
        taken.add(topic);
      }
    }
    return List.copyOf(taken);
  }

  private static Map<Topic, Double> weights(List<Votes.Neighbour> nearest) {
    Map<Topic, Double> weights = new LinkedHashMap<>();
    for (Votes.Neighbour neighbour : nearest) {
      double weight = Votes.weight(neighbour, nearest);
      neighbour.topics().forEach(topic -> weights.merge(topic, weight, Double::sum));
    }
    return weights;
  }

  /** The weightier spelling leads, and the other's weight is added to it. */
  private List<Topic> ordered(Map<Topic, Double> weights, Set<String> said) {
    record Meaning(Set<String> stems, String specialty) {}
    Map<Meaning, Topic> names = new LinkedHashMap<>();
    Map<Topic, Double> sums = new LinkedHashMap<>();
    for (Topic topic : strongestFirst(weights)) {
      Set<String> words = stems(topic);
      Topic name = names.computeIfAbsent(new Meaning(words, specialty(topic)), m -> topic);
      double weight = weights.getOrDefault(topic, 0.0) * (said.containsAll(words) ? KNOWN : 1);
      sums.merge(name, weight, Double::sum);
    }
    return strongestFirst(sums);
  }

  private static List<Topic> strongestFirst(Map<Topic, Double> weights) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Topic, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean alike(Topic one, Topic other) {
    boolean mayBe =
        one.specialty().isBlank()
            || other.specialty().isBlank()
            || specialty(one).equals(specialty(other));
    return mayBe && (stems(one).containsAll(stems(other)) || stems(other).containsAll(stems(one)));
  }

  private static String specialty(Topic topic) {
    return UsualSpecialties.fold(topic.specialty());
  }

  /** The stems of a topic's words; of a name without such, the name. */
  private Set<String> stems(Topic topic) {
    return stems.computeIfAbsent(
        topic.name(),
        name -> {
          Set<String> found = new LinkedHashSet<>();
          ClinicalText text = analyzer.analyze(name);
          for (int i = 0; i < text.size(); i++) {
            if (text.word(i).role().informative()) {
              found.add(text.word(i).stem());
            }
          }
          return found.isEmpty() ? Set.of(UsualSpecialties.fold(name)) : found;
        });
  }
}
