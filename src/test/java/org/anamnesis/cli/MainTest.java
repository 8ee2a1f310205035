package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.anamnesis.cli.Shell.Outcome;
import org.anamnesis.model.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void help_ofAll_namesEveryCommandAndTheExitCodes() {
    Outcome outcome = Shell.run("--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "  demo ",
            "  index ",
            "  search ",
            "  similar ",
            "  page ",
            "  understand ",
            "  stats ",
            "  verify ",
            "  rebuild ",
            "  lexicon ",
            "  learn ",
            "  vocabulary ",
            "  run ",
            "  eval ",
            "  compare ")
        .contains("Exit codes: 0 all went well, 1 bad input or arguments, 2 trouble");
    assertThat(outcome.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "index",
        "search",
        "similar",
        "page",
        "understand",
        "stats",
        "verify",
        "rebuild",
        "lexicon",
        "learn",
        "vocabulary",
        "run",
        "eval",
        "compare"
      })
  void help_ofCommand_hasAnExampleAndFits80Columns(String command) {
    Outcome outcome = Shell.run(command, "--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Example").contains("  anamnesis " + command);
    assertThat(outcome.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void version_printsVersionOfLuceneToo() {
    Outcome outcome = Shell.run("--version");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("Anamnesis ").contains("Lucene 10.");
  }

  @Test
  void command_unknown_exitsWith1() {
    Outcome outcome = Shell.run("serch", "calf");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("anamnesis: ").contains("serch", "anamnesis --help");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void option_missing_exitsWith1AndNamesTheHelpOfTheCommand() {
    Outcome outcome = Shell.run("stats");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "anamnesis: Missing required option: '--index=DIR'",
            "anamnesis: see anamnesis stats --help");
  }

  @Test
  void failure_inAnExpression_showsWhere() {
    StringWriter err = new StringWriter();

    int exitCode =
        new Complaints(new PrintWriter(err))
            .report(new QuerySyntaxException("\"(\" is not closed", "calf (cramp", 5));

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("anamnesis: \"(\" is not closed", "  calf (cramp", "       ^");
  }

  @Test
  void failure_unforeseen_isOneLineAndExitsWith2() {
    StringWriter err = new StringWriter();

    int exitCode =
        new Complaints(new PrintWriter(err)).report(new IllegalStateException("first\n\tsecond"));

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly("anamnesis: IllegalStateException: first second");
  }
}
