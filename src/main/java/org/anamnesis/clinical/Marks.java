package org.anamnesis.clinical;

import org.anamnesis.model.Assertion;
import org.anamnesis.model.Assertion.Experiencer;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;

/**
 * An {@link Assertion} in one byte, as words and the index carry it: {@code polarity + 3 *
 * temporality + 9 * experiencer}, so that 0 is present, recent, the patient's.
 */
public final class Marks {
  private static final Assertion[] ASSERTIONS = new Assertion[18];

  static {
    for (Experiencer e : Experiencer.values()) {
      for (Temporality t : Temporality.values()) {
        for (Polarity p : Polarity.values()) {
          ASSERTIONS[p.ordinal() + 3 * t.ordinal() + 9 * e.ordinal()] = new Assertion(p, t, e);
        }
      }
    }
  }

  private Marks() {}

  /**
   * The mark of an assertion.
   *
   * @param assertion any assertion
   * @return 0 to 17
   */
  public static byte of(Assertion assertion) {
    return (byte)
        (assertion.polarity().ordinal()
            + 3 * assertion.temporality().ordinal()
            + 9 * assertion.experiencer().ordinal());
  }

  /**
   * The assertion of a mark.
   *
   * @param mark 0 to 17
   * @return the assertion
   */
  public static Assertion assertion(byte mark) {
    return ASSERTIONS[mark];
  }

  /**
   * Tells whether a fact of this mark is what the patient has, had or may have.
   *
   * @param mark 0 to 17
   * @return {@link Assertion#affirms()} of the mark
   */
  public static boolean affirms(byte mark) {
    return mark == 0 || ASSERTIONS[mark].affirms();
  }

  /**
   * Tells whether a word of this mark is evidence of what a text is about. It is, unless it is
   * denied or somebody else's; a feared or conditional finding ("how to prevent a stroke") is just
   * what the text is about.
   *
   * @param mark 0 to 17
   * @return whether it is present or possible, and the patient's
   */
  public static boolean speaksFor(byte mark) {
    return mark == 0
        || ASSERTIONS[mark].polarity() != Polarity.ABSENT
            && ASSERTIONS[mark].experiencer() == Experiencer.PATIENT;
  }

  /** The mark as if it were the patient's. */
  static byte ofPatient(byte mark) {
    return (byte) (mark % 9);
  }
}
