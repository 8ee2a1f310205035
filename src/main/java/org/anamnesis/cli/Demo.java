package org.anamnesis.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.IngestReport;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.ranking.MatchReason.Kind;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;

/** Shows on a few screens what the library does, with the bundled archive. */
final class Demo {
  private static final int HITS = 3;
  private static final int REASONS = 3;
  private static final String INDENT = "   ";

  /** What a search for words has no idea of; where there is little room, these come first. */
  private static final Set<Kind> CLINICAL =
      EnumSet.of(
          Kind.SYMPTOMS,
          Kind.SAME_SIDE,
          Kind.OTHER_SIDE,
          Kind.DENIED,
          Kind.BOTH_DENY,
          Kind.OTHER_PERSON,
          Kind.LIKE_ASKER,
          Kind.OTHER_ASKER);

  private static final String SIDE = "charley horse in my left calf at night; no swelling";
  private static final String LAY_WORDS =
      "woozy when I get up since my new water tablet, but the room does not spin";
  private static final String MISSPELLED =
      "burning and tingling feet at nite, ive had sugar diabetis for years, no back pain";
  private static final String SOMEONE_ELSE =
      "My mother has diabetes and is thirsty all day. I am not thirsty, I have not lost weight"
          + " and I do not pee more often. But my right hand is asleep when I wake.";

  private final DemoArchive archive;
  private final Terminal terminal;
  private final TextLayout layout;
  private final ResultsText results;

  Demo(DemoArchive archive, Terminal terminal) {
    this.archive = archive;
    this.terminal = terminal;
    this.layout = TextLayout.of(terminal);
    this.results = new ResultsText(layout);
  }

  void show() throws IOException, Failure {
    say("Anamnesis searches answered medical questions by a patient's own description.", "");
    IngestReport report = archive.build();
    say(
        String.format(
            Locale.ROOT,
            "%s: %s, in %.1f s (invented letters)",
            archive.questions(),
            report,
            IndexProgress.seconds(report.elapsed())),
        "");
    try (SymptomIndex index = SymptomIndex.openReadOnly(archive.index())) {
      search("A symptom on one side, another denied", SIDE, true, index);
      search("Lay words", LAY_WORDS, false, index);
      search("Misspelled words", MISSPELLED, false, index);
      duel(
          "A duel with Lucene's MoreLikeThis: denied symptoms, and a mother's",
          SOMEONE_ELSE,
          index);
    }
    sayWhatNext();
  }

  private void search(String heading, String letter, boolean sums, SymptomIndex index)
      throws IOException {
    SearchResults found = index.search(SymptomQuery.describe(letter).limit(HITS));
    introduce(heading, letter);
    print(results.understood(found.understood()));
    print(results.doubt(found));
    for (Hit hit : found) {
      say(
          String.format(
              Locale.ROOT,
              "%s (%.2f), %s %s",
              hit.title(),
              hit.score(),
              hit.specialty(),
              hit.repliedOn().map(LocalDate::toString).orElse("")),
          hit.rank() + ". ");
      if (sums && hit.rank() == 1) {
        print(results.reasons(hit));
      } else {
        say(reasons(hit), INDENT);
      }
    }
  }

  private void duel(String heading, String letter, SymptomIndex index) throws IOException {
    Duel duel = Duel.of(letter, index, archive.documents());
    introduce(heading, letter);
    print(results.understood(index.understand(letter)));
    ranking("Anamnesis", duel.ours());
    ranking("MoreLikeThis", duel.theirs());
    say(duel.verdict() + " One letter is an example, not a measurement.", "");
  }

  private void ranking(String name, List<Duel.Answer> answers) {
    int place = 0;
    for (String title : Duel.best(answers)) {
      String label = place == 0 ? name : "";
      place++;
      say(title, String.format("%-14s%d. ", label, place));
    }
  }

  private void sayWhatNext() {
    terminal.out().println();
    say("Try next, with all reasons and excerpts:", "");
    print(
        List.of(
            "mvn -q compile exec:exec@demo -Ddemo.args='search \"pain in the calf at night\"'",
            "mvn -q compile exec:exec@demo -Ddemo.args='--help'"));
  }

  /** A few reasons in words: the clinical ones, then the weightiest. */
  private static String reasons(Hit hit) {
    List<MatchReason> chosen = new ArrayList<>(hit.reasons());
    chosen.sort(Comparator.comparing(reason -> !CLINICAL.contains(reason.kind())));
    return chosen.stream()
        .limit(REASONS)
        .map(reason -> (reason.contribution() < 0 ? "but " : "") + reason)
        .collect(Collectors.joining("; "));
  }

  private void introduce(String heading, String letter) {
    terminal.out().println();
    terminal.out().println(layout.bold(heading));
    say(letter + "\"", "\"");
  }

  private void say(String text, String first) {
    print(layout.wrap(TextLayout.harmless(text), first, " ".repeat(first.length())));
  }

  private void print(List<String> lines) {
    lines.forEach(terminal.out()::println);
  }
}
