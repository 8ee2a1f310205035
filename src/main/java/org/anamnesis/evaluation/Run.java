package org.anamnesis.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.anamnesis.search.ScoredId;

/**
 * The rankings that one system gives for some queries; TREC calls it a run.
 *
 * <pre>{@code
 * Run run = Run.of("ours", queries, 100, (text, n) -> index.rank(describe(text).limit(n)));
 * run.write(Path.of("ours.trec"));
 * }</pre>
 */
public final class Run {
  private final String name;
  private final Map<String, List<ScoredId>> rankings;

  private Run(String name, Map<String, List<ScoredId>> rankings) {
    this.name = name;
    this.rankings = rankings;
  }

  /**
   * Takes rankings that are in memory.
   *
   * @param name what the run is called
   * @param rankings the documents by query, best first, whatever their scores; ids are kept with
   *     white space percent-encoded
   * @return the run
   * @throws IllegalArgumentException if a query has a document twice, or a score is not finite
   */
  public static Run of(String name, Map<String, List<ScoredId>> rankings) {
    Map<String, List<ScoredId>> copy = new LinkedHashMap<>();
    rankings.forEach(
        (query, ranking) -> {
          if (copy.put(Columns.id(query), checked(query, ranking)) != null) {
            throw new IllegalArgumentException(
                "query " + Columns.quoted(query) + " is there twice; allowed: once");
          }
        });
    return new Run(name, copy);
  }

  /**
   * Puts queries to a system.
   *
   * @param name what the run is called
   * @param queries what to search for
   * @param depth how many documents to rank for each, 1 to {@value Metric#MAX_DEPTH}; no metric can
   *     look deeper
   * @param ranker the system
   * @return the run, with all queries, also those for which nothing is found
   * @throws IllegalArgumentException if the depth is out of range or the system refuses a text; the
   *     message names the query
   * @throws IOException if the disk fails
   */
  public static Run of(String name, Queries queries, int depth, Ranker ranker) throws IOException {
    checkDepth(depth);
    Map<String, List<ScoredId>> rankings = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : queries.texts().entrySet()) {
      List<ScoredId> ranking;
      try {
        ranking = ranker.rank(query.getValue(), depth);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "query " + Columns.quoted(query.getKey()) + ": " + e.getMessage(), e);
      }
      rankings.put(query.getKey(), checked(query.getKey(), ranking));
    }
    return new Run(name, rankings);
  }

  /**
   * Reads a file of TREC's six columns, separated by white space: query, Q0, document, rank, score,
   * name of the run. As in trec_eval a higher score is better, the higher id (by its UTF-8 bytes)
   * is first among equal scores, and the column of ranks is not looked at.
   *
   * @param file UTF-8, plain or packed by gzip; blank lines are skipped
   * @return the run, with the name on its first line
   * @throws EvaluationFileException if a line has other columns or no score, a query has a document
   *     twice, or there is no line
   * @throws IOException if the file cannot be read
   */
  public static Run read(Path file) throws IOException {
    RunReader reader = new RunReader();
    EvaluationFile.read(file, RunReader.FORM, reader);
    return new Run(reader.name(), reader.rankings());
  }

  /**
   * What the run is called.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * The queries that were asked.
   *
   * @return their ids, in order
   */
  public Set<String> queries() {
    return Collections.unmodifiableSet(rankings.keySet());
  }

  /**
   * The ranking for a query.
   *
   * @param query its id
   * @return the documents, best first; empty if nothing was found, or the query was not asked
   */
  public List<ScoredId> ranking(String query) {
    return rankings.getOrDefault(Columns.id(query), List.of());
  }

  /**
   * The ranking for a query, without scores.
   *
   * @param query its id
   * @return the ids of the documents, as {@link #ranking}
   */
  public List<String> ids(String query) {
    return ranking(query).stream().map(ScoredId::id).toList();
  }

  /**
   * This run without the documents that have their query's own id: for queries that are documents
   * of the archive, each of which would find itself.
   *
   * @return the run that leaves them out
   */
  public Run withoutSelf() {
    return map(
        (query, ranking) -> ranking.stream().filter(hit -> !hit.id().equals(query)).toList());
  }

  /**
   * This run with fewer documents.
   *
   * @param depth how many to keep for each query, 1 to {@value Metric#MAX_DEPTH}
   * @return the run of the best
   * @throws IllegalArgumentException if the depth is out of range
   */
  public Run top(int depth) {
    checkDepth(depth);
    return map((query, ranking) -> ranking.stream().limit(depth).toList());
  }

  /**
   * Writes a file that {@link #read} reads, in the same order: among equal scores all but the first
   * are lowered by as little as single precision can show.
   *
   * @param file where to; an old one is replaced
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      RunWriter writer = new RunWriter(out, name);
      for (Map.Entry<String, List<ScoredId>> query : rankings.entrySet()) {
        writer.write(query.getKey(), query.getValue());
      }
    }
  }

  /** The name, and how many queries there are. */
  @Override
  public String toString() {
    return name + ": " + rankings.size() + " queries";
  }

  private Run map(BiFunction<String, List<ScoredId>, List<ScoredId>> change) {
    Map<String, List<ScoredId>> changed = new LinkedHashMap<>();
    rankings.forEach((query, ranking) -> changed.put(query, change.apply(query, ranking)));
    return new Run(name, changed);
  }

  private static void checkDepth(int depth) {
    if (depth < 1 || depth > Metric.MAX_DEPTH) {
      throw new IllegalArgumentException("depth " + depth + "; allowed: 1 to " + Metric.MAX_DEPTH);
    }
  }

  private static List<ScoredId> checked(String query, List<ScoredId> ranking) {
    Set<String> seen = new HashSet<>();
    for (ScoredId hit : ranking) {
      if (!Double.isFinite(hit.score()) || !seen.add(Columns.id(hit.id()))) {
        throw new IllegalArgumentException(
            "document "
                + Columns.quoted(hit.id())
                + " of query "
                + Columns.quoted(query)
                + " is ranked twice or has the score "
                + hit.score()
                + "; allowed: each document once, with a finite score");
      }
    }
    return ranking.stream().map(hit -> new ScoredId(Columns.id(hit.id()), hit.score())).toList();
  }
}
