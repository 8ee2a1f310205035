/**
 * The model that orders candidates: pure functions, without an index and without Lucene, so that
 * the same code ranks what one machine or many have found.
 *
 * <p>A {@link org.anamnesis.ranking.QueryModel} and {@link org.anamnesis.ranking.Candidate}s enter
 * the {@link org.anamnesis.ranking.Reranker}; {@link org.anamnesis.ranking.Ranked} candidates with
 * {@link org.anamnesis.ranking.MatchReason}s leave. Callers of the library name {@link
 * org.anamnesis.ranking.RankingWeights} and {@link org.anamnesis.ranking.MatchReason} only.
 */
@NullMarked
package org.anamnesis.ranking;

import org.jspecify.annotations.NullMarked;
