package org.anamnesis;

import java.util.List;

/**
 * What reading an index from end to end has shown. Immutable.
 *
 * @param documents how many documents were read
 * @param problems what is wrong, in words; empty if nothing is
 */
public record VerifyReport(long documents, List<String> problems) {
  /** Copies the list. */
  public VerifyReport {
    problems = List.copyOf(problems);
  }

  /**
   * Tells whether the index is sound.
   *
   * @return whether there is no problem
   */
  public boolean ok() {
    return problems.isEmpty();
  }
}
