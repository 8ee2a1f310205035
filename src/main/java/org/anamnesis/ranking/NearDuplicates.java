package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers candidates that are one letter: posted twice, with another greeting, or cut short to an
 * excerpt. The best-ranked one stands for all; an excerpt does not stand for the whole letter,
 * which has the answer. Stateless and thread-safe.
 *
 * <p>Cost: each candidate is compared with those kept before it, mostly by a few numbers; no text
 * is read again.
 */
public final class NearDuplicates {
  private NearDuplicates() {}

  /**
   * A candidate and those that say the same.
   *
   * @param best the best-ranked, of those that are whole
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
   * @return groups in the order of their scores; each candidate is in one. The same ranking always
   *     gives the same groups
   */
  public static List<Group> gather(List<Ranked> ranked) {
    List<Kept> kept = new ArrayList<>();
    for (Ranked one : ranked) {
      Letter letter = new Letter(one.candidate());
      Kept like = null;
      for (int i = 0; i < kept.size() && like == null; i++) {
        like = kept.get(i).letter.covers(letter) ? kept.get(i) : null;
      }
      if (like != null) {
        like.others.add(one.candidate().id());
      } else {
        Kept whole = new Kept(letter, one, new ArrayList<>());
        kept.removeIf(excerpt -> whole.takes(excerpt));
        kept.add(whole);
      }
    }
    return kept.stream().map(one -> new Group(one.best, one.others)).toList();
  }

  private record Kept(Letter letter, Ranked best, List<String> others) {
    /** Takes the place of an excerpt. */
    boolean takes(Kept excerpt) {
      boolean covers = letter.covers(excerpt.letter);
      if (covers) {
        others.add(excerpt.best.candidate().id());
        others.addAll(excerpt.others);
      }
      return covers;
    }
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
   * @return whether they are, or one is an excerpt of the other
   */
  public static boolean same(Candidate one, Candidate other) {
    return new Letter(one).same(new Letter(other));
  }
}
