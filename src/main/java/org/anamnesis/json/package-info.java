/**
 * Documents as JSON text and back; the only package that knows a JSON library.
 *
 * <p>Text enters, {@link org.anamnesis.model.QaDocument}s leave, and the other way round; results
 * of any kind leave as JSON through {@link org.anamnesis.json.Json}. What cannot be read is a
 * {@link org.anamnesis.model.RecordException} whose message names the member, what was found and
 * what is allowed, in this library's own words and without the text of a question or an answer. All
 * methods are static and thread-safe.
 */
@NullMarked
package org.anamnesis.json;

import org.jspecify.annotations.NullMarked;
