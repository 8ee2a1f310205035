package org.anamnesis.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a text says about the patient's health: a symptom, a condition, a medication or a test,
 * with where it is, how bad, since when, and how it is asserted.
 *
 * @param concept the stable key of the concept, such as {@code muscle-cramp}
 * @param name the everyday name of the concept, such as {@code muscle cramp}
 * @param kind what sort of thing it is
 * @param assertion present, absent, past, or someone else's
 * @param region the body region it is in, if stated
 * @param side the side of the body it is on
 * @param severity how bad it is, if stated
 * @param duration for how long it has been there, if stated
 * @param timing when it comes or changes, in the text's words, such as {@code at night}, {@code
 *     after meals}, {@code better when I walk}
 * @param triggers the words that make the assertion what it is ("no", "years ago", "my mother");
 *     empty for a plain statement
 * @param spans where the text names it, in order
 */
public record Finding(
    String concept,
    String name,
    Kind kind,
    Assertion assertion,
    Optional<BodyRegion> region,
    Side side,
    Optional<Severity> severity,
    Optional<TimeSpan> duration,
    List<String> timing,
    List<Span> triggers,
    List<Span> spans) {
  /** Copies the lists. */
  public Finding {
    timing = List.copyOf(timing);
    triggers = List.copyOf(triggers);
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

  /**
   * The finding as people say it, without its assertion: {@code severe calf cramp, right, at night,
   * 3 months}.
   */
  @Override
  public String toString() {
    StringBuilder said = new StringBuilder();
    severity.ifPresent(how -> said.append(how).append(' '));
    said.append(name);
    String place = place();
    if (!place.isEmpty()) {
      said.append(", ").append(place);
    }
    timing.forEach(when -> said.append(", ").append(when));
    duration.ifPresent(length -> said.append(", ").append(length));
    return said.toString();
  }

  private String place() {
    String sideName = side == Side.NONE ? "" : side.name().toLowerCase(Locale.ROOT);
    return region
        .map(BodyRegion::name)
        // the plural of foot and tooth
        .filter(part -> !name.contains(part) && !name.contains(part.replace("oo", "ee")))
        .map(part -> (sideName + " " + part).strip())
        .orElse(sideName);
  }
}
