package org.anamnesis.clinical;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose the findings of a text are by the word of their sentence: in the order of the
 * mentions. Cost: one walk over the words.
 */
final class Holders {
  private Holders() {}

  /**
   * Those of a text of which {@link Persons} says of whom each word speaks; null: of nobody else.
   */
  static Holder[] of(Words words, List<Mention> mentions, Persons.@Nullable Spoken spoken) {
    Holder[] holders = new Holder[mentions.size()];
    if (spoken == null) {
      fillWriter(words, mentions, holders);
    } else {
      Arrays.setAll(holders, i -> holder(spoken.person(mentions.get(i).from())));
    }
    return holders;
  }

  private static Holder holder(@Nullable Person person) {
    return person == null ? Holder.UNSAID : person.isWriter() ? Holder.WRITER : Holder.ANOTHER;
  }

  /**
   * Where nobody else is named: the writer's behind an "I" or "my" of the same sentence. "Where can
   * I read about gout?" does not say who has it.
   */
  private static void fillWriter(Words words, List<Mention> mentions, Holder[] holders) {
    Holder holder = Holder.UNSAID;
    int next = 0;
    for (int m = 0; m < holders.length; m++) {
      for (; next <= mentions.get(m).from(); next++) {
        if (words.gapBefore(next).compareTo(Words.Gap.SENTENCE) >= 0) {
          holder = Holder.UNSAID;
        }
        boolean asks = next > 0 && words.is(next - 1, Cue.ASKING);
        if (Persons.isWriter(words, next) && !asks) {
          holder = Holder.WRITER;
        }
      }
      holders[m] = holder;
    }
  }
}
