package org.anamnesis.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.model.RecordException;
import org.anamnesis.search.ScoredId;

/**
 * Pairs of documents of which one answers a query and the other only looks alike: a stricter
 * question than relevance, for look-alikes that share the query's words.
 *
 * <pre>{@code
 * PairwiseAccuracy accuracy = PreferencePairs.read(Path.of("pairs.tsv")).accuracy(run);
 * }</pre>
 *
 * @param pairs one at least
 */
public record PreferencePairs(List<Pair> pairs) {
  private static final String FORM = "query, document that answers it, document that does not";

  /**
   * A query with two documents; ids are kept with white space percent-encoded.
   *
   * @param query the query's id
   * @param preferred the id of the document that answers it
   * @param other the id of the document that does not
   */
  public record Pair(String query, String preferred, String other) {
    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if the two documents are one
     */
    public Pair {
      query = Columns.id(query);
      preferred = Columns.id(preferred);
      other = Columns.id(other);
      if (preferred.equals(other)) {
        throw new IllegalArgumentException(
            "both documents of the pair are " + Columns.quoted(other) + "; name two");
      }
    }
  }

  /**
   * Copies the pairs.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PreferencePairs {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("there is no pair; allowed: one or more");
    }
  }

  /**
   * Reads a file of three columns, separated by tabs or white space: query, the document that
   * answers it, the one that does not.
   *
   * @param file UTF-8, plain or packed by gzip; blank lines are skipped
   * @return the pairs in the order of the lines
   * @throws EvaluationFileException if a line is no pair, is there twice, or there is no line
   * @throws IOException if the file cannot be read
   */
  public static PreferencePairs read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    Set<Pair> seen = new HashSet<>();
    EvaluationFile.read(
        file,
        FORM,
        line -> {
          Pair pair = pair(Columns.of(line, FORM, 3));
          if (!seen.add(pair)) {
            throw new RecordException("the pair is there a second time; keep one of the lines");
          }
          pairs.add(pair);
        });
    return new PreferencePairs(pairs);
  }

  /**
   * Counts the pairs that a run has in the right order: the document that answers the query above
   * the other, or alone. A pair of which the run has neither is not right.
   *
   * @param run rankings deep enough to have one document at least of most pairs
   * @return the counts
   */
  public PairwiseAccuracy accuracy(Run run) {
    int[] orders = orders(run);
    int right = (int) Arrays.stream(orders).filter(order -> order > 0).count();
    int wrong = (int) Arrays.stream(orders).filter(order -> order < 0).count();
    return new PairwiseAccuracy(right, wrong, orders.length - right - wrong);
  }

  /**
   * By how much two runs differ: the units of the test are the pairs.
   *
   * @param baseline the run that is compared with
   * @param contender the run that may be better
   * @return the difference of the shares of pairs in the right order
   */
  public MetricDifference compare(Run baseline, Run contender) {
    return MetricDifference.of(right(baseline), right(contender));
  }

  /** How many there are. */
  @Override
  public String toString() {
    return pairs.size() + " pairs";
  }

  /** 1 for each pair that is right, 0 for the others. */
  private double[] right(Run run) {
    return Arrays.stream(orders(run)).mapToDouble(order -> order > 0 ? 1 : 0).toArray();
  }

  /** For each pair above 0 if it is right, below if it is wrong, 0 if neither is ranked. */
  private int[] orders(Run run) {
    Map<String, Map<String, Integer>> all = new HashMap<>();
    return pairs.stream()
        .mapToInt(
            pair -> {
              Map<String, Integer> ranks =
                  all.computeIfAbsent(pair.query(), query -> ranks(run, query));
              int last = ranks.size();
              return Integer.compare(
                  ranks.getOrDefault(pair.other(), last),
                  ranks.getOrDefault(pair.preferred(), last));
            })
        .toArray();
  }

  private static Map<String, Integer> ranks(Run run, String query) {
    Map<String, Integer> ranks = new HashMap<>();
    for (ScoredId hit : run.ranking(query)) {
      ranks.put(hit.id(), ranks.size());
    }
    return ranks;
  }

  private static Pair pair(List<String> cells) throws RecordException {
    try {
      return new Pair(
          Columns.id(cells.get(0), "query"),
          Columns.id(cells.get(1), "document"),
          Columns.id(cells.get(2), "document"));
    } catch (IllegalArgumentException e) {
      throw new RecordException(String.valueOf(e.getMessage()));
    }
  }
}
