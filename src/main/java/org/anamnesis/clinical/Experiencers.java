package org.anamnesis.clinical;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anamnesis.model.Assertion.Experiencer;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose the findings of a letter are.
 *
 * <p>{@link Persons} says of whom each word speaks. Who of them is the patient is known at the end:
 * the writer, if the writer has a complaint now, asks about himself or speaks of himself first;
 * else the first other person with a complaint now, and what the writer or a third person has is
 * somebody else's. A letter that names nobody else is the writer's. Cost: one walk over the words.
 */
final class Experiencers {
  /** What a mother has when her child is ill. */
  private static final Set<String> WORRIES = Set.of("anxiety", "fear", "stress");

  /** What one asks to do for another. */
  private static final Set<String> CARING =
      Set.of(
          "give", "take", "bring", "call", "worry", "be", "let", "send", "wait", "stop", "do",
          "treat", "help", "keep", "put", "use", "go");

  /** Behind "I feel" or "I have": the writer speaks of his own health. */
  private static final Set<String> WELL =
      Set.of("nothing", "fine", "ok", "okay", "well", "healthy", "normal", "none");

  /** In front of "had": it lasts. */
  private static final Set<String> HAVE = Set.of("has", "have", "he's", "she's", "they've");

  /** How far back a "never" takes the point out of "myself". */
  private static final int DENIAL_REACH = 12;

  /** How he may ask or speak of himself. */
  private static final long SELF = Cue.OWN.bit() | Cue.WRITER.bit() | Cue.ASKING.bit();

  private final Persons persons;

  Experiencers(Persons persons) {
    this.persons = persons;
  }

  /** Adds the experiencer to the scopes of all words. */
  void mark(Words words, List<Mention> mentions, Scopes scopes) {
    Persons.@Nullable Spoken spoken = persons.read(words, mentions);
    if (spoken == null) {
      return;
    }
    int[] past = past(words, spoken);
    Person patient = patient(words, mentions, scopes, spoken, past);
    scopes.persons(patient, spoken);
    for (int i = 0; i < words.size(); i++) {
      Person person = spoken.person(i);
      if (person != null && !isPatient(person, patient)) {
        scopes.set(i, Scopes.Axis.EXPERIENCER, Experiencer.OTHER.ordinal(), spoken.trigger(i));
        if (past[i] != Scopes.NONE
            && scopes.value(i, Scopes.Axis.TEMPORALITY) == 0
            && scopes.value(i, Scopes.Axis.POLARITY) == 0) {
          scopes.set(i, Scopes.Axis.TEMPORALITY, Temporality.HISTORICAL.ordinal(), past[i]);
        }
      }
    }
  }

  private static boolean isPatient(Person person, Person patient) {
    return patient.isWriter()
        ? person.isWriter()
        : !person.isWriter() && person.isKnown() && person.maybe(patient);
  }

  private static Person patient(
      Words words, List<Mention> mentions, Scopes scopes, Persons.Spoken spoken, int[] past) {
    boolean selfNow = asksAboutSelf(words, spoken);
    Person otherNow = null;
    Person first = null;
    boolean ofFirst = true;
    for (Mention mention : mentions) {
      int at = mention.from();
      if (!mention.concept().complaint()) {
        continue;
      }
      Person person = spoken.person(at);
      first = first == null ? person : first;
      ofFirst &= person != null && person.equals(first);
      boolean now =
          !WORRIES.contains(mention.concept().id())
              && scopes.value(at, Scopes.Axis.POLARITY) != Polarity.ABSENT.ordinal()
              && scopes.value(at, Scopes.Axis.TEMPORALITY) == Temporality.RECENT.ordinal();
      if (now && person != null && person.isWriter()) {
        selfNow = true;
      } else if (now && person != null && person.isKnown() && past[at] == Scopes.NONE) {
        otherNow = otherNow == null ? person : otherNow;
      }
    }
    if (otherNow != null && otherNow.isChild() && otherNow.equals(first)) {
      // "our baby has a rash, I have eczema": a letter about the baby
      return otherNow;
    }
    if (first != null && ofFirst && first.isChild() && !selfNow) {
      // "my little one has no rash and no fever"
      return first;
    }
    boolean selfFirst = first != null && first.isWriter();
    return selfNow || selfFirst || otherNow == null ? Person.SELF : otherNow;
  }

  /** The word that tells what another person had, or died of, for each word behind it. */
  private static int[] past(Words words, Persons.Spoken spoken) {
    int[] past = new int[words.size()];
    int had = Scopes.NONE;
    Person before = null;
    for (int i = 0; i < past.length; i++) {
      Person person = spoken.person(i);
      if (!Objects.equals(person, before)
          || words.is(i, Cue.NOW)
          || words.gapBefore(i).compareTo(Words.Gap.SENTENCE) >= 0) {
        had = Scopes.NONE;
      }
      before = person;
      if (person != null && !person.isWriter() && over(words, i)) {
        had = Scopes.trigger(i, i + 1);
      }
      past[i] = had;
    }
    return past;
  }

  private static boolean over(Words words, int i) {
    return words.is(i, Cue.DEATH)
        || words.word(i).text().equals("had")
            && (i == 0 || !HAVE.contains(words.word(i - 1).text()))
        || passedAway(words, i);
  }

  private static boolean passedAway(Words words, int i) {
    return words.word(i).text().equals("passed")
        && i + 1 < words.size()
        && words.word(i + 1).text().equals("away");
  }

  /** "should I have my own sugar checked", but not "should I give him something". */
  private static boolean asksAboutSelf(Words words, Persons.Spoken spoken) {
    for (int i = words.next(0, SELF); i < words.size(); i = words.next(i + 1, SELF)) {
      String word = words.word(i).text();
      String next = i + 1 < words.size() ? words.word(i + 1).text() : "";
      String third = i + 2 < words.size() ? words.word(i + 2).text() : "";
      if (word.equals("my") && next.equals("own") && !speaksOfOther(spoken, i)
          || word.equals("myself") && i > 0 && !denied(words, i + 1)
          || word.equals("i")
              && (next.equals("feel") || next.equals("have"))
              && WELL.contains(third)
          || words.is(i, Cue.ASKING)
              && next.equals("i")
              && !third.isEmpty()
              && !CARING.contains(third)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfOther(Persons.Spoken spoken, int i) {
    Person person = spoken.person(i);
    return person != null && !person.isWriter();
  }

  private static boolean denied(Words words, int behind) {
    int last = Math.min(behind, words.size() - 1);
    for (int back = last; back >= 0 && back > last - DENIAL_REACH; back--) {
      String word = words.word(back).text();
      if (word.equals("never") || word.equals("not") || word.endsWith("n't")) {
        return true;
      }
      if (back < last && words.gapBefore(back + 1).compareTo(Words.Gap.SENTENCE) >= 0) {
        return false;
      }
    }
    return false;
  }
}
