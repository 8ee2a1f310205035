package org.anamnesis.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a text says about the patient's health: a symptom, a condition, a medication or a test,
 * with where it is and how it is asserted.
 *
 * @param concept the stable key of the concept, such as {@code muscle-cramp}
 * @param name the everyday name of the concept, such as {@code muscle cramp}
 * @param kind what sort of thing it is
 * @param assertion present, absent, past, or someone else's
 * @param region the body region it is in, if stated
 * @param side the side of the body it is on
 * @param spans where the text says so, in order
 */
public record Finding(
    String concept,
    String name,
    Kind kind,
    Assertion assertion,
    Optional<BodyRegion> region,
    Side side,
    List<Span> spans) {
  /** Copies the spans. */
  public Finding {
    spans = List.copyOf(spans);
  }

  /** What sort of thing a finding is. */
  public enum Kind {
    /** A complaint or sign: fever, calf cramp. */
    SYMPTOM,
    /** A disease or injury by name: diabetes. */
    CONDITION,
    /** A medicine. */
    MEDICATION,
    /** An examination: blood test, MRI. */
    TEST;

    /**
     * Tells whether it is something to complain of.
     *
     * @return whether it is a symptom or a condition
     */
    public boolean complaint() {
      return this == SYMPTOM || this == CONDITION;
    }
  }

  /** The finding as people say it, without its assertion: {@code cramp, right calf}. */
  @Override
  public String toString() {
    String place =
        region
            .map(BodyRegion::name)
            .filter(r -> !name.contains(r))
            .map(r -> side == Side.NONE ? r : sideName() + " " + r)
            .orElse(side == Side.NONE ? "" : sideName());
    return place.isEmpty() ? name : name + ", " + place;
  }

  private String sideName() {
    return side.name().toLowerCase(Locale.ROOT);
  }
}
