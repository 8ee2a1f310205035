/**
 * Asking an archive: a {@link org.anamnesis.search.SymptomQuery} enters, {@link
 * org.anamnesis.search.SearchResults} leave.
 *
 * <p>The way of a query: the description is read ({@code clinical}), weighed ({@code
 * ranking.QueryModel}), planned as a Lucene query of its few best words ({@code QueryPlanner}),
 * which finds the candidates ({@code CandidateRetriever}); those are ordered by the full model
 * ({@code ranking.Reranker}); the best become {@link org.anamnesis.search.Hit}s with excerpt and
 * reasons.
 */
@NullMarked
package org.anamnesis.search;

import org.jspecify.annotations.NullMarked;
