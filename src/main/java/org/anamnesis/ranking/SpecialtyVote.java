package org.anamnesis.ranking;

import java.util.Locale;

/**
 * A specialty that answers such questions. It tells who may know, not what the patient has.
 *
 * @param specialty its name, as the archive spells it
 * @param answers how many of the nearest answers came from it
 * @param of how many nearest answers of a known specialty were counted
 * @param weight its share of the vote, 0 to 1: near answers count more
 * @param confidence how often a specialty of such a share was the right one, 0 to 1: the
 *     probability that a doctor of this specialty would be named. It goes by the weight and by who
 *     usually sees what the description tells of. Under a filter by specialty it says nothing
 */
public record SpecialtyVote(
    String specialty, int answers, int of, double weight, double confidence) {
  /**
   * The vote as people can check it: {@code Neurology: 26 of the 40 nearest answers, confidence
   * 0.81}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %d of the %d nearest answers, confidence %.2f",
        specialty,
        answers,
        of,
        confidence);
  }
}
