/**
 * Clinical language: one pass from a text to its words, findings and asker facts.
 *
 * <p>A {@link java.lang.String} enters {@link org.anamnesis.clinical.ClinicalAnalyzer}, a {@link
 * org.anamnesis.clinical.ClinicalText} leaves. Documents and queries go through the same analyzer,
 * so that what is indexed, ranked, highlighted and explained are the same words. In path order:
 * {@code WordReader} (text to words and sentences), {@code FindingExtractor} (words to mentions of
 * the {@code Lexicon}), {@code AssertionTagger} (denied, past, someone else's), {@code
 * PatientReader} (age, sex and pregnancy).
 *
 * <p>The lexicon itself: {@code Table} reads the bundled tables, {@code LexiconFile} tells the
 * format of a user's ({@code TableRows}, {@code SynonymRows}, {@code OboReader} and {@code
 * OboMapping}), and {@code LexiconDraft} puts them together to one {@link
 * org.anamnesis.clinical.Lexicon}.
 *
 * <p>The package is not exported: it stays free to change.
 */
@NullMarked
package org.anamnesis.clinical;

import org.jspecify.annotations.NullMarked;
