/**
 * Measures how well an archive is searched, by queries with judgments of one's own, and compares
 * rankings.
 *
 * <p>{@linkplain org.anamnesis.evaluation.Queries Queries}, {@linkplain
 * org.anamnesis.evaluation.Qrels judgments}, {@linkplain org.anamnesis.evaluation.PreferencePairs
 * pairs} and {@linkplain org.anamnesis.evaluation.Run rankings} enter, as values or as the files
 * that TREC uses for them; an {@link org.anamnesis.evaluation.Evaluation} with the figures of each
 * query leaves, and a {@link org.anamnesis.evaluation.Comparison} of two that says what is more
 * than chance.
 *
 * <p>The figures are those of NIST's trec_eval, to the four digits that it prints. Where this
 * package differs:
 *
 * <ul>
 *   <li>A reciprocal rank may have a cutoff, {@code MRR@10}; trec_eval's {@code recip_rank} has
 *       none, like {@link org.anamnesis.evaluation.Metric#MRR}.
 *   <li>The condensed variants drop documents without a judgment for one metric; trec_eval's option
 *       {@code -J} does so for all.
 *   <li>What trec_eval reads past in silence is refused with file and line: a score that is not a
 *       number, a missing column.
 *   <li>White space in an id is percent-encoded, since files of columns cannot hold it: {@code q 1}
 *       and {@code q%201} are one id.
 *   <li>Scores are compared in double precision, as trec_eval does; its old releases compare in
 *       single precision, which makes ties of scores closer than that.
 * </ul>
 *
 * <p>All types are immutable and thread-safe unless they say otherwise.
 */
@NullMarked
package org.anamnesis.evaluation;

import org.jspecify.annotations.NullMarked;
