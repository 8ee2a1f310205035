package org.anamnesis.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.search.QaPage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all that belongs to an archived question. */
@Command(
    name = "page",
    description = {
      "Shows an archived question with its answers and article, similar questions and related"
          + " topics.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis page q-001 --index DIR",
      "  anamnesis page q-001 --index DIR --html > q-001.html",
      "  anamnesis page q-001 --index DIR --json",
      "",
      "Pages of HTML link to each other by name: that of the question q-001 is",
      "expected beside the others as q-001.html.",
      "",
      "Exit codes: 0 if the question is there, 1 if it is not, or for bad arguments;",
      "2 for trouble with the index."
    })
final class PageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "The id of the archived question.")
  private String id = "";

  @Mixin private IndexFolder folder = new IndexFolder();

  @Mixin private WeightsOption weights = new WeightsOption();

  @ArgGroup private Form form = new Form();

  /** How a page is written; as text if nothing is said. */
  private static final class Form {
    @Option(
        names = "--html",
        description = "Writes a page for browsers that needs no other file and no script.")
    private boolean html;

    @Option(names = "--json", description = "Writes the page as one line of JSON.")
    private boolean json;
  }

  PageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    LocalDate today = LocalDate.now();
    try (SymptomIndex index = folder.openForReading(weights.weights())) {
      QaPage page = index.page(id).orElseThrow(() -> folder.lacks(id));
      if (form.html) {
        terminal.out().print(PageHtml.of(page, today));
      } else if (form.json) {
        terminal.out().println(PageJson.of(page));
      } else {
        new PageText(TextLayout.of(terminal), today).lines(page).forEach(terminal.out()::println);
      }
      return Failure.NONE;
    }
  }
}
