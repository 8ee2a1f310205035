package org.anamnesis.clinical;

import org.anamnesis.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * A place where a text names a concept: words {@code from} to {@code to}, exclusive.
 *
 * @param concept what is named
 * @param from first word
 * @param to word after the last
 * @param place where in the body, if said nearby
 * @param composed whether the place is part of what is named: "my <em>throat</em> is sore"
 */
record Mention(Concept concept, int from, int to, @Nullable RegionMention place, boolean composed) {

  /** The id of the region, {@code ""} if none is said. */
  String regionId() {
    return place == null ? "" : place.region().region().id();
  }

  Side side() {
    return place == null ? Side.NONE : place.side();
  }

  /** The first word of what is to be shown. */
  int shownFrom() {
    return composed && place != null ? Math.min(from, place.from()) : from;
  }

  /** The word after the last of what is to be shown. */
  int shownTo() {
    return composed && place != null ? Math.max(to, place.to()) : to;
  }
}
