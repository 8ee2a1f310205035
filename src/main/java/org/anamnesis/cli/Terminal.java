package org.anamnesis.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out results
 * @param err progress and complaints
 * @param interactive whether a person is watching, so that progress may be redrawn in place
 * @param color whether escape codes may be used
 */
record Terminal(
    InputStream in, PrintWriter out, PrintWriter err, boolean interactive, boolean color) {

  /** The terminal, or the files and pipes, of this process. */
  static Terminal ofProcess() {
    // from Java 22 to 24 the default console claims to be there for pipes, too; this one does not
    System.setProperty("jdk.console", "java.base");
    boolean interactive = System.console() != null;
    String noColor = System.getenv("NO_COLOR");
    boolean color =
        interactive
            && (noColor == null || noColor.isEmpty())
            && !"dumb".equals(System.getenv("TERM"));
    // a machine without a locale claims ASCII, but its terminals show UTF-8 as well as any
    Charset own = System.out.charset();
    Charset charset =
        interactive && !own.equals(StandardCharsets.US_ASCII) ? own : StandardCharsets.UTF_8;
    return new Terminal(
        System.in,
        writer(FileDescriptor.out, charset, interactive),
        writer(FileDescriptor.err, charset, true),
        interactive,
        color);
  }

  private static PrintWriter writer(FileDescriptor stream, Charset charset, boolean flush) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), flush);
  }
}
