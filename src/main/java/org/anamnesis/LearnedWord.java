package org.anamnesis;

/**
 * A word that answers use for one of patients. Immutable.
 *
 * @param word as questions and answers mostly write it, in lower case
 * @param probability how surely the two go together, .02 to 1: the geometric mean of how probably a
 *     reply says this word on account of the patient's, and a question the patient's on account of
 *     this one (IBM model 1 in both directions)
 */
public record LearnedWord(String word, double probability) {}
