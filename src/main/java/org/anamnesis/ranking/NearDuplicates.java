package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers candidates that are one letter: posted twice, with another greeting, or cut short to an
 * excerpt. The best-ranked one stands for all. Stateless and thread-safe.
 *
 * <p>Cost: each candidate is compared with those kept before it, mostly by a few numbers; no text
 * is read again.
 */
public final class NearDuplicates {
  private NearDuplicates() {}

  /**
   * A candidate and those that say the same.
   *
   * @param best the best-ranked
   * @param others the others' ids, best first
   */
  public record Group(Ranked best, List<String> others) {
    /** Copies the list. */
    public Group {
      others = List.copyOf(others);
    }
  }

  /**
   * Gathers a ranking.
   *
   * @param ranked candidates, best first
   * @return groups in the order of their best; each candidate is in one. The same ranking always
   *     gives the same groups
   */
  public static List<Group> gather(List<Ranked> ranked) {
    List<Letter> kept = new ArrayList<>();
    List<Ranked> best = new ArrayList<>();
    List<List<String>> others = new ArrayList<>();
    for (Ranked one : ranked) {
      Letter letter = new Letter(one.candidate());
      int at = 0;
      while (at < kept.size() && !kept.get(at).same(letter)) {
        at++;
      }
      if (at == kept.size()) {
        kept.add(letter);
        best.add(one);
        others.add(new ArrayList<>());
      } else {
        others.get(at).add(one.candidate().id());
      }
    }
    List<Group> groups = new ArrayList<>(best.size());
    for (int i = 0; i < best.size(); i++) {
      groups.add(new Group(best.get(i), others.get(i)));
    }
    return groups;
  }

  /**
   * Leaves every candidate on its own.
   *
   * @param ranked candidates, best first
   * @return a group for each
   */
  public static List<Group> apart(List<Ranked> ranked) {
    return ranked.stream().map(one -> new Group(one, List.of())).toList();
  }

  /**
   * Tells whether two candidates are one letter.
   *
   * @param one a candidate
   * @param other another one
   * @return whether {@link #gather} would put them together
   */
  public static boolean same(Candidate one, Candidate other) {
    return new Letter(one).same(new Letter(other));
  }
}
