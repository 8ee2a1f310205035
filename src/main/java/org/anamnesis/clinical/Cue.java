package org.anamnesis.clinical;

import java.util.HashMap;
import java.util.Map;

/**
 * Small words that the rules ask for at every step. Each distinct word looks them up once and keeps
 * the answer as bits, which makes asking cost nothing.
 */
enum Cue {
  /** The writer speaks of himself. */
  WRITER("i", "i'm", "im", "i've", "ive", "i'd", "i'll", "myself", "mine"),
  /** Somebody who was named before. */
  PRONOUN(
      "he", "she", "his", "her", "him", "they", "their", "them", "he's", "she's", "hers", "himself",
      "herself"),
  /** "Could it be": what follows may be. */
  MODAL("could", "can", "might", "may"),
  /** A question that begins with "should I". */
  ASKING("should", "can", "could", "do", "am", "must", "will", "would", "may", "shall"),
  /** Goes on with a list. */
  LIST("or", "nor", "and"),
  /** It did not end. */
  LASTING("since", "still", "have", "has", "now", "until"),
  /** It did. */
  PAST_VERB(
      "had",
      "was",
      "were",
      "got",
      "suffered",
      "broke",
      "treated",
      "underwent",
      "caught",
      "did",
      "removed",
      "operated",
      "cured",
      "survived"),
  /** Long enough to be past. */
  YEARS("year", "years", "yr", "yrs", "decade", "decades"),
  /** What somebody else had is told, from here on what is now. */
  NOW("now", "has", "have", "but", "is", "currently"),
  /** Somebody is dead. */
  DEATH("died", "dies", "death"),
  /** Parts two clauses without a comma. */
  CLAUSE("now", "but"),
  /** May stand between the words of a name: "blood in my stool", "heart is racing". */
  SKIPPED(
      "my",
      "the",
      "his",
      "her",
      "their",
      "our",
      "your",
      "its",
      "a",
      "an",
      "any",
      "some",
      "this",
      "these",
      "both",
      "is",
      "are",
      "was",
      "were",
      "really",
      "very",
      "so",
      "too",
      "quite",
      "always",
      "all",
      "just",
      "constantly",
      "keeps",
      "keep",
      "been");

  private static final Map<String, Integer> BITS = new HashMap<>();

  static {
    for (Cue cue : values()) {
      for (String word : cue.words) {
        BITS.merge(word, cue.bit(), (one, other) -> one | other);
      }
    }
  }

  private final String[] words;

  Cue(String... words) {
    this.words = words;
  }

  int bit() {
    return 1 << ordinal();
  }

  /** The bits of all cues that a word is. */
  static int bits(String word) {
    return BITS.getOrDefault(word, 0);
  }
}
