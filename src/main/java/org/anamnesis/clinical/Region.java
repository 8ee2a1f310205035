package org.anamnesis.clinical;

import org.anamnesis.model.BodyRegion;

/**
 * A body region of the lexicon.
 *
 * @param region key and everyday name
 * @param partOf id of the region it is part of, {@code ""} if none
 * @param sided whether there is a left and a right one
 */
public record Region(BodyRegion region, String partOf, boolean sided) implements LexiconEntry {
  @Override
  public String id() {
    return region.id();
  }

  /** The id of the region it is part of. */
  @Override
  public String parent() {
    return partOf;
  }
}
