package org.anamnesis.model;

import java.util.Locale;

/** How bad a finding is, by the patient's own account. */
public enum Severity {
  /** "slight", "a bit of", up to 3 of 10. */
  MILD,
  /** "moderate", 4 to 6 of 10. */
  MODERATE,
  /** "terrible", "unbearable", 7 of 10 and more. */
  SEVERE;

  /** The everyday word: {@code mild}, {@code moderate}, {@code severe}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
