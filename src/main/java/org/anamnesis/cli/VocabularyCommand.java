package org.anamnesis.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anamnesis.LearnedWord;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an index has learned of a word. */
@Command(
    name = "vocabulary",
    description = {
      "Shows which words the answers of an index use for a word of patients, as anamnesis learn has"
          + " found.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis vocabulary tummy --index DIR",
      "  anamnesis vocabulary tummy --index DIR --json",
      "",
      "Exit codes: 0 if all went well, 1 for bad arguments or if nothing was learned yet,",
      "2 for trouble with the index."
    })
final class VocabularyCommand implements Callable<Integer> {
  private static final String MEANING =
      "The figures tell how surely two words go together, 0 to 1: the geometric mean of how"
          + " probably an answer says this word on account of the patient's, and a question the"
          + " patient's on account of this one.";

  private final Terminal terminal;

  @Parameters(paramLabel = "TERM", description = "One word, in any of its forms.")
  private String term = "";

  @Mixin private IndexFolder folder = new IndexFolder();

  @Option(names = "--json", description = "Writes the words as one line of JSON.")
  private boolean json;

  VocabularyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (SymptomIndex index = folder.openForReading()) {
      if (index.stats().learned().filter(learned -> !learned.stale()).isEmpty()) {
        throw Failure.ofInput(
            folder.path()
                + " has learned no words, or another version has; run anamnesis learn --index "
                + folder.path());
      }
      List<LearnedWord> words = words(index);
      if (json) {
        terminal.out().println(Json.of(plain(words)));
      } else {
        show(words);
      }
      return Failure.NONE;
    }
  }

  private List<LearnedWord> words(SymptomIndex index) throws IOException, Failure {
    try {
      return index.vocabulary(term);
    } catch (IllegalArgumentException e) {
      throw Failure.ofInput("TERM: " + e.getMessage());
    }
  }

  private void show(List<LearnedWord> words) {
    TextLayout layout = TextLayout.of(terminal);
    String quoted = "\"" + TextLayout.harmless(term) + "\"";
    if (words.isEmpty()) {
      layout
          .wrap(
              "Nothing was learned of "
                  + quoted
                  + ": too few documents hold it, or no word of the answers goes with it.",
              "",
              "")
          .forEach(terminal.out()::println);
      return;
    }
    terminal.out().println("Where questions say " + quoted + ", answers say:");
    for (LearnedWord word : words) {
      terminal.out().printf(Locale.ROOT, "  %.3f  %s%n", word.probability(), word.word());
    }
    layout.wrap(MEANING, "", "").forEach(terminal.out()::println);
  }

  private Map<String, Object> plain(List<LearnedWord> words) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("term", term);
    plain.put("words", words.stream().map(VocabularyCommand::plain).toList());
    return plain;
  }

  private static Map<String, Object> plain(LearnedWord word) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("word", word.word());
    plain.put("probability", word.probability());
    return plain;
  }
}
