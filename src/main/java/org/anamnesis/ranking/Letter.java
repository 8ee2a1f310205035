package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Word;
import org.jspecify.annotations.Nullable;

/**
 * Title and question of a candidate as something to recognise in another candidate: the same letter
 * posted twice, with another greeting, or cut short to an excerpt.
 *
 * <p>Two letters are the same if their findings and places are, with side and denial, what they
 * ask, age and sex of their askers, and their numbers, and their informative words have .9 of the
 * runs of three in common (A. Broder, "On the resemblance and containment of documents", 1997):
 * courtesy is left out, while another word in the middle of a letter of fewer than 57 words is too
 * much. An excerpt is the same letter if it has its title and its words, in order, from the
 * beginning. One thing is not seen, since the index does not keep words of grammar: "not" outside
 * of findings.
 *
 * <p>A few words are no letter: "what is gout?" is asked by many, and answered to each in another
 * way. Fewer than {@value #LONG_ENOUGH} different words are the same only with the same replies.
 *
 * <p>Cost: one walk over the words; runs are made only for letters of equal findings. Not
 * thread-safe.
 */
final class Letter {
  private static final double SAME = .9;
  private static final int RUN = 3;

  /** So many words are a letter, and no accident; fewer may be what many people ask. */
  private static final int LONG_ENOUGH = 8;

  /** A last word that short may be the beginning of one of grammar: "I ha…". */
  private static final int SCRAP = 2;

  private static final Set<String> TELLING =
      Set.of(
          "left", "right", "both", "never", "without", "one", "two", "three", "four", "five", "six",
          "seven", "eight", "nine", "ten", "twice", "half", "second", "third");

  private final Candidate candidate;
  private final String[] title;
  private final String[] question;

  /** The question word for word, courtesy too: an excerpt keeps it. */
  private final String[] wording;

  private final int distinct;
  private final List<String> telling;
  private final Set<Fact> facts;
  private int @Nullable [] runs;

  Letter(Candidate candidate) {
    this.candidate = candidate;
    int[] sequence = candidate.sequence();
    byte[] parts = candidate.parts();
    byte[] marks = candidate.marks();
    String[] words = new String[sequence.length];
    String[] all = new String[sequence.length];
    int size = 0;
    int inQuestion = 0;
    int inTitle = 0;
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < sequence.length && parts[i] != Candidate.REPLY; i++) {
      Word word = candidate.word(sequence[i]);
      if (parts[i] == Candidate.QUESTION) {
        all[inQuestion++] = word.text();
      }
      if (word.role().informative()) {
        // the same word, once had and once denied, is two
        words[size++] = marks[i] == 0 ? word.text() : word.text() + marks[i];
        inTitle += parts[i] == Candidate.TITLE ? 1 : 0;
        if (TELLING.contains(word.text()) || Character.isDigit(word.text().charAt(0))) {
          numbers.add(word.text());
        }
      }
    }
    title = Arrays.copyOf(words, inTitle);
    question = Arrays.copyOfRange(words, inTitle, size);
    wording = Arrays.copyOf(all, inQuestion);
    distinct = (int) Arrays.stream(words, 0, size).distinct().count();
    telling = numbers.stream().sorted().toList();
    facts = new HashSet<>(candidate.facts());
  }

  /** Whether another candidate's letter is this one, too. */
  boolean same(Letter other) {
    return covers(other) || other.covers(this);
  }

  /**
   * Whether another candidate has no more: this letter or an excerpt of it, and no answer alone.
   */
  boolean covers(Letter other) {
    return (isAnswered() || !other.isAnswered())
        && candidate.sex() == other.candidate.sex()
        && candidate.age().equals(other.candidate.age())
        && (equal(other) || other.cut(this));
  }

  private boolean isAnswered() {
    byte[] parts = candidate.parts();
    return parts.length > 0 && parts[parts.length - 1] == Candidate.REPLY;
  }

  private boolean equal(Letter other) {
    int size = title.length + question.length;
    int otherSize = other.title.length + other.question.length;
    return size > 0
        && Math.min(size, otherSize) >= SAME * Math.max(size, otherSize) - RUN
        && asksTheSame(other)
        && telling.equals(other.telling)
        && facts.equals(other.facts)
        && resemblance(runs(), other.runs()) >= SAME
        && (Math.min(distinct, other.distinct) >= LONG_ENOUGH || sameReplies(other));
  }

  /** "Please help" at the end of a letter that asks nothing else makes no other letter of it. */
  private boolean asksTheSame(Letter other) {
    long one = candidate.intents();
    long another = other.candidate.intents();
    return one == another || one == 0 || another == 0;
  }

  private boolean sameReplies(Letter other) {
    return replies(candidate).equals(replies(other.candidate));
  }

  private static List<Word> replies(Candidate candidate) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < candidate.sequence().length; i++) {
      if (candidate.parts()[i] == Candidate.REPLY) {
        words.add(candidate.word(candidate.sequence()[i]));
      }
    }
    return words;
  }

  /** Whether this is the beginning of the other; the last word may be cut, too. */
  private boolean cut(Letter other) {
    int last = wording.length - 1;
    return question.length >= LONG_ENOUGH
        && wording.length <= other.wording.length
        && Arrays.equals(title, other.title)
        && Arrays.equals(wording, 0, last, other.wording, 0, last)
        && (other.wording[last].startsWith(wording[last]) || isScrap(other, last))
        && other.facts.containsAll(facts);
  }

  private boolean isScrap(Letter other, int last) {
    return wording[last].length() <= SCRAP
        && Character.isLetter(wording[last].charAt(0))
        && wording.length < other.wording.length;
  }

  /** The runs of words as hashes, distinct and sorted; all of a text that is shorter as one. */
  private int[] runs() {
    if (runs == null) {
      String[] words = Arrays.copyOf(title, title.length + question.length);
      System.arraycopy(question, 0, words, title.length, question.length);
      int length = Math.min(RUN, words.length);
      runs = new int[words.length - length + 1];
      for (int i = 0; i < runs.length; i++) {
        for (int j = i; j < i + length; j++) {
          runs[i] = 31 * (runs[i] + words[j].hashCode()) * 0x9E3779B1;
        }
      }
      runs = Arrays.stream(runs).sorted().distinct().toArray();
    }
    return runs;
  }

  /** The share of two sorted sets that they have in common. */
  private static double resemblance(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / (one.length + other.length - common);
  }
}
