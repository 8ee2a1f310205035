package org.anamnesis.clinical;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.clinical.Scopes.Axis;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.jspecify.annotations.Nullable;

/**
 * Denials, suspicions, conditions and the past, by triggers and their scopes.
 *
 * <p>ConText (H. Harkema et al., Journal of Biomedical Informatics 42, 2009) in one walk: a trigger
 * opens a scope on its axis; the scope ends with the sentence, at a stop word ("but"), at strong
 * punctuation, at a comma before a new subject, or when its reach is spent. In a list the reach
 * starts anew at every item ("no fever, chills or cough"). Triggers that lie inside the name of a
 * finding ("no appetite", "can't sleep") are part of the name. Two denials make none ("not true
 * that I have no pain", "cannot eat without cramps").
 *
 * <p>Linear in the words: whatever looks back or ahead does so for a bounded number of words.
 */
final class ContextWalk {
  /** Behind a comma these begin something new. */
  private static final Set<String> NEW_SUBJECT =
      Set.of(
          "i", "i'm", "im", "i've", "ive", "it", "it's", "he", "she", "we", "they", "my", "the",
          "this", "these", "his", "her", "have", "has", "had", "am", "is", "feel", "feels", "get",
          "there", "there's", "a", "an", "also", "so", "then", "now", "you", "what", "how", "can",
          "with", "if", "when", "unless", "mom", "mum", "dad", "our", "could", "might", "maybe",
          "as");

  private static final Set<String> NO = Set.of("no", "none", "nope", "nil", "neg", "negative");

  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "cannot", "no", "hardly", "cant", "dont", "isnt", "wont");

  private static final Set<String> CONDITIONS = Set.of("if", "unless");

  /** Behind these "my pain" is there: one worries about what it may become. */
  private static final Set<String> WORRIES = Set.of("about", "of");

  private static final Set<String> OWN = Set.of("my", "his", "her", "this", "these");

  /** Stems: "if the pain returns", "comes back". */
  private static final Set<String> RETURNING = Set.of("return", "recur", "come", "reappear");

  private static final Set<String> DEFINITE = Set.of("the", "my", "his", "her", "this", "these");

  /** Words of a subject between "could" and "be": "could these red spots be bites". */
  private static final int SUBJECT = 5;

  /** A trigger of so long a reach heads a list. */
  private static final int HEADING = 20;

  /** How far "without" is from the denial it takes back. */
  private static final int DOUBLE = 12;

  private final Words words;
  private final Scopes scopes;
  private final BitSet sentences;

  /** For each word of a finding's name, the end of the name; 0 for others. */
  private final int[] nameEnd;

  private int polarity;
  private int polarityReach;
  private int itemReach;
  private int polarityTrigger;
  private int polarityStart;
  private int temporality;
  private int temporalityReach;
  private int temporalityTrigger;
  private int temporalityFrom;
  private int triggerEnd;
  private int modal = -1;
  private boolean cancelled;

  private ContextWalk(Words words, BitSet sentences, List<Mention> mentions, Scopes scopes) {
    this.words = words;
    this.sentences = sentences;
    this.scopes = scopes;
    this.nameEnd = new int[words.size()];
    for (Mention mention : mentions) {
      Arrays.fill(nameEnd, mention.from(), mention.to(), mention.to());
    }
  }

  /** Marks the words of the sentences that matter. */
  static void mark(Words words, BitSet sentences, List<Mention> mentions, Scopes scopes) {
    new ContextWalk(words, sentences, mentions, scopes).run();
  }

  private void run() {
    int clauseStart = 0;
    for (int i = 0; i < words.size(); ) {
      if (answersNo(i)) {
        denyNameBefore(i);
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
      if (gap.compareTo(Words.Gap.SENTENCE) >= 0) {
        clear();
      } else if (gap == Words.Gap.CLAUSE || gap == Words.Gap.COMMA && startsAnew(i)) {
        endClause();
      }
      if (gap.compareTo(Words.Gap.SENTENCE) >= 0) {
        clauseStart = i;
        cancelled = false;
      } else if (gap == Words.Gap.COMMA) {
        polarityReach = itemReach;
      }
      Trigger trigger = insideName(i) || !words.is(i, Cue.TRIGGER) ? null : trigger(i);
      if (trigger != null && triggerEnd <= nameEnd[i]) {
        trigger = null;
      }
      if (trigger == null) {
        modal(i, gap);
        mark(i++);
        continue;
      }
      int scope = Scopes.trigger(i, triggerEnd);
      switch (direction(trigger, i)) {
        case BEFORE -> {
          if (!takenBack(trigger, i)) {
            open(trigger, scope);
          }
        }
        case AFTER, EITHER -> {
          markBack(trigger, scope, Math.max(clauseStart, i - trigger.reach()), i);
          if (i == clauseStart && trigger.sets() == Trigger.Sets.HISTORICAL) {
            // "as a child I had asthma": there is nothing in front of it
            open(trigger, scope);
          }
        }
        case STOP -> {
          clear();
          clauseStart = triggerEnd;
        }
        case SUBJECT -> {
          if (polarity == Polarity.ABSENT.ordinal() && namedSince(polarityStart, i)) {
            clear();
          }
        }
        case HEADING -> {
          if (i == 0
              || words.gapBefore(i).compareTo(Words.Gap.SENTENCE) >= 0
              || words.gapBefore(triggerEnd) == Words.Gap.CLAUSE) {
            open(trigger, scope);
          }
        }
        case WELL -> well(trigger, scope, i);
        case CAUSE -> cause();
        case CANCEL -> {
          clear();
          cancelled = true;
        }
        case PSEUDO -> {}
      }
      i = triggerEnd;
    }
  }

  /** "fever: no", "seizures? none so far", "chest pain no, cough yes", "fever -ve". */
  private boolean answersNo(int i) {
    if (i == 0 || nameEnd[i - 1] != i || nameEnd[i] != 0) {
      return false;
    }
    String word = words.word(i).text();
    boolean no =
        NO.contains(word)
            || word.equals("ve")
                && words.start(i) > 0
                && words.text.charAt(words.start(i) - 1) == '-';
    return no
        && (words.gapBefore(i + 1) != Words.Gap.NONE
            || i + 1 == words.size()
            || words.gapBefore(i) == Words.Gap.QUESTION);
  }

  /** "scared of having a stroke": a name may begin a trigger that is longer than the name. */
  private boolean insideName(int i) {
    return i > 0 && nameEnd[i] > 0 && nameEnd[i - 1] == nameEnd[i];
  }

  private void denyNameBefore(int answer) {
    int trigger = Scopes.trigger(answer, answer + 1);
    for (int i = answer - 1; i >= 0 && nameEnd[i] == answer; i--) {
      scopes.set(i, Axis.POLARITY, Polarity.ABSENT.ordinal(), trigger);
    }
  }

  private void mark(int i) {
    if (polarity != 0) {
      scopes.set(i, Axis.POLARITY, polarity, polarityTrigger);
      polarityReach = words.is(i, Cue.LIST) ? itemReach : polarityReach - 1;
      polarity = polarityReach > 0 ? polarity : 0;
    }
    if (temporality != 0) {
      if (i >= temporalityFrom) {
        scopes.set(i, Axis.TEMPORALITY, temporality, temporalityTrigger);
      }
      if (--temporalityReach <= 0) {
        temporality = 0;
      }
    }
  }

  /** "could these red spots be bites": what follows "be" is possible, the subject is there. */
  private void modal(int i, Words.Gap gap) {
    if (gap.compareTo(Words.Gap.COMMA) >= 0) {
      modal = -1;
    }
    if (words.is(i, Cue.MODAL)) {
      modal = i;
    } else if (modal >= 0 && i - modal > SUBJECT + 1) {
      modal = -1;
    } else if (modal >= 0 && words.word(i).text().equals("be")) {
      polarity(Polarity.POSSIBLE, SUBJECT, Scopes.trigger(modal, modal + 1));
      modal = -1;
    }
  }

  private Trigger.Direction direction(Trigger trigger, int i) {
    if (trigger.direction() != Trigger.Direction.EITHER) {
      return trigger.direction();
    }
    boolean ends =
        triggerEnd == words.size()
            || words.gapBefore(triggerEnd) != Words.Gap.NONE
            || i > 0 && nameEnd[i - 1] == i && words.gapBefore(i) == Words.Gap.NONE;
    return ends ? Trigger.Direction.AFTER : Trigger.Direction.BEFORE;
  }

  private boolean takenBack(Trigger trigger, int i) {
    if (trigger.sets() != Trigger.Sets.ABSENT) {
      return false;
    }
    if (cancelled) {
      cancelled = false;
      return true;
    }
    if (!words.word(i).text().equals("without")) {
      return false;
    }
    for (int back = i - 1; back >= 0 && back > i - DOUBLE; back--) {
      String word = words.word(back).text();
      if (NEGATIONS.contains(word) || word.endsWith("n't")) {
        clear();
        return true;
      }
      if (words.gapBefore(back).compareTo(Words.Gap.CLAUSE) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** "perhaps the dizziness comes from anemia": the dizziness is there, the cause is guessed. */
  private void cause() {
    if (polarity != Polarity.POSSIBLE.ordinal()) {
      clear();
      return;
    }
    for (int i = Math.max(polarityStart, triggerEnd - 2 * itemReach); i < triggerEnd; i++) {
      scopes.clear(i, Axis.POLARITY);
    }
    polarityReach = itemReach;
  }

  private void open(Trigger trigger, int scope) {
    switch (trigger.sets()) {
      case ABSENT -> {
        // "a history of deafness and denies nausea"
        temporality = 0;
        polarity(Polarity.ABSENT, trigger.reach(), scope);
      }
      case POSSIBLE -> polarity(Polarity.POSSIBLE, trigger.reach(), scope);
      case HISTORICAL -> temporality(Temporality.HISTORICAL, trigger.reach(), scope);
      case HYPOTHETICAL -> temporality(Temporality.HYPOTHETICAL, trigger.reach(), scope);
      case NONE -> {}
    }
  }

  private void polarity(Polarity value, int reach, int trigger) {
    polarity = value.ordinal();
    polarityReach = reach;
    itemReach = reach;
    polarityTrigger = trigger;
    polarityStart = triggerEnd;
  }

  private void temporality(Temporality value, int reach, int trigger) {
    if (temporality == value.ordinal() && temporalityReach > reach) {
      return;
    }
    temporality = value.ordinal();
    temporalityReach = reach;
    temporalityTrigger = trigger;
    temporalityFrom = value == Temporality.HYPOTHETICAL ? afterCondition() : triggerEnd;
  }

  /** "come back if the wound starts oozing": the wound is there, what it may do is feared. */
  private int afterCondition() {
    String last = words.word(triggerEnd - 1).text();
    Set<String> definite =
        CONDITIONS.contains(last) ? DEFINITE : WORRIES.contains(last) ? OWN : Set.of();
    return triggerEnd + 1 < words.size()
            && definite.contains(words.word(triggerEnd).text())
            && !returns(Math.max(triggerEnd + 2, nameEnd[triggerEnd + 1]))
        ? Math.max(triggerEnd, nameEnd[afterOwn(triggerEnd + 1)])
        : triggerEnd;
  }

  /** "my own pain" */
  private int afterOwn(int i) {
    return words.word(i).text().equals("own") && i + 1 < words.size() ? i + 1 : i;
  }

  private boolean returns(int i) {
    return i < words.size() && RETURNING.contains(words.word(i).stem());
  }

  private void markBack(Trigger trigger, int scope, int from, int to) {
    int start = to;
    while (start > from
        && (start == to || words.gapBefore(start) == Words.Gap.NONE)
        && words.gapBefore(start).compareTo(Words.Gap.SENTENCE) < 0) {
      start--;
    }
    clear();
    open(trigger, scope);
    for (int i = start; i < to; i++) {
      if (polarity != 0) {
        scopes.set(i, Axis.POLARITY, polarity, scope);
      }
      if (temporality != 0 && scopes.value(i, Axis.POLARITY) != Polarity.ABSENT.ordinal()) {
        scopes.set(i, Axis.TEMPORALITY, temporality, scope);
      }
    }
    clear();
  }

  /** "my left knee is fine": no complaint of it, whatever stands in front of its name. */
  private void well(Trigger trigger, int scope, int end) {
    for (int i = end - 1; i >= 0 && i >= end - trigger.reach() && nameEnd[i] == 0; i--) {
      scopes.set(i, Axis.POLARITY, Polarity.ABSENT.ordinal(), scope);
      if (words.gapBefore(i) != Words.Gap.NONE) {
        break;
      }
    }
  }

  /** A heading ("past medical history: …") reaches over the clauses of its sentence. */
  private void endClause() {
    polarity = 0;
    temporality = temporalityReach > HEADING ? temporality : 0;
  }

  private void clear() {
    polarity = 0;
    temporality = 0;
  }

  /** "I don't have diabetes, I have …", but "I don't think I have diabetes". */
  private boolean namedSince(int from, int to) {
    for (int i = from; i < to; i++) {
      if (nameEnd[i] > 0) {
        return true;
      }
    }
    return false;
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
    PhraseTrie.Node<Trigger> node = words.word(from).trigger();
    Trigger longest = null;
    int sentence = words.sentence(from);
    for (int i = from; node != null; node = nextOf(node, ++i, sentence)) {
      Trigger value = node.value();
      // "have no appetite": the name begins inside "have no", which is no trigger then
      if (value != null && (nameEnd[i] <= i + 1 || nameEnd[i] == nameEnd[from])) {
        longest = value;
        triggerEnd = i + 1;
      }
    }
    return longest;
  }

  private PhraseTrie.@Nullable Node<Trigger> nextOf(
      PhraseTrie.Node<Trigger> node, int i, int sentence) {
    return i < words.size() && words.sentence(i) == sentence
        ? node.next(words.word(i).text())
        : null;
  }
}
