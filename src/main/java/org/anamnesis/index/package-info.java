/**
 * The archive on disk: {@link org.anamnesis.model.QaDocument}s enter, a Lucene index with its
 * manifest leaves.
 *
 * <p>{@link org.anamnesis.index.Schema} names every field once; {@link
 * org.anamnesis.index.DocumentMapper} fills them; {@link org.anamnesis.index.TermList} keeps a
 * document's words in order for the second stage of ranking; {@link org.anamnesis.index.IndexStore}
 * writes, commits and hands out searchers. The only package that writes. It is not exported: it
 * stays free to change.
 */
@NullMarked
package org.anamnesis.index;

import org.jspecify.annotations.NullMarked;
