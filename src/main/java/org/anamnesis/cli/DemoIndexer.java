package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bundled demo: the commands of {@link Main}, with the index of the sample archive where none
 * is named. Run it in the folder of the project.
 *
 * <pre>{@code
 * mvn -q compile exec:exec@demo
 * mvn -q compile exec:exec@demo -Ddemo.args='search "pain in the calf at night"'
 * }</pre>
 */
public final class DemoIndexer {
  private static final Set<String> READING =
      Set.of("search", "similar", "page", "stats", "verify", "run");

  private DemoIndexer() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command and its arguments; none for the demo
   */
  public static void main(String[] args) {
    Main.quietLogs();
    System.exit(run(Terminal.ofProcess(), new DemoArchive(Path.of("")), args));
  }

  /** Runs a command and returns its exit code. */
  static int run(Terminal terminal, DemoArchive archive, String... args) {
    if (args.length == 0 || !READING.contains(args[0]) || namesIndex(args)) {
      return Main.run(terminal, args);
    }
    try {
      archive.ensure();
    } catch (IOException | Failure e) {
      return new Complaints(terminal.err()).report(e);
    }
    Stream<String> command = Stream.of(args[0], "--index", archive.index().toString());
    Stream<String> rest = Arrays.stream(args).skip(1);
    return Main.run(terminal, Stream.concat(command, rest).toArray(String[]::new));
  }

  private static boolean namesIndex(String[] args) {
    return Arrays.stream(args).anyMatch(arg -> arg.equals("--index") || arg.startsWith("--index="));
  }
}
