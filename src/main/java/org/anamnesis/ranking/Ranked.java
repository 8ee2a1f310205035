package org.anamnesis.ranking;

/**
 * A candidate with its score.
 *
 * @param candidate the document
 * @param score the sum of its reasons' contributions
 */
public record Ranked(Candidate candidate, double score) {}
