package org.anamnesis.clinical;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.jspecify.annotations.Nullable;

/**
 * Tells of every word whether it stands under a denial, a condition, the past or someone else.
 *
 * <p>ConText (H. Harkema et al., Journal of Biomedical Informatics 42, 2009) in one walk: a trigger
 * opens a scope on its axis; the scope ends with the sentence, at a stop word ("but"), at strong
 * punctuation, at a comma before a new subject, or when its reach is spent. In a list the reach
 * starts anew at every item ("no fever, chills or cough"). Triggers that lie inside the name of a
 * finding ("no appetite", "can't sleep") are part of the name. Times and persons are read apart, by
 * {@link PastTime} and {@link Experiencers}.
 *
 * <p>Linear in the words: a backward trigger looks back no further than its reach.
 */
final class AssertionTagger {
  private static final Set<String> LIST_WORDS = Set.of("or", "nor", "and");

  private static final Set<String> NEW_SUBJECT =
      Set.of(
          "i", "i'm", "im", "i've", "ive", "it", "it's", "he", "she", "we", "they", "my", "the",
          "this", "these", "his", "her", "have", "has", "had", "am", "is", "feel", "feels", "get",
          "there", "there's", "a", "an", "also", "so", "then", "now", "you", "what", "how", "can");

  private static final Set<String> NO = Set.of("no", "none", "nope", "nil", "neg", "negative");

  private final PhraseTrie<Trigger> triggers = Trigger.bundled();
  private final Experiencers experiencers = new Experiencers(triggers);

  boolean startsTrigger(String text) {
    return triggers.starts(text);
  }

  /** The marks of all words, in the sentences that name a region or finding. */
  byte[] marks(Words words, List<RegionMention> regions, List<Mention> mentions) {
    if (regions.isEmpty() && mentions.isEmpty()) {
      return new byte[words.size()];
    }
    BitSet sentences = new BitSet();
    regions.forEach(region -> sentences.set(words.sentence(region.from())));
    mentions.forEach(mention -> sentences.set(words.sentence(mention.from())));
    byte[] marks = new Walk(words, sentences, mentions).run();
    PastTime.mark(words, sentences, marks);
    experiencers.mark(words, mentions, marks);
    return marks;
  }

  private final class Walk {
    private final Words words;
    private final List<Mention> mentions;
    private final byte[] marks;
    private final int[] nameEnd;
    private final BitSet sentences;
    private int polarity;
    private int polarityReach;
    private int itemReach;
    private int temporality;
    private int temporalityReach;
    private int triggerEnd;

    Walk(Words words, BitSet sentences, List<Mention> mentions) {
      this.sentences = sentences;
      this.words = words;
      this.mentions = mentions;
      this.marks = new byte[words.size()];
      this.nameEnd = new int[words.size()];
      for (Mention mention : mentions) {
        Arrays.fill(nameEnd, mention.from(), mention.to(), mention.to());
      }
    }

    byte[] run() {
      int clauseStart = 0;
      for (int i = 0; i < words.size(); ) {
        if (answersNo(i)) {
          deny(i);
          clear();
          i++;
          continue;
        }
        if (!sentences.get(words.sentence(i))) {
          i = words.sentenceEnd(i);
          clear();
          clauseStart = i;
          continue;
        }
        Words.Gap gap = words.gapBefore(i);
        if (gap.compareTo(Words.Gap.CLAUSE) >= 0 || gap == Words.Gap.COMMA && startsAnew(i)) {
          clear();
        }
        if (gap.compareTo(Words.Gap.SENTENCE) >= 0) {
          clauseStart = i;
        } else if (gap == Words.Gap.COMMA) {
          polarityReach = itemReach;
        }
        Trigger trigger = nameEnd[i] > i || !words.word(i).startsTrigger() ? null : trigger(i);
        if (trigger == null) {
          mark(i++);
          continue;
        }
        switch (trigger.direction()) {
          case BEFORE -> open(trigger);
          case AFTER -> {
            markBack(trigger, Math.max(clauseStart, i - trigger.reach()), i);
            if (i == clauseStart && trigger.sets() == Trigger.Sets.HISTORICAL) {
              // "as a child I had asthma": there is nothing behind it
              open(trigger);
            }
          }
          case STOP -> {
            clear();
            clauseStart = triggerEnd;
          }
          case PSEUDO -> {}
        }
        i = triggerEnd;
      }
      return marks;
    }

    /** "fever: no", "seizures? none so far", "chest pain no, cough yes". */
    private boolean answersNo(int i) {
      return i > 0
          && nameEnd[i - 1] == i
          && nameEnd[i] == 0
          && NO.contains(words.word(i).text())
          && (words.gapBefore(i + 1) != Words.Gap.NONE
              || i + 1 == words.size()
              || words.gapBefore(i) == Words.Gap.QUESTION);
    }

    private void deny(int answer) {
      for (int i = answer - 1; i >= 0 && nameEnd[i] == answer; i--) {
        marks[i] = (byte) (marks[i] / 3 * 3 + Polarity.ABSENT.ordinal());
      }
    }

    private void mark(int i) {
      marks[i] = (byte) (polarity + 3 * temporality);
      if (polarity != 0) {
        polarityReach = LIST_WORDS.contains(words.word(i).text()) ? itemReach : polarityReach - 1;
        polarity = polarityReach > 0 ? polarity : 0;
      }
      if (temporality != 0 && --temporalityReach <= 0) {
        temporality = 0;
      }
    }

    private void open(Trigger trigger) {
      switch (trigger.sets()) {
        case ABSENT -> polarity(Polarity.ABSENT, trigger.reach());
        case POSSIBLE -> polarity(Polarity.POSSIBLE, trigger.reach());
        case HISTORICAL -> temporality(Temporality.HISTORICAL, trigger.reach());
        case HYPOTHETICAL -> temporality(Temporality.HYPOTHETICAL, trigger.reach());
        case OTHER, NONE -> {}
      }
    }

    private void polarity(Polarity value, int reach) {
      polarity = value.ordinal();
      polarityReach = reach;
      itemReach = reach;
    }

    private void temporality(Temporality value, int reach) {
      temporality = value.ordinal();
      temporalityReach = reach;
    }

    private void markBack(Trigger trigger, int from, int to) {
      int start = to;
      while (start > from
          && (start == to || words.gapBefore(start) == Words.Gap.NONE)
          && words.gapBefore(start).compareTo(Words.Gap.SENTENCE) < 0) {
        start--;
      }
      clear();
      open(trigger);
      int[] saved = {polarity, temporality};
      clear();
      for (int i = start; i < to; i++) {
        int mark = marks[i];
        int p = saved[0] != 0 ? saved[0] : mark % 3;
        int t = saved[1] != 0 ? saved[1] : mark / 3 % 3;
        marks[i] = (byte) (p + 3 * t);
      }
    }

    private void clear() {
      polarity = 0;
      temporality = 0;
    }

    private boolean startsAnew(int i) {
      return NEW_SUBJECT.contains(words.word(i).text());
    }

    /** The longest trigger, unless its last word begins one that is none: "there is no change". */
    private @Nullable Trigger trigger(int from) {
      Trigger trigger = longest(from);
      int end = triggerEnd;
      if (trigger != null && trigger.direction() == Trigger.Direction.BEFORE && end > from + 1) {
        Trigger last = longest(end - 1);
        if (last != null && last.direction() == Trigger.Direction.PSEUDO) {
          return last;
        }
        triggerEnd = end;
      }
      return trigger;
    }

    private @Nullable Trigger longest(int from) {
      PhraseTrie.Node<Trigger> node = null;
      Trigger longest = null;
      int sentence = words.sentence(from);
      for (int i = from; i < words.size() && words.sentence(i) == sentence; i++) {
        node = triggers.step(node, words.word(i).text());
        if (node == null) {
          break;
        }
        Trigger value = node.value();
        // "have no appetite": the name begins inside "have no", which is no trigger then
        if (value != null && nameEnd[i] <= i + 1) {
          longest = value;
          triggerEnd = i + 1;
        }
      }
      return longest;
    }
  }
}
