package org.anamnesis.clinical;

import java.util.BitSet;
import java.util.Set;
import org.anamnesis.clinical.Scopes.Axis;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;

/**
 * Marks as past what a clause puts years back: "I had shingles three years ago", "a clot in 2009".
 * What began then and lasts ("since 2015", "I have had it for years") is not past, nor what follows
 * a "now". Cost: one walk over the words.
 */
final class PastTime {
  private static final Set<String> AGO = Set.of("ago", "back", "before", "earlier");

  /** A clause of so few words needs no verb: "heart attack 2012". */
  private static final int SHORT = 4;

  private PastTime() {}

  static void mark(Words words, BitSet sentences, Scopes scopes) {
    for (int from = 0; from < words.size(); ) {
      int to = from + 1;
      while (to < words.size()
          && (words.gapBefore(to).compareTo(Words.Gap.COMMA) < 0 || isTime(words, to))
          && !words.word(to).is(Cue.CLAUSE)) {
        to++;
      }
      int time = sentences.get(words.sentence(from)) ? pastTime(words, from, to) : Scopes.NONE;
      for (int i = from; time != Scopes.NONE && i < to; i++) {
        if (affirmedHere(scopes, i, from)) {
          scopes.clear(i, Axis.POLARITY);
          scopes.set(i, Axis.TEMPORALITY, Temporality.HISTORICAL.ordinal(), time);
        }
      }
      from = to;
    }
  }

  /** "I had shingles, about three years ago": a time that goes with the clause in front of it. */
  private static boolean isTime(Words words, int from) {
    int to = from + 1;
    while (to < words.size() && to - from <= SHORT && words.gapBefore(to) == Words.Gap.NONE) {
      to++;
    }
    return words.gapBefore(from) == Words.Gap.COMMA
        && to - from <= SHORT
        && words.word(to - 1).text().equals("ago");
  }

  /** A denial from before the clause does not reach it: "no sweating, heart attack 2012". */
  private static boolean affirmedHere(Scopes scopes, int i, int clause) {
    return scopes.value(i, Axis.TEMPORALITY) == 0
        && (scopes.value(i, Axis.POLARITY) == 0
            || scopes.value(i, Axis.POLARITY) == Polarity.ABSENT.ordinal()
                && Scopes.start(scopes.trigger(i, Axis.POLARITY)) < clause);
  }

  /** The words that put a clause into the past. */
  private static int pastTime(Words words, int from, int to) {
    int time = Scopes.NONE;
    boolean verb = to - from <= SHORT;
    for (int i = from; i < to; i++) {
      String word = words.word(i).text();
      if (words.word(i).is(Cue.LASTING)) {
        return Scopes.NONE;
      }
      verb |= words.word(i).is(Cue.PAST_VERB);
      if (words.word(i).is(Cue.YEARS)) {
        if (i + 1 < to && AGO.contains(words.word(i + 1).text())) {
          time = Scopes.trigger(Math.max(from, i - 1), i + 2);
        } else if (i > from && words.word(i - 1).text().equals("last")
            || i > from + 1 && words.word(i - 2).text().equals("before")) {
          time = Scopes.trigger(Math.max(from, i - 2), i + 1);
        }
      } else if (isYear(word)) {
        time = Scopes.trigger(i, i + 1);
      }
    }
    return verb ? time : Scopes.NONE;
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }
}
