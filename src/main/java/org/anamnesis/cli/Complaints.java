package org.anamnesis.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.anamnesis.evaluation.EvaluationFileException;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.LexiconException;
import org.anamnesis.model.QuerySyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns whatever went wrong into one line for the user, or a few that show where in an expression
 * it is, and an exit code; never a stack trace.
 */
record Complaints(PrintWriter err)
    implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return report(e);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    say(message(e).replaceFirst("^Error: ", ""));
    say("see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Failure.INPUT;
  }

  /** Says what went wrong and gives the exit code for it. */
  int report(Throwable e) {
    say(
        switch (e) {
          case Failure failure -> message(failure);
          case LexiconException lexicon -> ofLexicon(lexicon);
          case EvaluationFileException file -> lines(file).getFirst();
          case IllegalArgumentException argument -> message(argument);
          case IndexException index -> message(index);
          case FileSystemException file -> ofFile(file);
          default -> e.getClass().getSimpleName() + ": " + message(e);
        });
    if (e instanceof QuerySyntaxException syntax) {
      syntax.caret().lines().forEach(line -> err.println("  " + line));
    }
    if (e instanceof LexiconException lexicon) {
      lexicon
          .problems()
          .forEach(problem -> err.println("  " + TextLayout.harmless(problem.toString())));
    }
    if (e instanceof EvaluationFileException file) {
      lines(file).stream()
          .skip(1)
          .forEach(problem -> err.println("  " + TextLayout.harmless(problem)));
    }
    return switch (e) {
      case Failure failure -> failure.exitCode();
      case IllegalArgumentException argument -> Failure.INPUT;
      default -> Failure.INDEX;
    };
  }

  /** What cannot be used, then its problems. */
  private static List<String> lines(EvaluationFileException e) {
    return String.valueOf(e.getMessage()).lines().toList();
  }

  private static String ofLexicon(LexiconException e) {
    int shown = e.problems().size();
    String problems = e.count() == 1 ? "1 problem" : e.count() + " problems";
    return "the lexicon cannot be used, "
        + problems
        + (shown < e.count() ? "; the first " + shown + " are" : "")
        + ":";
  }

  void say(String line) {
    err.println("anamnesis: " + TextLayout.harmless(line));
  }

  /** What a file's exception means; its own message is often the bare path. */
  static String ofFile(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileSystemException file when file.getReason() == null ->
          file.getFile() + " cannot be used (" + file.getClass().getSimpleName() + ")";
      default -> message(e);
    };
  }

  private static String message(Throwable e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }
}
