package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the library with the bundled archive. */
@Command(
    name = "demo",
    description = {
      "Indexes sample-data/questions.jsonl into target/demo.index, shows a few searches with their"
          + " reasons, and compares one with Lucene's MoreLikeThis. Run it in the folder of the"
          + " project.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {"", "Example:", "  anamnesis demo"})
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    new Demo(new DemoArchive(Path.of("")), terminal).show();
    return Failure.NONE;
  }
}
