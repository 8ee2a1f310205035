package org.anamnesis.model;

/** Side of the body that a finding is on. */
public enum Side {
  /** The left side. */
  LEFT,
  /** The right side. */
  RIGHT,
  /** Both sides. */
  BOTH,
  /** Not stated, or a body region without sides. */
  NONE
}
