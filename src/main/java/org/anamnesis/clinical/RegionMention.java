package org.anamnesis.clinical;

import org.anamnesis.model.Side;

/**
 * A place where a text names a body region: words {@code from} to {@code to}, exclusive.
 *
 * @param region the region
 * @param from first word
 * @param to word after the last
 * @param side which side
 */
record RegionMention(Region region, int from, int to, Side side) {}
