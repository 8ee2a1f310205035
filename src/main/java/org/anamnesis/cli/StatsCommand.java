package org.anamnesis.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anamnesis.IndexStats;
import org.anamnesis.LearnedStats;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what an index holds. */
@Command(
    name = "stats",
    description = {"Counts what an index holds.", ""},
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  anamnesis stats --index medical-qa.index",
      "  anamnesis stats --index medical-qa.index --json"
    })
final class StatsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexFolder folder = new IndexFolder();

  @Option(names = "--json", description = "Writes the counts as one line of JSON.")
  private boolean json;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (SymptomIndex index = folder.openForReading()) {
      IndexStats stats = index.stats();
      if (json) {
        terminal.out().println(Json.of(plain(stats)));
      } else {
        show(stats);
      }
      return Failure.NONE;
    }
  }

  private void show(IndexStats stats) {
    line("documents", String.format(Locale.ROOT, "%,d", stats.documents()));
    line("size", String.format(Locale.ROOT, "%.1f MB", stats.sizeInBytes() / 1e6));
    line("words", String.format(Locale.ROOT, "%,d", stats.words()));
    line("checkpoint", stats.checkpoint().isEmpty() ? "none" : stats.checkpoint());
    line(
        "lexicon",
        stats.lexicon().entrySet().stream()
            .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "))
            .toLowerCase(Locale.ROOT));
    stats.learned().ifPresent(learned -> line("learned", learned(learned)));
    if (stats.stale()) {
      line("stale", "yes: read with another lexicon or rules; run anamnesis rebuild");
    }
  }

  private static String learned(LearnedStats learned) {
    return String.format(
        Locale.ROOT,
        "%,d words from %,d questions and replies, %tF%s",
        learned.words(),
        learned.pairs(),
        learned.since().atOffset(ZoneOffset.UTC),
        learned.stale() ? "; by another version, not used: run anamnesis learn" : "");
  }

  private void line(String name, String value) {
    TextLayout.of(terminal)
        .wrap(TextLayout.harmless(value), String.format("%-12s", name), " ".repeat(12))
        .forEach(terminal.out()::println);
  }

  private static Map<String, Object> plain(IndexStats stats) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("documents", stats.documents());
    plain.put("sizeInBytes", stats.sizeInBytes());
    plain.put("words", stats.words());
    plain.put("checkpoint", stats.checkpoint());
    plain.put("stale", stats.stale());
    plain.put("lexicon", stats.lexicon());
    plain.put("learned", stats.learned().map(StatsCommand::plain));
    return plain;
  }

  private static Map<String, Object> plain(LearnedStats learned) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("since", learned.since().toString());
    plain.put("pairs", learned.pairs());
    plain.put("words", learned.words());
    plain.put("links", learned.links());
    plain.put("stale", learned.stale());
    return plain;
  }
}
