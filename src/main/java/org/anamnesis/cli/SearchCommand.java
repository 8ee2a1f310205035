package org.anamnesis.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the answered questions most like a description. */
@Command(
    name = "search",
    description = {
      "Finds the answered questions most like a description of symptoms, with the reasons for"
          + " each. The contributions of the reasons sum to the score.",
      "",
      "--age and --sex prefer answers for people like the asker and hide nobody; --specialty,"
          + " --region, --topic and --matching hide whatever is not known to meet them. With one of"
          + " these TEXT may be left out: then all that meets them is listed, the newest first.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis search \"my right calf cramps at night; no back pain\" --index DIR",
      "  anamnesis search itchy red ring on my arm --index DIR --age 19 --sex m",
      "  anamnesis search \"chest pain\" --index DIR --region chest --limit 3",
      "  anamnesis search - --index DIR --json < letter.txt",
      "  anamnesis search --index DIR --matching 'title:cramp asked:[2015 TO 2016]'",
      "",
      "EXPR has words, \"phrases\" and fields, joined by AND unless OR or a minus says",
      "otherwise, with parentheses. Fields: text, title, article, symptoms,",
      "body_region, specialty, topic, sex, age, asked, tag, id."
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "The symptoms in the patient's own words; - reads them from standard input.")
  private List<String> words = List.of();

  @Mixin private IndexFolder folder = new IndexFolder();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(names = "--age", paramLabel = "N", description = "The asker's age: 45 or 40-49.")
  private Optional<String> age = Optional.empty();

  @Option(names = "--sex", paramLabel = "f|m", description = "The asker's sex.")
  private Optional<String> sex = Optional.empty();

  @Option(
      names = "--specialty",
      paramLabel = "S",
      description = "Only what this specialty answers, as the archive names it.")
  private Optional<String> specialty = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "R",
      description = "Only what is about this part of the body, or a part of it.")
  private Optional<String> region = Optional.empty();

  @Option(
      names = "--topic",
      paramLabel = "T",
      description = "Only what is filed under this topic, as the archive names it.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--matching",
      paramLabel = "EXPR",
      parameterConsumer = Expression.class,
      description = "Only what matches this expression, see below.")
  private Optional<String> matching = Optional.empty();

  @Option(
      names = "--duplicates",
      description = "Shows every copy of a letter, which else stands as one with the best.")
  private boolean duplicates;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many answers to show, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int limit = 5;

  @Option(names = "--json", description = "Writes the results as one line of JSON.")
  private boolean json;

  /** Takes what follows as it is: an expression may start with a minus, {@code -headache}. */
  private static final class Expression implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
      if (args.isEmpty()) {
        throw new MissingParameterException(
            command.commandLine(), option, "Missing required parameter for --matching (EXPR)");
      }
      option.setValue(Optional.of(args.pop()));
    }
  }

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    SymptomQuery query = query();
    try (SymptomIndex index = folder.openForReading(weights.weights())) {
      SearchResults results = index.search(query);
      if (json) {
        terminal.out().println(Json.of(ResultsJson.of(results)));
      } else {
        new ResultsText(TextLayout.of(terminal))
            .lines(query, results)
            .forEach(terminal.out()::println);
      }
      return Failure.NONE;
    }
  }

  private SymptomQuery query() throws IOException, Failure {
    boolean described = !words.isEmpty();
    SymptomQuery query = described ? SymptomQuery.describe(description()) : SymptomQuery.browse();
    query = query.limit(limit).asker(asker());
    query = specialty.isEmpty() ? query : query.specialty(specialty.get());
    query = region.isEmpty() ? query : query.bodyRegion(region.get());
    query = topic.isEmpty() ? query : query.topic(topic.get());
    query = matching.isEmpty() ? query : query.matching(matching.get());
    query = duplicates ? query.withDuplicates() : query;
    if (!described && query.filters().isEmpty()) {
      throw Failure.ofInput(
          "nothing to search for; tell the symptoms, or name what to list with --matching,"
              + " --specialty, --region or --topic");
    }
    return query;
  }

  private String description() throws IOException {
    if (!words.equals(List.of("-"))) {
      return String.join(" ", words);
    }
    // more than can be searched is refused by its length; an endless pipe must not fill the memory
    int enough = 4 * SymptomQuery.MAX_LENGTH + 4;
    return new String(terminal.in().readNBytes(enough), StandardCharsets.UTF_8);
  }

  private Asker asker() throws Failure {
    return new Asker("", age.map(AgeRange::parse), sex());
  }

  private Sex sex() throws Failure {
    return switch (sex.orElse("")) {
      case "" -> Sex.UNKNOWN;
      case "f", "female" -> Sex.FEMALE;
      case "m", "male" -> Sex.MALE;
      default -> throw Failure.ofInput("--sex " + sex.orElse("") + "; allowed: f, m");
    };
  }
}
