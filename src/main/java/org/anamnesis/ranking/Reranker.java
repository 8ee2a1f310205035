package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.clinical.Intents;
import org.jspecify.annotations.Nullable;

/**
 * Orders candidates by a weighted sum of features less what conflicts take, and says what each
 * gave.
 *
 * <p>A simple model on purpose: every part of a score can be shown to the reader and recomputed,
 * and more agreement never lowers a score. Two stages lose nothing: rescoring the 100 best of the
 * word evidence costs less than .001 nDCG@10 against scoring everything.
 *
 * <p>Immutable and thread-safe. Cost: one walk over each candidate's words.
 */
public final class Reranker {
  private static final List<Feature> FEATURES =
      List.of(
          WordFeature.WORDS,
          new WordPartsFeature(),
          new PhrasesFeature(),
          WordFeature.QUESTION,
          WordFeature.QUESTION_COVERAGE,
          WordFeature.TITLE_COVERAGE,
          WordFeature.TITLE,
          new SentenceFeature(),
          new SynonymFeature(),
          new TranslationFeature(),
          FactFeature.SYMPTOMS,
          FactFeature.BODY_REGION,
          new OtherPlacesFeature(),
          FactFeature.SIDE,
          FactFeature.DENIED,
          FactFeature.BOTH_DENY,
          new AskerFeature());

  /**
   * Indexed words from which on asking for the same counts less. Of 40, 50 and 60 all raise nDCG@10
   * of a set of letters by .002 (242 queries) and leave five other sets as they are; 40 costs the
   * samples .006.
   */
  private static final double LETTER = 50;

  private final RankingWeights weights;
  private final double[] featureWeights;

  /**
   * Creates a ranker.
   *
   * @param weights how much each feature counts
   */
  public Reranker(RankingWeights weights) {
    this.weights = weights;
    this.featureWeights =
        FEATURES.stream().mapToDouble(feature -> feature.weight(weights)).toArray();
  }

  /**
   * Orders candidates, best first, equal scores by id.
   *
   * @param query the description
   * @param candidates in any order
   * @return all of them with their scores
   */
  public List<Ranked> rank(QueryModel query, List<Candidate> candidates) {
    List<FeatureVector> features = features(query, candidates);
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      ranked.add(new Ranked(candidates.get(i), score(features.get(i))));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(one -> one.candidate().id()));
    return ranked;
  }

  /**
   * Looks at candidates without weighing what is found: the same for all weights.
   *
   * @param query the description
   * @param candidates in any order
   * @return the features of each, in the same order
   */
  public List<FeatureVector> features(QueryModel query, List<Candidate> candidates) {
    List<FeatureVector> vectors = new ArrayList<>(candidates.size());
    if (!candidates.isEmpty()) {
      Evidence evidence = new Evidence(query, candidates.get(0));
      for (Candidate candidate : candidates) {
        evidence.read(candidate);
        double[] values = new double[FEATURES.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = FEATURES.get(i).value(evidence);
        }
        vectors.add(
            new FeatureVector(candidate.id(), values, agreement(evidence), Conflict.in(evidence)));
      }
    }
    return vectors;
  }

  /**
   * Weighs what was found of a candidate.
   *
   * @param vector its features
   * @return the score that {@link #rank} gives it
   */
  public double score(FeatureVector vector) {
    double score = 0;
    for (int i = 0; i < featureWeights.length; i++) {
      score += featureWeights[i] * vector.values[i];
    }
    score += intent(vector.intent, score);
    return score + loss(vector.conflict, score);
  }

  /**
   * Says why a candidate has its score.
   *
   * @param query the description
   * @param candidate one of the ranked
   * @return reasons whose contributions sum to the score, the weightiest first; features of one
   *     kind together, features that gave nothing left out
   */
  public List<MatchReason> reasons(QueryModel query, Candidate candidate) {
    Evidence evidence = new Evidence(query, candidate);
    Map<MatchReason.Kind, Double> contributions = new EnumMap<>(MatchReason.Kind.class);
    Map<MatchReason.Kind, Set<String>> terms = new EnumMap<>(MatchReason.Kind.class);
    for (Feature feature : FEATURES) {
      double contribution = contribution(feature, evidence);
      if (contribution != 0) {
        MatchReason.Kind kind = feature.kind(contribution);
        contributions.merge(kind, contribution, Double::sum);
        terms.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(feature.terms(evidence));
      }
    }
    double score = contributions.values().stream().mapToDouble(Double::doubleValue).sum();
    double intent = intent(agreement(evidence), score);
    if (intent != 0) {
      score += intent;
      contributions.merge(MatchReason.Kind.INTENT, intent, Double::sum);
      terms
          .computeIfAbsent(MatchReason.Kind.INTENT, k -> new LinkedHashSet<>())
          .addAll(Intents.bundled().alike(query.intents, candidate.intents()));
    }
    Conflict conflict = Conflict.in(evidence);
    double loss = loss(conflict, score);
    if (conflict != null && loss != 0) {
      contributions.merge(conflict.kind, loss, Double::sum);
      terms
          .computeIfAbsent(conflict.kind, k -> new LinkedHashSet<>())
          .addAll(conflict.terms(evidence));
    }
    List<MatchReason> reasons = new ArrayList<>(contributions.size());
    contributions.forEach(
        (kind, contribution) ->
            reasons.add(
                new MatchReason(
                    kind,
                    contribution,
                    List.copyOf(terms.getOrDefault(kind, Set.of())),
                    List.of())));
    reasons.sort(
        Comparator.comparingDouble((MatchReason reason) -> Math.abs(reason.contribution()))
            .reversed());
    return reasons;
  }

  /**
   * Tells whether the best candidate is so close to the description that it can be called a match,
   * and not just the nearest there is.
   *
   * @param query the description
   * @param candidate one of the ranked
   * @return whether its closeness, less what a conflict takes, reaches the floor of .8
   */
  public boolean isClose(QueryModel query, Candidate candidate) {
    return closeness(query, candidate) >= Closeness.FLOOR;
  }

  double closeness(QueryModel query, Candidate candidate) {
    Evidence evidence = new Evidence(query, candidate);
    Conflict conflict = Conflict.in(evidence);
    return Closeness.of(evidence) * (conflict == null ? 1 : 1 - conflict.share(weights));
  }

  /** What asking for the same adds to what was gained before. */
  private double intent(double agreement, double gained) {
    return gained <= 0 ? 0 : weights.intent() * agreement * gained;
  }

  /** A letter tells most of what it asks: the longer it is, the less its cues say. */
  static double agreement(Evidence evidence) {
    int length = evidence.titleLength + evidence.questionLength;
    return Intents.bundled().agreement(evidence.query.intents, evidence.candidate.intents())
        * Math.min(1, LETTER / Math.max(1, length));
  }

  /** What a conflict takes of what was gained before. */
  private double loss(@Nullable Conflict conflict, double gained) {
    return conflict == null || gained <= 0 ? 0 : -conflict.share(weights) * gained;
  }

  private double contribution(Feature feature, Evidence evidence) {
    return feature.weight(weights) * feature.value(evidence);
  }
}
