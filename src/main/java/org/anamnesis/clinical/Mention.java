package org.anamnesis.clinical;

import org.anamnesis.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * A place where a text names a concept: words {@code from} to {@code to}, exclusive.
 *
 * @param concept what is named
 * @param from first word
 * @param to word after the last
 * @param region where in the body, if said nearby
 * @param side which side
 */
record Mention(Concept concept, int from, int to, @Nullable Region region, Side side) {}
