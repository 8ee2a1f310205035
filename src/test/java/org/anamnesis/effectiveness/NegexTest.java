package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.json.Json;
import org.anamnesis.model.Assertion;
import org.junit.jupiter.api.Test;

/** Denials and the past in sentences of clinicians: the corpus of NegEx and ConText. */
class NegexTest {
  private static final Path ROWS = ThirdParty.DATA.resolve("sets/negex-context/data.jsonl.gz");

  private final ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());
  private final List<String> errors = new ArrayList<>();

  @Test
  void assertions_ofCliniciansSentences_areMostlyRight() throws Exception {
    ThirdParty.assumeHere(ROWS);
    Counts negated = new Counts();
    Counts historical = new Counts();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ROWS)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<String, String> row = Json.fields(line);
        // the target is in capitals, which would give it away
        String text = row.getOrDefault("sentence", "").toLowerCase(Locale.ROOT);
        String target = row.getOrDefault("condition", "").toLowerCase(Locale.ROOT);
        if (!text.contains(target)) {
          continue;
        }
        Assertion found = analyzer.target(text, target).orElseThrow().assertion();
        count(negated, row.getOrDefault("negation", "").equals("negated"), found.denies(), line);
        count(
            historical,
            row.getOrDefault("temporality", "").equals("historical"),
            found.temporality() == Assertion.Temporality.HISTORICAL,
            "");
      }
    }
    System.out.println("NegEx corpus: negated " + negated + "; historical " + historical);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/negex-errors.txt"), errors);
    assertThat(negated.f1()).isGreaterThan(.95);
    assertThat(negated.precision()).isGreaterThan(.93);
    assertThat(negated.recall()).isGreaterThan(.93);
    assertThat(historical.f1()).isGreaterThan(.75);
  }

  private void count(Counts counts, boolean expected, boolean found, String line)
      throws IOException {
    if (expected && found) {
      counts.hits++;
    } else if (expected) {
      counts.misses++;
    } else if (found) {
      counts.falseAlarms++;
    }
    if (expected != found && !line.isEmpty()) {
      errors.add((expected ? "missed " : "false  ") + line);
    }
  }

  private static final class Counts {
    private int hits;
    private int misses;
    private int falseAlarms;

    double precision() {
      return (double) hits / (hits + falseAlarms);
    }

    double recall() {
      return (double) hits / (hits + misses);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
      return "P %.3f R %.3f F1 %.3f".formatted(precision(), recall(), f1());
    }
  }
}
