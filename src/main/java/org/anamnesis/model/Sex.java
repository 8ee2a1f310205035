package org.anamnesis.model;

/** Sex of the person who asks, as the archive records it. */
public enum Sex {
  /** Female. */
  FEMALE,
  /** Male. */
  MALE,
  /** Not stated. */
  UNKNOWN
}
