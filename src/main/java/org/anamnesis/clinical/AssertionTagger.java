package org.anamnesis.clinical;

import java.util.BitSet;
import java.util.List;
import org.anamnesis.clinical.Scopes.Axis;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Tells of every word whether it stands under a denial, a condition, the past or someone else, step
 * by step: {@link ContextWalk} (triggers), {@link PastTime} (years), {@link Experiencers}
 * (persons).
 */
final class AssertionTagger {
  /** A question of so few words about one finding asks whether it is that: "27f, UTI?" */
  private static final int SHORT_QUESTION = 3;

  private final PhraseTrie<Trigger> triggers = Trigger.bundled();
  private final Persons persons = new Persons();
  private final Experiencers experiencers = new Experiencers(persons);

  PhraseTrie.@Nullable Node<Trigger> trigger(String text) {
    return triggers.start(text);
  }

  boolean startsPerson(String text) {
    return persons.starts(text);
  }

  /** How all words of the sentences that name a region or finding are meant. */
  Scopes scopes(Words words, List<RegionMention> regions, List<Mention> mentions) {
    Scopes scopes = new Scopes(words.size());
    if (regions.isEmpty() && mentions.isEmpty()) {
      return scopes;
    }
    BitSet sentences = new BitSet();
    regions.forEach(region -> sentences.set(words.sentence(region.from())));
    mentions.forEach(mention -> sentences.set(words.sentence(mention.from())));
    ContextWalk.mark(words, sentences, mentions, scopes);
    keepKindsApart(mentions, scopes);
    mentions.forEach(mention -> askShortly(words, mention, scopes));
    PastTime.mark(words, sentences, scopes);
    experiencers.mark(words, mentions, scopes);
    return scopes;
  }

  /**
   * A denial of complaints denies no test or medicine: "no fever, MRI done". And a test that is
   * negative was made.
   */
  private static void keepKindsApart(List<Mention> mentions, Scopes scopes) {
    int denial = Scopes.NONE;
    boolean ofComplaints = false;
    for (Mention mention : mentions) {
      int trigger = scopes.trigger(mention.from(), Axis.POLARITY);
      if (scopes.value(mention.from(), Axis.POLARITY) != Polarity.ABSENT.ordinal()) {
        continue;
      }
      boolean complaint = mention.concept().complaint();
      if (trigger != denial) {
        denial = trigger;
        ofComplaints = complaint;
      }
      boolean result =
          mention.concept().kind() == Finding.Kind.TEST && Scopes.start(trigger) >= mention.to();
      if (ofComplaints && !complaint || result) {
        for (int i = mention.from(); i < mention.to(); i++) {
          scopes.clear(i, Axis.POLARITY);
        }
      }
    }
  }

  private static void askShortly(Words words, Mention mention, Scopes scopes) {
    int end = mention.to();
    if (words.gapBefore(end) != Words.Gap.QUESTION || scopes.mark(mention.from()) != 0) {
      return;
    }
    int start = mention.from();
    while (start > 0 && words.gapBefore(start) == Words.Gap.NONE && end - start <= SHORT_QUESTION) {
      start--;
    }
    if (end - start <= SHORT_QUESTION) {
      for (int i = mention.from(); i < end; i++) {
        scopes.set(i, Axis.POLARITY, Polarity.POSSIBLE.ordinal(), Scopes.NONE);
      }
    }
  }
}
