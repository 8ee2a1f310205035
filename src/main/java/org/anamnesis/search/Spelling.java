package org.anamnesis.search;

import java.util.List;
import org.anamnesis.model.Span;

/**
 * A word of a description that the archive does not have, and what it may be meant to be.
 *
 * @param word the word, in lower case
 * @param span where it stands first in the description
 * @param suggestions words of the archive that are spelled nearly so, the likeliest first; empty if
 *     there are none
 */
public record Spelling(String word, Span span, List<String> suggestions) {
  /** Copies the list. */
  public Spelling {
    suggestions = List.copyOf(suggestions);
  }
}
