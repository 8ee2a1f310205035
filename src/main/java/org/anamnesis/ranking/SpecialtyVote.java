package org.anamnesis.ranking;

/**
 * A specialty that answers such questions.
 *
 * @param specialty its name, as the archive spells it
 * @param answers how many of the nearest answers came from it
 * @param of how many nearest answers of a known specialty were counted
 * @param weight its share of the vote, 0 to 1: near answers count more
 */
public record SpecialtyVote(String specialty, int answers, int of, double weight) {
  /** The vote as people can check it: {@code Neurology: 26 of the 40 nearest answers}. */
  @Override
  public String toString() {
    return specialty + ": " + answers + " of the " + of + " nearest answers";
  }
}
