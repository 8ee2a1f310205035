package org.anamnesis.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.model.RecordException;
import org.jspecify.annotations.Nullable;

/**
 * Relevance judgments: which documents answer which query, and how well. A grade of 0 says that a
 * document was read and does not; from 1 on it does, the more the better. A document without a
 * grade is unjudged, and so is one with a grade below 0, as in trec_eval.
 *
 * <pre>{@code
 * Qrels qrels = Qrels.read(Path.of("qrels.tsv"));
 * int grade = qrels.grades("s-01").getOrDefault("q-001", 0);
 * }</pre>
 */
public final class Qrels {
  private static final String FORM = "query, document, grade; or query, 0, document, grade";

  private final Map<String, Map<String, Integer>> grades;

  private Qrels(Map<String, Map<String, Integer>> grades) {
    this.grades = grades;
  }

  /**
   * Takes judgments that are in memory.
   *
   * @param grades grades by document, by query; ids are kept with white space percent-encoded
   * @return the judgments, in the same order
   * @throws IllegalArgumentException if there is none, or two ids are one
   */
  public static Qrels of(Map<String, Map<String, Integer>> grades) {
    Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
    grades.forEach(
        (query, judged) ->
            judged.forEach(
                (document, grade) -> {
                  if (put(copy, Columns.id(query), Columns.id(document), grade) != null) {
                    throw new IllegalArgumentException(
                        twice(Columns.id(query), Columns.id(document)));
                  }
                }));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("there is no judgment; allowed: one or more");
    }
    return new Qrels(copy);
  }

  /**
   * Reads a file of judgments: of three columns (query, document, grade) separated by tabs, or of
   * TREC's four (query, a number that nobody uses, document, grade) separated by white space. The
   * first line says which.
   *
   * @param file UTF-8, plain or packed by gzip; blank lines are skipped
   * @return the judgments in the order of the lines
   * @throws EvaluationFileException if a line is none, a document is judged twice for a query, or
   *     there is no line
   * @throws IOException if the file cannot be read
   */
  public static Qrels read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    int[] columns = {3, 4};
    EvaluationFile.read(
        file,
        FORM,
        line -> {
          List<String> cells = Columns.of(line, FORM, columns);
          int last = cells.size() - 1;
          // the form of the first good line is that of all
          columns[0] = cells.size();
          columns[1] = cells.size();
          String query = Columns.id(cells.get(0), "query");
          String document = Columns.id(cells.get(last - 1), "document");
          if (put(grades, query, document, grade(cells.get(last))) != null) {
            throw new RecordException(twice(query, document) + "; keep one of the lines");
          }
        });
    return new Qrels(grades);
  }

  /**
   * The queries that have a judgment.
   *
   * @return their ids, in order
   */
  public Set<String> queries() {
    return Collections.unmodifiableSet(grades.keySet());
  }

  /**
   * The judgments of a query.
   *
   * @param query its id
   * @return grades by document, in order; empty if nothing is judged for it
   */
  public Map<String, Integer> grades(String query) {
    return Collections.unmodifiableMap(grades.getOrDefault(Columns.id(query), Map.of()));
  }

  /**
   * Counts the judgments.
   *
   * @return how many there are for all queries together
   */
  public int size() {
    return grades.values().stream().mapToInt(Map::size).sum();
  }

  /**
   * Writes a file of three columns, which {@link #read} reads.
   *
   * @param file where to; an old one is replaced
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, Map<String, Integer>> query : grades.entrySet()) {
        for (Map.Entry<String, Integer> judged : query.getValue().entrySet()) {
          out.write(query.getKey() + "\t" + judged.getKey() + "\t" + judged.getValue() + "\n");
        }
      }
    }
  }

  /** How many judgments there are, and of how many queries. */
  @Override
  public String toString() {
    return size() + " judgments of " + grades.size() + " queries";
  }

  /** The grade there was before, if any, which stays. */
  private static @Nullable Integer put(
      Map<String, Map<String, Integer>> grades, String query, String document, int grade) {
    return grades.computeIfAbsent(query, q -> new LinkedHashMap<>()).putIfAbsent(document, grade);
  }

  private static String twice(String query, String document) {
    return "document "
        + Columns.quoted(document)
        + " is judged a second time for query "
        + Columns.quoted(query);
  }

  private static int grade(String cell) throws RecordException {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new RecordException(
          "grade "
              + Columns.quoted(cell)
              + "; allowed: a whole number, 0 for not relevant, 1 or more for relevant; if this is"
              + " a line of headings, remove it");
    }
  }
}
