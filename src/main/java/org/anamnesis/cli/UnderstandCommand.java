package org.anamnesis.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.ingest.LineReader;
import org.anamnesis.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a text is read, without an archive. */
@Command(
    name = "understand",
    description = {
      "Shows how a text is read: the findings that it names, how each is meant (present, absent,"
          + " possible, past, feared, someone else's), which words say so, whom the text is about,"
          + " and what it asks. It reads words and never diagnoses.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "A line of FILE: {\"id\":\"7\",\"text\":\"no fever\",\"target\":\"fever\"}",
      "\"target\" may be left out; it is a phrase of the text (its first place, in the",
      "same case if there is one), and is read as a finding whatever it is.",
      "A line that cannot be read is reported and left out, and the exit code is 1.",
      "",
      "A line written: {\"id\",\"asker\":{\"age\",\"sex\",\"pregnant\",\"someoneElse\"},",
      "\"asks\":[\"what causes it\"],",
      "\"findings\":[{\"text\",\"concept\",\"kind\",\"polarity\",\"temporality\",\"experiencer\",",
      "\"trigger\",\"region\",\"side\",\"severity\",\"duration\",\"timing\",\"start\",\"end\"}],",
      "\"target\":{\"polarity\",\"temporality\",\"experiencer\",\"trigger\"}}",
      "Each place of a finding is one of \"findings\"; start and end count UTF-16",
      "units, end is behind the last. \"timing\" is a list, \"trigger\" joins its parts",
      "with \"; \". What is not said is left out; \"target\" is null if it is not in the",
      "text. With TEXT there is no \"id\" and no \"target\".",
      "",
      "Examples:",
      "  anamnesis understand \"my right calf cramps at night; no back pain\"",
      "  anamnesis understand - < letter.txt",
      "  anamnesis understand --file letters.jsonl.gz --json > read.jsonl"
    })
final class UnderstandCommand implements Callable<Integer> {
  /** As much as a line of a file may have. */
  private static final int MAX_BYTES = 4 << 20;

  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "A letter or a few words; - reads them from standard input.")
  private List<String> words = List.of();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Reads many texts, one JSON object a line, plain or packed by gzip; - is standard input."
              + " Needs --json.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--json", description = "Writes one line of JSON for each text.")
  private boolean json;

  UnderstandCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    checkArguments();
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());
    if (file.isPresent()) {
      try (LineReader lines = open(file.get())) {
        return new UnderstandFile(analyzer, lines, terminal).run();
      }
    }
    ClinicalText read = analyzer.analyze(text());
    if (json) {
      terminal.out().println(Json.of(UnderstandJson.of(read)));
    } else {
      new UnderstandText(TextLayout.of(terminal)).lines(read).forEach(terminal.out()::println);
    }
    return Failure.NONE;
  }

  private void checkArguments() throws Failure {
    if (words.isEmpty() && file.isEmpty()) {
      throw Failure.ofInput(
          "nothing to read; give TEXT, or - for standard input, or many texts with --file FILE"
              + " --json");
    }
    if (!words.isEmpty() && file.isPresent()) {
      throw Failure.ofInput("TEXT and --file " + file.get() + " are given; allowed: one of them");
    }
    if (file.isPresent() && !json) {
      throw Failure.ofInput(
          "--file " + file.get() + " is given without --json; add --json for one line a text");
    }
  }

  private LineReader open(Path path) throws Failure {
    try {
      return path.toString().equals(STANDARD_INPUT)
          ? LineReader.of(terminal.in(), "stdin")
          : LineReader.open(path);
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }

  private String text() throws IOException, Failure {
    if (!words.equals(List.of(STANDARD_INPUT))) {
      return String.join(" ", words);
    }
    // an endless pipe must not fill the memory
    byte[] bytes = terminal.in().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw Failure.ofInput(
          "the text is longer than "
              + MAX_BYTES
              + " bytes (4 MiB), which is the most; give many texts with --file FILE --json");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
