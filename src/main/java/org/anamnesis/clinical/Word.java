package org.anamnesis.clinical;

import org.jspecify.annotations.Nullable;

/**
 * A distinct word of the language or of an archive: its form, its stem and its role.
 *
 * <p>Immutable. A word is made once and shared by all its occurrences.
 *
 * @param text lower case, without accents and possessive
 * @param stem the Porter stem (M. F. Porter, "An algorithm for suffix stripping", 1980)
 * @param role how much the word says about the patient
 * @param startsName whether a name of the lexicon begins with this stem
 */
public record Word(String text, String stem, Role role, boolean startsName) {

  /** Words are the same when their forms are: stem and role follow from the form. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Word word && text.equals(word.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** How much a word says about the patient. */
  public enum Role {
    /** Grammar only ("the", "with", "I"): kept for reading, never indexed. */
    FUNCTION,
    /** Asks ("how", "why"): indexed, weighs little. */
    QUESTION,
    /** Courtesy of letters ("please", "doctor", "thanks"): indexed, weighs little. */
    POLITE,
    /** Filler between content words ("feel", "given"): full weight, but never part of a phrase. */
    FILLER,
    /** Everything else. */
    CONTENT;

    /**
     * Tells whether the index holds words of this role.
     *
     * @return whether it is any but {@link #FUNCTION}
     */
    public boolean indexed() {
      return this != FUNCTION;
    }

    /**
     * Tells whether the word can carry a search on its own.
     *
     * @return whether it is content or filler
     */
    public boolean informative() {
      return this == CONTENT || this == FILLER;
    }
  }
}
