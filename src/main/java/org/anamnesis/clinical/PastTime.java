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

  private static final long TIME = Cue.YEARS.bit() | Cue.YEAR.bit();

  private PastTime() {}

  static void mark(Words words, BitSet sentences, Scopes scopes) {
    int to = 0;
    for (int i = words.next(0, TIME); i < words.size(); i = words.next(to, TIME)) {
      int from = i;
      while (from > to && !beginsClause(words, from)) {
        from--;
      }
      to = i + 1;
      while (to < words.size() && !beginsClause(words, to)) {
        to++;
      }
      int time = sentences.get(words.sentence(from)) ? pastTime(words, from, to) : Scopes.NONE;
      for (int word = from; time != Scopes.NONE && word < to; word++) {
        if (affirmedHere(scopes, word, from)) {
          scopes.clear(word, Axis.POLARITY);
          scopes.set(word, Axis.TEMPORALITY, Temporality.HISTORICAL.ordinal(), time);
        }
      }
    }
  }

  private static boolean beginsClause(Words words, int i) {
    return words.gapBefore(i).compareTo(Words.Gap.COMMA) >= 0 && !isTime(words, i)
        || words.is(i, Cue.CLAUSE);
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
      if (words.is(i, Cue.LASTING)) {
        return Scopes.NONE;
      }
      verb |= words.is(i, Cue.PAST_VERB);
      if (words.is(i, Cue.YEARS)) {
        if (i + 1 < to && AGO.contains(words.word(i + 1).text())) {
          time = Scopes.trigger(Math.max(from, i - 1), i + 2);
        } else if (i > from && words.word(i - 1).text().equals("last")
            || i > from + 1 && words.word(i - 2).text().equals("before")) {
          time = Scopes.trigger(Math.max(from, i - 2), i + 1);
        }
      } else if (words.is(i, Cue.YEAR)) {
        time = Scopes.trigger(i, i + 1);
      }
    }
    return verb ? time : Scopes.NONE;
  }
}
