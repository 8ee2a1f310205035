package org.anamnesis.clinical;

/**
 * Whose a finding is, as its sentence says: in "my wife is ill" the patient is another person, in
 * "I am ill" the writer. The assertion tells the patient from others; this tells apart two letters
 * that are about the same illness of one person and the other.
 */
public enum Holder {
  /** The sentence does not say; most often, the writer's. */
  UNSAID,
  /** The writer's: "I have", "my own". */
  WRITER,
  /** Another person's, be it the patient or not. */
  ANOTHER;

  /**
   * Tells whether two findings are plainly not one person's.
   *
   * @param other whose the other is
   * @return whether both are said and not the same
   */
  public boolean isOpposite(Holder other) {
    return this != UNSAID && other != UNSAID && this != other;
  }

  /** What is left if two sentences say the same finding of these. */
  Holder merge(Holder other) {
    return this == other || other == UNSAID ? this : this == UNSAID ? other : UNSAID;
  }
}
