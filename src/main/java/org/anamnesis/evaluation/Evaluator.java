package org.anamnesis.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds rankings against judgments.
 *
 * <pre>{@code
 * Evaluator evaluator = Evaluator.of(qrels).complete();
 * double ndcg = evaluator.evaluate(run).mean(Metric.ndcg(10));
 * }</pre>
 */
public final class Evaluator {
  /**
   * What is measured unless told otherwise: nDCG@10, MRR@10, P@10, Recall@100, MAP, success@5,
   * condensed nDCG@10 and unjudged@10.
   */
  public static final List<Metric> METRICS =
      List.of(
          Metric.ndcg(10),
          Metric.mrr(10),
          Metric.precision(10),
          Metric.recall(100),
          Metric.MAP,
          Metric.success(5),
          Metric.ndcg(10).condensed(),
          Metric.unjudged(10));

  private final Qrels qrels;
  private final List<Metric> metrics;
  private final Optional<Set<String>> queries;

  private Evaluator(Qrels qrels, List<Metric> metrics, Optional<Set<String>> queries) {
    this.qrels = qrels;
    this.metrics = metrics;
    this.queries = queries;
  }

  /**
   * Creates an evaluator for {@link #METRICS} and, as trec_eval has it, the queries that have both
   * a judgment and a ranking.
   *
   * @param qrels the judgments
   * @return the evaluator
   */
  public static Evaluator of(Qrels qrels) {
    return new Evaluator(qrels, METRICS, Optional.empty());
  }

  /**
   * This evaluator for other metrics.
   *
   * @param first what to measure
   * @param more more of them
   * @return the changed one
   */
  public Evaluator metrics(Metric first, Metric... more) {
    return new Evaluator(
        qrels, Stream.concat(Stream.of(first), Stream.of(more)).distinct().toList(), queries);
  }

  /**
   * This evaluator for all queries that have a judgment: one without a ranking counts 0 instead of
   * being left out. A system that finds nothing for the hard queries does not look better for it.
   * trec_eval's option {@code -c}.
   *
   * @return the changed one
   */
  public Evaluator complete() {
    return over(qrels.queries());
  }

  /**
   * This evaluator for these queries, and no others: one without a ranking counts 0.
   *
   * @param ids of the queries; each must have a judgment
   * @return the changed one
   * @throws IllegalArgumentException if there is none, or one has no judgment; the message says
   *     which
   */
  public Evaluator over(Collection<String> ids) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String id : ids) {
      chosen.add(Columns.id(id));
      if (!qrels.queries().contains(Columns.id(id))) {
        throw new IllegalArgumentException(
            "query "
                + Columns.quoted(id)
                + " has no judgment; judge it, or leave it out: what nobody has judged cannot be"
                + " measured");
      }
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("there is no query to measure; allowed: one or more");
    }
    return new Evaluator(qrels, metrics, Optional.of(chosen));
  }

  /**
   * Measures a run.
   *
   * @param run the rankings
   * @return the values of each query, and their means
   * @throws IllegalArgumentException if the run and the judgments have no query in common
   */
  public Evaluation evaluate(Run run) {
    List<String> both = run.queries().stream().filter(qrels.queries()::contains).toList();
    if (both.isEmpty()) {
      throw new IllegalArgumentException(
          "no query of the run "
              + Columns.quoted(run.name())
              + example(run.queries())
              + " has a judgment"
              + example(qrels.queries())
              + "; use the judgments of its queries, with the same ids");
    }
    List<String> measured = queries.map(List::copyOf).orElse(both);
    double[][] values = new double[metrics.size()][measured.size()];
    for (int q = 0; q < measured.size(); q++) {
      String query = measured.get(q);
      JudgedRanking ranking = JudgedRanking.of(run.ids(query), qrels.grades(query));
      for (int m = 0; m < values.length; m++) {
        values[m][q] = metrics.get(m).of(ranking);
      }
    }
    return new Evaluation(run.name(), metrics, measured, values);
  }

  /**
   * Measures two runs over the same queries: those that have a judgment and a ranking in one run at
   * least, unless told otherwise. A query that a run lacks counts 0 for it.
   *
   * @param baseline the rankings to compare with
   * @param contender the rankings that may be better
   * @return what is better, by how much, and whether it is more than chance
   * @throws IllegalArgumentException if a run and the judgments have no query in common
   */
  public Comparison compare(Run baseline, Run contender) {
    Set<String> either = new LinkedHashSet<>(baseline.queries());
    either.addAll(contender.queries());
    either.retainAll(qrels.queries());
    Evaluator both = queries.isPresent() || either.isEmpty() ? this : over(either);
    return new Comparison(both.evaluate(baseline), both.evaluate(contender));
  }

  private static String example(Set<String> ids) {
    return ids.stream().findFirst().map(id -> " (such as " + Columns.quoted(id) + ")").orElse("");
  }
}
