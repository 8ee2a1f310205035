package org.anamnesis.clinical;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anamnesis.model.Assertion.Experiencer;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose the findings of a letter are.
 *
 * <p>Each finding belongs to the person spoken of last before it: the writer ("I", "my"), a
 * relative or another person, for whom "he" and "her" stand from then on, or nobody in particular.
 * Who the patient is, is known at the end: the writer, if the writer has a complaint now, asks
 * about himself or speaks of himself first; else the other person, and what the writer once had is
 * somebody else's. A letter that names nobody else is the writer's. Cost: one walk over the words.
 */
final class Experiencers {
  private static final Set<String> WRITER = Set.of("i", "i'm", "im", "i've", "ive", "myself");

  /** Behind "I": what follows is told by the writer, and may be anybody's. */
  private static final Set<String> REPORTING =
      Set.of(
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
          "understand");

  /** What may stand between. */
  private static final Set<String> HELPING =
      Set.of(
          "am", "would", "just", "also", "really", "was", "do", "don't", "dont", "did", "didn't",
          "can", "could", "should", "will", "must", "may");

  /** What a mother has when her child is ill. */
  private static final Set<String> WORRIES = Set.of("anxiety", "fear", "stress");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "his", "her", "him", "they", "their", "them", "he's", "she's", "hers",
          "himself", "herself");

  private static final Set<String> ASKING =
      Set.of("should", "can", "could", "do", "am", "must", "will", "would", "may", "shall");

  /** What one asks to do for another. */
  private static final Set<String> CARING =
      Set.of(
          "give", "take", "bring", "call", "worry", "be", "let", "send", "wait", "stop", "do",
          "treat", "help", "keep", "put", "use", "go");

  /** In front of "had": it lasts. */
  private static final Set<String> HAVE = Set.of("has", "have", "he's", "she's", "they've");

  private static final Set<String> DEATH = Set.of("died", "dies", "death");

  private static final int NOBODY = 0;
  private static final int SELF = 1;
  private static final int OTHER = 2;

  private final PhraseTrie<Trigger> triggers;

  Experiencers(PhraseTrie<Trigger> triggers) {
    this.triggers = triggers;
  }

  /** Adds the experiencer to the marks of all words. */
  void mark(Words words, List<Mention> mentions, byte[] marks) {
    int[] persons = new int[words.size()];
    boolean[] past = new boolean[words.size()];
    if (!persons(words, persons, past)) {
      return;
    }
    boolean selfNow = asksAboutSelf(words, persons);
    boolean otherNow = false;
    int first = NOBODY;
    for (Mention mention : mentions) {
      int at = mention.from();
      first = first == NOBODY && mention.concept().complaint() ? persons[at] : first;
      boolean now =
          mention.concept().complaint()
              && !WORRIES.contains(mention.concept().id())
              && marks[at] % 3 != Polarity.ABSENT.ordinal()
              && marks[at] / 3 % 3 == Temporality.RECENT.ordinal();
      selfNow |= now && persons[at] == SELF;
      otherNow |= now && persons[at] == OTHER && !past[at];
    }
    int somebodyElse = selfNow || !otherNow || first == SELF ? OTHER : SELF;
    for (int i = 0; i < marks.length; i++) {
      if (persons[i] == somebodyElse) {
        marks[i] = (byte) (marks[i] + 9 * Experiencer.OTHER.ordinal());
        if (past[i] && marks[i] / 3 % 3 == 0 && marks[i] % 3 == 0) {
          marks[i] = (byte) (marks[i] + 3 * Temporality.HISTORICAL.ordinal());
        }
      }
    }
  }

  /** The person of every word; whether anybody but the writer is spoken of. */
  private boolean persons(Words words, int[] persons, boolean[] past) {
    boolean others = false;
    int person = NOBODY;
    boolean had = false;
    for (int i = 0; i < persons.length; i++) {
      if (i > 0 && words.sentence(i) != words.sentence(i - 1)) {
        person = NOBODY;
        had = false;
      }
      Named other = words.word(i).startsTrigger() ? other(words, i) : null;
      if (other != null) {
        boolean behind = other.trigger.direction() == Trigger.Direction.AFTER;
        int from = behind ? Math.max(words.sentenceStart(i), i - other.trigger.reach()) : i;
        Arrays.fill(persons, from, other.end, OTHER);
        others = true;
        person = behind ? NOBODY : OTHER;
        had = false;
        i = other.end - 1;
        continue;
      }
      String word = words.word(i).text();
      if (WRITER.contains(word) ? !reports(words, i) : ownPart(words, i)) {
        person = SELF;
        had = false;
      } else if (others && PRONOUNS.contains(word)) {
        person = OTHER;
        had = false;
      }
      boolean once = word.equals("had") && (i == 0 || !HAVE.contains(words.word(i - 1).text()));
      had |= person == OTHER && (once || DEATH.contains(word) || passedAway(words, i));
      persons[i] = person;
      past[i] = had;
    }
    return others;
  }

  private static boolean passedAway(Words words, int i) {
    return words.word(i).text().equals("passed")
        && i + 1 < words.size()
        && words.word(i + 1).text().equals("away");
  }

  private static boolean reports(Words words, int i) {
    if (!words.word(i).text().equals("i") && !words.word(i).text().endsWith("m")) {
      return false;
    }
    int verb = i + 1;
    while (verb < words.size() && verb < i + 4 && HELPING.contains(words.word(verb).text())) {
      verb++;
    }
    return verb < words.size() && REPORTING.contains(words.word(verb).text());
  }

  /** "my throat", "my migraine", but not "my doctor". */
  private static boolean ownPart(Words words, int i) {
    if (!words.word(i).text().equals("my")) {
      return false;
    }
    for (int next = i + 1; next < words.size() && next <= i + 3; next++) {
      if (words.gapBefore(next) != Words.Gap.NONE) {
        return false;
      }
      if (words.word(next).startsRegion() || words.word(next).startsFinding()) {
        return true;
      }
    }
    return false;
  }

  /** The longest phrase for somebody else that begins at a word. */
  private @Nullable Named other(Words words, int from) {
    PhraseTrie.Node<Trigger> node = null;
    Named longest = null;
    for (int i = from; i < words.size(); i++) {
      if (i > from && Character.isDigit(words.word(i).text().charAt(0))) {
        // "my 3 year old son": the table has him without his age
        continue;
      }
      node = triggers.step(node, words.word(i).text());
      if (node == null) {
        break;
      }
      Trigger trigger = node.value();
      if (trigger != null && trigger.sets() == Trigger.Sets.OTHER) {
        longest = new Named(trigger, i + 1);
      }
    }
    return longest;
  }

  private record Named(Trigger trigger, int end) {}

  /** "should I have my own sugar checked", but not "should I give him something". */
  private static boolean asksAboutSelf(Words words, int[] persons) {
    for (int i = 0; i + 1 < persons.length; i++) {
      String word = words.word(i).text();
      String next = words.word(i + 1).text();
      if (word.equals("myself") || word.equals("my") && next.equals("own")) {
        return true;
      }
      if (ASKING.contains(word)
          && next.equals("i")
          && i + 2 < persons.length
          && !CARING.contains(words.word(i + 2).text())) {
        return true;
      }
    }
    return false;
  }
}
