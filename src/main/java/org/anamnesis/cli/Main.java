package org.anamnesis.cli;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/**
 * The command line of the library. Without arguments it runs the demo.
 *
 * <p>Exit codes: 0 if all went well, 1 for bad input or arguments, 2 for trouble with the index.
 */
@Command(
    name = "anamnesis",
    description = {
      "Searches an archive of answered medical questions by a description of symptoms, and says"
          + " why each answer was found. It is a search, never a diagnosis.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples, where anamnesis stands for java -jar anamnesis-cli.jar:",
      "  anamnesis demo",
      "  anamnesis index archive.jsonl.gz --index medical-qa.index",
      "  anamnesis search \"my calf cramps at night\" --index medical-qa.index",
      "  anamnesis similar q-001 --index medical-qa.index",
      "  anamnesis page q-001 --index medical-qa.index --html > q-001.html",
      "  anamnesis understand \"my calf cramps at night; no swelling\"",
      "  anamnesis search --help",
      "",
      "Exit codes: 0 all went well, 1 bad input or arguments, 2 trouble with the index."
    })
public final class Main implements Callable<Integer> {
  // held, because a logger that nobody holds forgets its level
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  private static final Logger VECTORS =
      Logger.getLogger(LUCENE.getName() + ".internal.vectorization");

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command and its arguments; none for the demo
   */
  public static void main(String[] args) {
    quietLogs();
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs a command and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    Complaints complaints = new Complaints(terminal.err());
    try {
      return commands(terminal, complaints).execute(args);
    } catch (Error e) {
      // such as too little memory, or a library that is missing
      return complaints.report(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** Lets only warnings through, each on one line, and none about flags of the JVM. */
  static void quietLogs() {
    LUCENE.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
      System.setProperty("java.util.logging.SimpleFormatter.format", "anamnesis: %5$s%n");
    }
  }

  @Override
  public Integer call() throws Exception {
    return new DemoCommand(terminal).call();
  }

  private static CommandLine commands(Terminal terminal, Complaints complaints) {
    return new CommandLine(new Main(terminal))
        .addSubcommand(new DemoCommand(terminal))
        .addSubcommand(new IndexCommand(terminal))
        .addSubcommand(new SearchCommand(terminal))
        .addSubcommand(new SimilarCommand(terminal))
        .addSubcommand(new PageCommand(terminal))
        .addSubcommand(new UnderstandCommand(terminal))
        .addSubcommand(new StatsCommand(terminal))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new RebuildCommand(terminal))
        .addSubcommand(new LexiconCommand(terminal))
        .addSubcommand(new LearnCommand(terminal))
        .addSubcommand(new VocabularyCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new EvalCommand(terminal))
        .addSubcommand(new CompareCommand(terminal))
        .addSubcommand(new TuneCommand(terminal))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(terminal.color() ? Help.Ansi.ON : Help.Ansi.OFF))
        // a description may well start with an @
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints);
  }
}
