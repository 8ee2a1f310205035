/**
 * The library's front door: {@link org.anamnesis.SymptomIndex} indexes an archive of answered
 * medical questions and finds those most like a description in a patient's own words.
 *
 * <p>It is retrieval of answered questions for display. It is not triage and not diagnosis.
 */
@NullMarked
package org.anamnesis;

import org.jspecify.annotations.NullMarked;
