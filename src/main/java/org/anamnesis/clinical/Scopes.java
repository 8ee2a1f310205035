package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.anamnesis.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * How every word of a text would be meant if it named a finding, and which words say so: a mark a
 * word, and for each axis the trigger that gave it another value than the plain one.
 */
final class Scopes {
  /** No trigger: 0 words from the first on. */
  static final int NONE = 0;

  /** The longest trigger that is kept whole; a longer one is shown by its first words. */
  private static final int MAX_LENGTH = 15;

  private static final int LENGTH_BITS = 4;

  private final byte[] marks;

  /** By axis, made when its first trigger is met: most texts have none. */
  private final int[] @Nullable [] triggers = new int[3][];

  private Person patient = Person.SELF;

  /** Of whom each word speaks, null if the letter names nobody. */
  private Persons.@Nullable Spoken spoken;

  Scopes(int words) {
    marks = new byte[words];
  }

  /** Words {@code from} to {@code to}, exclusive, as one number. */
  static int trigger(int from, int to) {
    return from << LENGTH_BITS | Math.min(to - from, MAX_LENGTH);
  }

  /** The first word of a trigger. */
  static int start(int trigger) {
    return trigger >>> LENGTH_BITS;
  }

  byte mark(int i) {
    return marks[i];
  }

  int value(int i, Axis axis) {
    return axis.of(marks[i]);
  }

  /** The trigger of a word's value, {@link #NONE} if it is the plain one. */
  int trigger(int i, Axis axis) {
    int[] ofAxis = triggers[axis.ordinal()];
    return ofAxis == null ? NONE : ofAxis[i];
  }

  void set(int i, Axis axis, int value, int trigger) {
    marks[i] += (byte) (axis.place * (value - axis.of(marks[i])));
    int[] ofAxis = triggers[axis.ordinal()];
    if (ofAxis == null) {
      if (value == 0) {
        return;
      }
      ofAxis = new int[marks.length];
      triggers[axis.ordinal()] = ofAxis;
    }
    ofAxis[i] = value == 0 ? NONE : trigger;
  }

  /** Gives a word the plain value. */
  void clear(int i, Axis axis) {
    set(i, axis, 0, NONE);
  }

  /** Whom the letter is about. */
  Person patient() {
    return patient;
  }

  /** Whether a word is one of those that name a person: "my wife". */
  boolean names(int i) {
    return spoken != null && spoken.names().get(i);
  }

  /** How many phrases name a person. */
  int persons() {
    int phrases = 0;
    if (spoken != null) {
      BitSet names = spoken.names();
      for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(names.nextClearBit(i))) {
        phrases++;
      }
    }
    return phrases;
  }

  /** Whose each mention is, as its sentence says. */
  Holder[] holders(Words words, List<Mention> mentions) {
    return Holders.of(words, mentions, spoken);
  }

  void persons(Person whom, Persons.Spoken all) {
    patient = whom;
    spoken = all;
  }

  /** Where the triggers of a word stand, in the order of the axes. */
  List<Span> spans(int i, Words words) {
    List<Span> spans = new ArrayList<>(2);
    for (Axis axis : Axis.VALUES) {
      int trigger = trigger(i, axis);
      if (trigger != NONE) {
        int from = trigger >>> LENGTH_BITS;
        int last = from + (trigger & MAX_LENGTH) - 1;
        spans.add(new Span(words.start(from), words.end(last)));
      }
    }
    return spans;
  }

  /** The axes of an assertion and their place in a mark. */
  enum Axis {
    POLARITY(1),
    TEMPORALITY(3),
    EXPERIENCER(9);

    private static final Axis[] VALUES = values();

    private final int place;

    Axis(int place) {
      this.place = place;
    }

    int of(byte mark) {
      return mark / place % 3;
    }
  }
}
