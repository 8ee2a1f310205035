package org.anamnesis.clinical;

import java.util.List;

/**
 * What a user's tables change of the bundled lexicon.
 *
 * @param concepts concepts that they add or replace
 * @param regions body regions that they add or replace
 * @param names names that mean something else, or something at all, with them
 * @param taken those of the names that the bundled lexicon gives to others
 */
public record LexiconChange(int concepts, int regions, int names, List<TakenName> taken) {
  static final LexiconChange NONE = new LexiconChange(0, 0, 0, List.of());

  /** Copies the list. */
  public LexiconChange {
    taken = List.copyOf(taken);
  }
}
