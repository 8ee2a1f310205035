package org.anamnesis.clinical;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.anamnesis.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Whom each word of a letter speaks of: its writer, another person, or nobody in particular.
 *
 * <p>A word belongs to the person named last before it in its sentence. "He" and "her" stand for
 * the person named last of that sex, "I" for the writer, unless it only reports ("I think", "the
 * man I met"). Cost: one walk over the words.
 */
final class Persons {
  private static final int FAMILY_REACH = 6;

  /** Keeps one phrase within a few words. */
  private static final int MAX_DESCRIBING = 7;

  private static final long PERSON = Cue.PERSON.bit();

  private final PhraseTrie<Person> names = Person.bundled();

  /** Whether a phrase that names a person can begin with a word. */
  boolean starts(String text) {
    long cues = Cue.bits(text);
    return (cues & (Cue.OWN.bit() | Cue.THEIRS.bit() | Cue.STRANGERS.bit())) != 0
        || names.start(text) != null;
  }

  /** The persons of all words, null if nobody but the writer is spoken of. */
  @Nullable Spoken read(Words words, List<Mention> mentions) {
    int mention = 0;
    Spoken spoken = null;
    Person person = null;
    int trigger = Scopes.NONE;
    for (int i = words.next(0, PERSON); i < words.size(); ) {
      Words.Gap gap = words.gapBefore(i);
      if (gap.compareTo(Words.Gap.SENTENCE) >= 0
          || gap == Words.Gap.COMMA && words.word(i).text().equals("the")) {
        person = null;
      }
      while (mention < mentions.size() && mentions.get(mention).to() <= i) {
        mention++;
      }
      // "like someone sitting on my chest" is the name of a finding
      boolean inside = mention < mentions.size() && mentions.get(mention).from() <= i;
      Named named = words.is(i, Cue.PERSON) && !inside ? named(words, i) : null;
      if (named != null) {
        if (spoken == null) {
          spoken = new Spoken(words.size());
          spoken.fillSelf(words, i);
        }
        if (named.another && spoken.mentions(named.person)) {
          named = new Named(Person.SOMEONE, i, named.end);
        }
        int from = named.backTo;
        spoken.fill(from, named.end, named.person, Scopes.trigger(i, named.end));
        spoken.names.set(i, named.end);
        spoken.remember(named.person, Scopes.trigger(i, named.end));
        if (tells(words, named.end)) {
          person = null;
        } else {
          person = named.person;
          trigger = Scopes.trigger(i, named.end);
        }
        i = relativeClause(words, named.end) ? named.end + 1 : named.end;
        continue;
      }
      if (spoken == null) {
        // nothing to tell apart as yet, and mostly nothing ever
        i = words.next(i + 1, PERSON);
        continue;
      }
      if (isWriter(words, i)) {
        person = Person.SELF;
        trigger = Scopes.NONE;
      } else if (words.is(i, Cue.PRONOUN)) {
        Referent meant = spoken.last(words.word(i).text());
        if (meant == null && person != null && !person.isKnown()) {
          person = null;
        } else if (meant != null && !tells(words, i + 1) && !doctors(words, i)) {
          person = meant.person;
          trigger = meant.trigger;
        }
      }
      spoken.set(i, person, trigger);
      i++;
    }
    return spoken;
  }

  /** Whether the writer speaks of himself. */
  static boolean isWriter(Words words, int i) {
    if (!words.is(i, Cue.WRITER) && !words.is(i, Cue.OWN)) {
      return colonBehind(words, i) && words.word(i).text().equals("me");
    }
    String word = words.word(i).text();
    return words.is(i, Cue.WRITER)
        ? !reports(words, i, word)
        : word.equals("my") && ownPart(words, i);
  }

  private static boolean colonBehind(Words words, int i) {
    return words.gapBefore(i + 1) == Words.Gap.CLAUSE;
  }

  /** "they think it is a cyst" */
  private static boolean doctors(Words words, int i) {
    return words.word(i).text().equals("they")
        && i + 1 < words.size()
        && words.word(i + 1).is(Cue.THEY);
  }

  private static boolean relativeClause(Words words, int end) {
    return end < words.size()
        && words.gapBefore(end) == Words.Gap.NONE
        && words.word(end).text().equals("i");
  }

  private static boolean tells(Words words, int verb) {
    for (int i = verb; i < words.size() && i < verb + 2; i++) {
      if (words.gapBefore(i) != Words.Gap.NONE) {
        return false;
      }
      if (words.word(i).is(Cue.TELLING)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reports(Words words, int i, String word) {
    if (!word.equals("i") && !word.endsWith("m")) {
      return false;
    }
    int verb = i + 1;
    while (verb < words.size() && verb < i + 4 && words.word(verb).is(Cue.HELPING)) {
      verb++;
    }
    return verb < words.size() && words.word(verb).is(Cue.REPORTING);
  }

  /** "my throat", "my bad migraine", but not "my doctor", nor "my class has meningitis". */
  private static boolean ownPart(Words words, int i) {
    for (int next = i + 1; next < words.size() && next <= i + 3; next++) {
      if (words.gapBefore(next) != Words.Gap.NONE
          || words.word(next).role() == Word.Role.FUNCTION && next > i + 1) {
        return false;
      }
      if (words.is(next, Cue.REGION) || words.is(next, Cue.FINDING)) {
        return true;
      }
    }
    return false;
  }

  /** The phrase for somebody else that begins at a word. */
  private @Nullable Named named(Words words, int i) {
    Word first = words.word(i);
    if (first.is(Cue.OWN) || first.is(Cue.THEIRS)) {
      Named person = described(words, i + 1);
      if (person == null) {
        return null;
      }
      return first.is(Cue.THEIRS)
          ? new Named(Person.SOMEONE, i, person.end)
          : new Named(person.person, i, person.end, inTheFamily(words, i, person), person.another);
    }
    if (i > 0
        && first.is(Cue.STRANGERS)
        && words.gapBefore(i) == Words.Gap.NONE
        && words.word(i - 1).is(Cue.ARTICLES)
        && !saysWhoIam(words, i)) {
      return new Named(Person.SOMEONE, i, i + 1, i - 1, false);
    }
    if (first.text().equals("family")
        && i > 1
        && words.word(i - 1).text().equals("the")
        && words.word(i - 2).text().equals("in")) {
      return new Named(Person.SOMEONE, i, i + 1, backTo(words, i, FAMILY_REACH), false);
    }
    Named bare = name(words, i);
    if (bare != null && bare.person.bare() && standsAlone(words, i, bare.end)) {
      return bare;
    }
    return null;
  }

  /**
   * "a 40 year old woman", "I'm 34, a woman": the writer; "the man I met", "a girl in my class".
   */
  private static boolean saysWhoIam(Words words, int i) {
    boolean asOne = i > 1 && words.word(i - 2).text().equals("as");
    boolean told = i + 1 < words.size() && words.word(i + 1).is(Cue.WHO);
    return asOne || !words.word(i).is(Cue.FRIENDS) && !told;
  }

  private static boolean standsAlone(Words words, int i, int end) {
    return end == words.size()
        || possessive(words, end - 1)
        || words.gapBefore(end) == Words.Gap.CLAUSE
        || i > 0 && words.gapBefore(i) != Words.Gap.NONE && words.gapBefore(end) != Words.Gap.NONE
        || words.word(end).is(Cue.BARE_VERBS);
  }

  /** The person behind "my" and what describes it. */
  private @Nullable Named described(Words words, int from) {
    Named last = null;
    boolean another = false;
    for (int i = from; i < words.size() && i < from + MAX_DESCRIBING; ) {
      if (words.gapBefore(i).compareTo(Words.Gap.COMMA) > 0) {
        break;
      }
      Named named = name(words, i);
      if (named != null) {
        last = new Named(named.person, from, named.end, from, another);
        if (possessive(words, named.end - 1)) {
          Named whose = described(words, named.end);
          return whose == null ? last : new Named(Person.SOMEONE, from, whose.end);
        }
        i = named.end;
        continue;
      }
      Word word = words.word(i);
      if (last != null && !last.person.equals(Person.CHILD)
          || !word.is(Cue.DESCRIBING) && !Character.isDigit(word.text().charAt(0))) {
        break;
      }
      another |= word.is(Cue.OTHERS);
      i++;
      if (word.text().equals("old") && i > from + 1) {
        // "our 3 month old has colic"
        last = new Named(Person.CHILD, from, i, from, another);
      }
    }
    return last;
  }

  private @Nullable Named name(Words words, int from) {
    Named longest = null;
    PhraseTrie.Node<Person> node = names.start(words.word(from).text());
    for (int i = from; node != null; node = nextOf(node, words, ++i)) {
      Person person = node.value();
      if (person != null) {
        longest = new Named(person, from, i + 1);
      }
    }
    boolean office =
        longest != null && longest.end < words.size() && words.word(longest.end).is(Cue.DOCTORS);
    return office ? null : longest;
  }

  private static <T> PhraseTrie.@Nullable Node<T> nextOf(
      PhraseTrie.Node<T> node, Words words, int i) {
    return i < words.size() && words.gapBefore(i) == Words.Gap.NONE
        ? node.next(words.word(i).text())
        : null;
  }

  private static boolean possessive(Words words, int i) {
    return words.text.startsWith("'s", words.end(i) - 2)
        || words.text.startsWith("\u2019s", words.end(i) - 2);
  }

  /** "diabetes runs in my family": what stands in front of it is the family's. */
  private static int inTheFamily(Words words, int i, Named person) {
    return i > 0 && person.person.id().equals("family") && words.word(i - 1).text().equals("in")
        ? backTo(words, i, FAMILY_REACH)
        : i;
  }

  private static int backTo(Words words, int from, int reach) {
    int back = from;
    while (back > 0 && back > from - reach && words.sentence(back - 1) == words.sentence(from)) {
      back--;
    }
    return back;
  }

  private record Named(Person person, int from, int end, int backTo, boolean another) {
    Named(Person person, int from, int end) {
      this(person, from, end, from, false);
    }
  }

  /** The person of every word, and the words that name it. */
  static final class Spoken {
    private final @Nullable Person[] persons;
    private final int[] triggers;
    private final BitSet names = new BitSet();
    private @Nullable Referent last;
    private @Nullable Referent lastMale;
    private @Nullable Referent lastFemale;

    Spoken(int words) {
      persons = new Person[words];
      triggers = new int[words];
    }

    @Nullable Person person(int i) {
      return persons[i];
    }

    int trigger(int i) {
      return triggers[i];
    }

    BitSet names() {
      return names;
    }

    private void set(int i, @Nullable Person person, int trigger) {
      persons[i] = person;
      triggers[i] = trigger;
    }

    private void fill(int from, int to, Person person, int trigger) {
      Arrays.fill(persons, from, to, person);
      Arrays.fill(triggers, from, to, trigger);
    }

    /** Reads what stands before the first other person: only the writer can be spoken of. */
    private void fillSelf(Words words, int to) {
      Person person = null;
      for (int i = 0; i < to; i++) {
        if (words.gapBefore(i).compareTo(Words.Gap.SENTENCE) >= 0) {
          person = null;
        }
        person = isWriter(words, i) ? Person.SELF : person;
        persons[i] = person;
      }
    }

    /** Whether the letter spoke before of somebody who might be meant. */
    private boolean mentions(Person person) {
      return last != null && last.person.maybe(person);
    }

    private void remember(Person person, int trigger) {
      if (!person.isKnown()) {
        return;
      }
      last = new Referent(person, trigger);
      lastMale = person.sex() != Sex.FEMALE ? last : lastMale;
      lastFemale = person.sex() != Sex.MALE ? last : lastFemale;
    }

    private @Nullable Referent last(String pronoun) {
      return switch (pronoun.charAt(0)) {
        case 'h' -> pronoun.startsWith("her") ? lastFemale : lastMale;
        case 's' -> lastFemale;
        default -> last;
      };
    }
  }

  /** Whom a pronoun may mean, and the words that named the person. */
  private record Referent(Person person, int trigger) {}
}
