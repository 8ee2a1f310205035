package org.anamnesis.effectiveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How good ranked labels with a confidence are, against labels that are right. */
final class Classification {
  private static final int BINS = 10;

  private final List<Answer> answers = new ArrayList<>();

  /**
   * What was answered to one question.
   *
   * @param right all labels that are right
   * @param ranked the labels given, best first
   * @param confidence that the first is right, 0 to 1
   */
  record Answer(Set<String> right, List<String> ranked, double confidence) {
    boolean hit(int depth) {
      return ranked.stream().limit(depth).anyMatch(right::contains);
    }
  }

  void add(Set<String> right, List<String> ranked, double confidence) {
    answers.add(new Answer(right, ranked, confidence));
  }

  int size() {
    return answers.size();
  }

  /** Which questions have a right label among the first few. */
  boolean[] hits(int depth) {
    boolean[] hits = new boolean[answers.size()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = answers.get(i).hit(depth);
    }
    return hits;
  }

  double accuracy(int depth) {
    return (double) answers.stream().filter(answer -> answer.hit(depth)).count() / answers.size();
  }

  /**
   * Mean F1 of the labels that are right somewhere. A question with several right labels counts for
   * the one that was answered, else for the first by name.
   */
  double macroF1() {
    Map<String, int[]> counts = new HashMap<>(); // right, answered, both
    for (Answer answer : answers) {
      boolean hit = answer.hit(1);
      String right = hit ? answer.ranked().get(0) : new TreeSet<>(answer.right()).first();
      counts.computeIfAbsent(right, label -> new int[3])[0]++;
      if (!answer.ranked().isEmpty()) {
        int[] count = counts.computeIfAbsent(answer.ranked().get(0), label -> new int[3]);
        count[1]++;
        count[2] += hit ? 1 : 0;
      }
    }
    return counts.values().stream()
        .filter(count -> count[0] > 0)
        .mapToDouble(count -> 2.0 * count[2] / (count[0] + count[1]))
        .average()
        .orElse(0);
  }

  /** How far confidence and accuracy are apart, over ten bins of equal width. */
  double expectedCalibrationError() {
    double[] confidences = new double[BINS];
    int[] hits = new int[BINS];
    for (Answer answer : answers) {
      int bin = Math.min(BINS - 1, (int) (BINS * answer.confidence()));
      confidences[bin] += answer.confidence();
      hits[bin] += answer.hit(1) ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidences[bin] - hits[bin]);
    }
    return error / answers.size();
  }

  /** The answers that are at least so sure. */
  Classification sure(double confidence) {
    Classification sure = new Classification();
    answers.stream().filter(one -> one.confidence() >= confidence).forEach(sure.answers::add);
    return sure;
  }

  /** Wilson's, of 95 %. */
  private static String interval(double share, int n) {
    double z = 1.96 * 1.96 / n;
    double middle = (share + z / 2) / (1 + z);
    double half = Math.sqrt(z * share * (1 - share) + z * z / 4) / (1 + z);
    return String.format(Locale.ROOT, "[%.3f, %.3f]", middle - half, middle + half);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int depth : new int[] {1, 3}) {
      text.append(
          String.format(
              Locale.ROOT,
              "@%d %.3f %s, ",
              depth,
              accuracy(depth),
              interval(accuracy(depth), answers.size())));
    }
    return text
        + String.format(
            Locale.ROOT, "macro-F1 %.3f, ECE %.3f", macroF1(), expectedCalibrationError());
  }
}
