/**
 * The nouns of the library as immutable records: an archived question with its replies, the
 * findings read from a text, and the typed exceptions.
 *
 * <p>Nothing enters but plain values; nothing leaves but records. The package performs no input or
 * output, knows neither Lucene nor Jackson, and imports no other package of the library. No method
 * returns {@code null}: a missing text is {@code ""}, a missing date or age is an empty {@link
 * java.util.Optional}, a missing sex is {@link org.anamnesis.model.Sex#UNKNOWN}.
 */
@NullMarked
package org.anamnesis.model;

import org.jspecify.annotations.NullMarked;
