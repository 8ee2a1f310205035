package org.anamnesis;

import java.time.Duration;
import java.util.Locale;

/**
 * What learning from an archive has given. Immutable.
 *
 * @param pairs documents with a question or title and a reply, which it learned from
 * @param words words of questions that it learned something of
 * @param links words of answers that it linked to them, at most 10 each
 * @param elapsed how long it took, the commit included
 */
public record LearnReport(long pairs, int words, int links, Duration elapsed) {
  /** The report in English: {@code 1,204 words learned from 16,407 questions and replies}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%,d words learned from %,d questions and replies", words, pairs);
  }
}
