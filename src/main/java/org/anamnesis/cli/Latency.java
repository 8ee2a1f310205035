package org.anamnesis.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.anamnesis.evaluation.Ranker;

/**
 * How long searches take, side by side: each text is put to all ways to search before the next, so
 * that whatever else the machine does slows all of them alike. They should have answered the texts
 * before, so that the JVM has compiled what they need.
 */
final class Latency {
  private static final int LIMIT = 10;

  /** Times each text this often, or more where there are few texts. */
  private static final int ROUNDS = 2;

  private static final int SEARCHES = 100;

  private Latency() {}

  /** The median time for the ten best, in milliseconds, of each. */
  static List<Double> medians(List<Ranker> rankers, Collection<String> texts) throws IOException {
    int rounds = Math.max(ROUNDS, (SEARCHES + texts.size() - 1) / texts.size());
    List<List<Long>> nanos = new ArrayList<>();
    rankers.forEach(ranker -> nanos.add(new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      for (String text : texts) {
        for (int i = 0; i < rankers.size(); i++) {
          long start = System.nanoTime();
          rankers.get(i).rank(text, LIMIT);
          long end = System.nanoTime();
          if (round > 0) {
            nanos.get(i).add(end - start);
          }
        }
      }
    }
    return nanos.stream().map(Latency::median).map(median -> median / 1e6).toList();
  }

  private static double median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }
}
