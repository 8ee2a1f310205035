package org.anamnesis.model;

/**
 * A region of the body.
 *
 * @param id the stable, readable key, such as {@code lower-leg}
 * @param name the everyday name, such as {@code lower leg}
 */
public record BodyRegion(String id, String name) {
  /** The everyday name. */
  @Override
  public String toString() {
    return name;
  }
}
