package org.anamnesis.search;

/**
 * A document of a ranking, without excerpt and reasons.
 *
 * @param id the document's id
 * @param score its score; comparable within one search only
 */
public record ScoredId(String id, double score) {}
