package org.anamnesis.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A ranking of one query with the grade of each document, which is all that a measure looks at. */
final class JudgedRanking {
  /** The grade of a document that nobody has judged. */
  static final int UNJUDGED = -1;

  /** By rank, best first. */
  private final int[] grades;

  /** The grades of the relevant documents there are, highest first. */
  private final int[] ideal;

  private JudgedRanking(int[] grades, int[] ideal) {
    this.grades = grades;
    this.ideal = ideal;
  }

  /** A ranking of ids; a grade below 0 says that a document was pooled, but not judged. */
  static JudgedRanking of(List<String> ranking, Map<String, Integer> judged) {
    int[] grades =
        ranking.stream()
            .mapToInt(id -> Math.max(UNJUDGED, judged.getOrDefault(id, UNJUDGED)))
            .toArray();
    int[] relevant =
        judged.values().stream().mapToInt(Integer::intValue).filter(g -> g > 0).sorted().toArray();
    int[] ideal = new int[relevant.length];
    for (int i = 0; i < ideal.length; i++) {
      ideal[i] = relevant[relevant.length - 1 - i];
    }
    return new JudgedRanking(grades, ideal);
  }

  /** Another ranking of the same query. */
  JudgedRanking reranked(int[] gradesByRank) {
    return new JudgedRanking(gradesByRank, ideal);
  }

  /** Without the documents that nobody has judged. */
  JudgedRanking condensed() {
    return new JudgedRanking(Arrays.stream(grades).filter(g -> g != UNJUDGED).toArray(), ideal);
  }

  /** How many documents are ranked, up to a depth. */
  int ranked(int depth) {
    return Math.min(depth, grades.length);
  }

  /** The grade at a rank, counted from 0. */
  int grade(int rank) {
    return grades[rank];
  }

  boolean isRelevant(int rank) {
    return grades[rank] > 0;
  }

  /** How many relevant documents there are, ranked or not. */
  int relevant() {
    return ideal.length;
  }

  /** The grade at a rank of the best ranking possible, counted from 0. */
  int idealGrade(int rank) {
    return ideal[rank];
  }
}
