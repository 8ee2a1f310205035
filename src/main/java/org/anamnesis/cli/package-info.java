/**
 * The command line: arguments and files enter, text, JSON, HTML or a TREC run leave.
 *
 * <p>{@link org.anamnesis.cli.Main} runs the commands, one class each; {@link
 * org.anamnesis.cli.DemoIndexer} does the same with the bundled sample archive. They use the
 * library through its front door; what reads texts without an archive goes to the room that does.
 * The room needs picocli, which an application that embeds the library does not.
 */
@NullMarked
package org.anamnesis.cli;

import org.jspecify.annotations.NullMarked;
