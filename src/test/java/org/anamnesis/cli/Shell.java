package org.anamnesis.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs commands in process, without a terminal unless told otherwise. */
record Shell(String input, boolean interactive, boolean color) {
  static final Shell PLAIN = new Shell("", false, false);
  static final Shell TERMINAL = new Shell("", true, true);

  /** What a command printed, and its exit code. */
  record Outcome(int exitCode, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** What is done with a terminal. */
  interface Action {
    int on(Terminal terminal);
  }

  static Shell withInput(String input) {
    return new Shell(input, false, false);
  }

  /** Arguments may be paths. */
  static Outcome run(Object... args) {
    return PLAIN.exec(args);
  }

  Outcome exec(Object... args) {
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return capture(terminal -> Main.run(terminal, texts));
  }

  Outcome capture(Action action) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Terminal terminal =
        new Terminal(in, new PrintWriter(out), new PrintWriter(err), interactive, color);
    int exitCode = action.on(terminal);
    terminal.out().flush();
    terminal.err().flush();
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** An index of a file, in a folder. */
  static Path indexed(Path file, Path folder) {
    Outcome outcome = run("index", file, "--index", folder);
    if (outcome.exitCode() != 0) {
      throw new AssertionError(outcome.err());
    }
    return folder;
  }
}
