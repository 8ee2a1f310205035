package org.anamnesis.model;

/**
 * How a text speaks of a finding, on the three axes of ConText (Harkema et al., Journal of
 * Biomedical Informatics 42, 2009).
 *
 * @param polarity whether the finding is there
 * @param temporality when
 * @param experiencer who has it
 */
public record Assertion(Polarity polarity, Temporality temporality, Experiencer experiencer) {
  /** The patient has it now: what a mention means unless something says otherwise. */
  public static final Assertion PRESENT =
      new Assertion(Polarity.PRESENT, Temporality.RECENT, Experiencer.PATIENT);

  /** The patient says that it is not there. */
  public static final Assertion ABSENT =
      new Assertion(Polarity.ABSENT, Temporality.RECENT, Experiencer.PATIENT);

  /** Whether the finding is there. */
  public enum Polarity {
    /** It is there. */
    PRESENT,
    /** It is denied. */
    ABSENT,
    /** It is suspected, or asked about. */
    POSSIBLE
  }

  /** When the finding was there. */
  public enum Temporality {
    /** Now, or in the course of this illness. */
    RECENT,
    /** In the past, over. */
    HISTORICAL,
    /** In a condition or a fear: "if I get a fever". */
    HYPOTHETICAL
  }

  /** Who has the finding. */
  public enum Experiencer {
    /** The patient the letter is about. */
    PATIENT,
    /** Someone else: "my mother has diabetes". */
    OTHER
  }

  /**
   * Tells whether the finding counts as the patient's own: theirs, not denied, not hypothetical.
   *
   * @return whether the patient has, had or may have it
   */
  public boolean affirms() {
    return polarity != Polarity.ABSENT
        && temporality != Temporality.HYPOTHETICAL
        && experiencer == Experiencer.PATIENT;
  }

  /**
   * Tells whether the patient denies the finding.
   *
   * @return whether it is absent and would be the patient's own
   */
  public boolean denies() {
    return polarity == Polarity.ABSENT && experiencer == Experiencer.PATIENT;
  }
}
