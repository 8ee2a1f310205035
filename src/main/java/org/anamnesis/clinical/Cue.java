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
  /** Behind "I": what follows is told by the writer, and may be anybody's. */
  REPORTING(
      "think",
      "thought",
      "noticed",
      "notice",
      "want",
      "wanted",
      "know",
      "gave",
      "give",
      "took",
      "take",
      "ask",
      "asked",
      "wonder",
      "wondering",
      "worried",
      "worry",
      "concerned",
      "hope",
      "believe",
      "guess",
      "read",
      "heard",
      "write",
      "writing",
      "need",
      "see",
      "saw",
      "live",
      "tried",
      "called",
      "went",
      "scared",
      "afraid",
      "found",
      "say",
      "said",
      "mean",
      "understand"),
  /** May stand between "I" and such a word. */
  HELPING(
      "am", "would", "just", "also", "really", "was", "do", "don't", "dont", "did", "didn't", "can",
      "could", "should", "will", "must", "may"),
  /** Behind another person: what follows is mostly about the writer. */
  TELLING(
      "thinks",
      "says",
      "said",
      "told",
      "tells",
      "noticed",
      "suspects",
      "wonders",
      "insists",
      "reckons",
      "believes",
      "thought",
      "asked",
      "asks",
      "wants"),
  /** Behind "they": doctors are meant. */
  THEY("think", "say", "said", "told", "suspect", "found", "did", "ruled", "gave", "diagnosed"),
  /** May stand between "my" and a person: "my 3 year old little boy". */
  DESCRIBING(
      "year",
      "years",
      "yr",
      "yrs",
      "yo",
      "y",
      "o",
      "month",
      "months",
      "week",
      "weeks",
      "day",
      "old",
      "little",
      "young",
      "younger",
      "older",
      "elder",
      "eldest",
      "youngest",
      "oldest",
      "big",
      "own",
      "late",
      "elderly",
      "dear",
      "best",
      "good",
      "close",
      "first",
      "second",
      "third",
      "two",
      "three",
      "ex",
      "poor",
      "sweet",
      "newborn",
      "baby",
      "adopted",
      "only",
      "other",
      "grown",
      "twin",
      "toddler",
      "teenage",
      "new",
      "mid",
      "both"),
  /** Behind a bare "mother" or "dad" that is the writer's own. */
  BARE_VERBS(
      "has", "had", "have", "died", "is", "was", "gets", "takes", "suffers", "and", "got", "of"),
  /** In front of a stranger. */
  ARTICLES("a", "the", "another"),
  /** "A friend", but "a 40 year old man" is the writer. */
  STRANGERS(
      "friend",
      "girl",
      "boy",
      "man",
      "woman",
      "guy",
      "colleague",
      "lady",
      "neighbour",
      "neighbor",
      "person",
      "dude",
      "classmate",
      "coworker"),
  /** A stranger who is never the writer. */
  FRIENDS("friend", "colleague", "neighbour", "neighbor", "classmate", "coworker"),
  /** Behind "the man": he is not the writer. */
  WHO("in", "at", "from", "i", "who", "that", "next", "has"),
  /** There is more than one: "my older boy" in a letter about the baby. */
  OTHERS("older", "other", "elder", "eldest", "oldest", "younger", "youngest", "second"),
  /** Behind "family": no relative. */
  DOCTORS("doctor", "doctors", "physician", "gp", "practitioner", "medicine", "planning", "dr"),
  /** The writer's. */
  OWN("my", "our"),
  /** Somebody else's. */
  THEIRS("his", "her", "their"),
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
      "constantly",
      "keeps",
      "keep",
      "been",
      "left",
      "right"),
  /** A year as a number: "2009". */
  YEAR,
  /** A unit of time, as in "3 weeks". */
  TIME_UNIT,
  /** The name of a finding may begin with it. */
  FINDING,
  /** The name of a region may begin with it. */
  REGION,
  /** A trigger may begin with it. */
  TRIGGER,
  /** A phrase that names a person may begin with it. */
  PERSON;

  private static final Map<String, Long> BITS = new HashMap<>();

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

  long bit() {
    return 1L << ordinal();
  }

  /** The bits of all cues that a word is by itself. */
  static long bits(String word) {
    return BITS.getOrDefault(word, 0L)
        | (isYear(word) ? YEAR.bit() : 0)
        | (Durations.isUnit(word) ? TIME_UNIT.bit() : 0);
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }
}
