package org.anamnesis.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anamnesis.SymptomArchive;
import org.anamnesis.ranking.FeatureVector;
import org.anamnesis.search.SymptomQuery;

/**
 * Fits the weights of ranking to judgments of one's own, and tells whether that is worth it.
 *
 * <pre>{@code
 * Tuning tuning = Tuner.of(Queries.read(queries), Qrels.read(qrels)).tune(index);
 * System.out.println(tuning);              // keep the defaults: +0.0004 [-0.0019, 0.0027], p 0.9375
 * }</pre>
 *
 * <p>Only the order of the first {@value SymptomQuery#DEFAULT_WINDOW} candidates depends on the
 * weights; each query's are looked at once, which takes as long as searching for them, and some 50
 * KB of memory. The weights are then fitted by coordinate ascent from {@link
 * org.anamnesis.ranking.RankingWeights#DEFAULT}, none below 0, and cross-validated. 536 queries
 * took 39 seconds on a busy machine. The same judgments give the same weights.
 *
 * <p>Expect little: on five sets of medical questions, with 95 to 536 queries, tuned weights never
 * beat the defaults by more than chance. It pays where an archive differs from those, and with a
 * hundred queries or more. Queries that are variants of each other make the figures too kind.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tuner {
  /** The fewest judged queries: {@value}. Fewer tell nothing, and a hundred or more is better. */
  public static final int FEWEST = 10;

  private static final long SEED = 20_070_611;

  private final Queries queries;
  private final Qrels qrels;
  private final Optional<PreferencePairs> pairs;

  private Tuner(Queries queries, Qrels qrels, Optional<PreferencePairs> pairs) {
    this.queries = queries;
    this.qrels = qrels;
    this.pairs = pairs;
  }

  /**
   * Creates a tuner for nDCG@10.
   *
   * @param queries what is searched for; those without a judgment are left out
   * @param qrels the judgments; a document that nobody has judged counts as not relevant
   * @return the tuner
   */
  public static Tuner of(Queries queries, Qrels qrels) {
    return new Tuner(queries, qrels, Optional.empty());
  }

  /**
   * This tuner for look-alikes, too: a query that has pairs counts by the mean of its nDCG@10 and
   * of the share of its pairs that are in the right order.
   *
   * @param preferences pairs; those of queries without a judgment are left out
   * @return the changed one
   */
  public Tuner pairs(PreferencePairs preferences) {
    return new Tuner(queries, qrels, Optional.of(preferences));
  }

  /**
   * Fits the weights. A query that is a document of the archive is not to find itself: a document
   * with the query's id is left out, unless the judgments have it.
   *
   * @param archive the documents, whatever weights it ranks them with now
   * @return the weights, and what they are worth
   * @throws IllegalArgumentException if fewer than {@value #FEWEST} queries have a judgment, or one
   *     cannot be searched for; the message says which
   * @throws IOException if the disk fails
   */
  public Tuning tune(SymptomArchive archive) throws IOException {
    List<String> judged = new ArrayList<>(queries.texts().keySet());
    judged.retainAll(qrels.queries());
    if (judged.size() < FEWEST) {
      throw new IllegalArgumentException(
          judged.size()
              + (judged.size() == 1 ? " query has" : " queries have")
              + " a judgment; allowed: "
              + FEWEST
              + " or more, and better a hundred; judge more before the weights are fitted");
    }
    // files are often sorted by subject: each fold is to have some of all
    Collections.sort(judged);
    Collections.shuffle(judged, new Random(SEED));
    boolean ownJudged = judged.stream().anyMatch(id -> qrels.grades(id).containsKey(id));
    List<TrainingQuery> training = new ArrayList<>(judged.size());
    for (String id : judged) {
      List<FeatureVector> found =
          features(archive, id).stream()
              .filter(one -> ownJudged || !Columns.id(one.id()).equals(id))
              .toList();
      training.add(new TrainingQuery(found, qrels.grades(id), pairs(id)));
    }
    return CrossValidation.of(training);
  }

  private List<FeatureVector> features(SymptomArchive archive, String id) throws IOException {
    try {
      return archive.features(SymptomQuery.describe(queries.texts().getOrDefault(id, "")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("query " + Columns.quoted(id) + ": " + e.getMessage(), e);
    }
  }

  private List<PreferencePairs.Pair> pairs(String query) {
    return pairs.stream()
        .flatMap(all -> all.pairs().stream())
        .filter(pair -> pair.query().equals(query))
        .toList();
  }
}
