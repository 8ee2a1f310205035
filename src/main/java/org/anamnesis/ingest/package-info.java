/**
 * Reads archives in JSON Lines and pages of text: files, streams and standard input to documents,
 * one record at a time.
 *
 * <p>Bytes of untrusted archives enter; {@link org.anamnesis.ingest.QaRecord}s leave, each either a
 * document or a {@link org.anamnesis.ingest.RecordError} that says where a record is and why it
 * cannot be read. A bad record never ends the reading; memory does not grow with the archive, but
 * for at most 16 bytes per id.
 */
@NullMarked
package org.anamnesis.ingest;

import org.jspecify.annotations.NullMarked;
