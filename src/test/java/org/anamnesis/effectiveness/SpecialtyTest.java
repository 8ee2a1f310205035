package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.anamnesis.SymptomIndex;
import org.anamnesis.json.Json;
import org.anamnesis.model.QaDocument;
import org.anamnesis.ranking.SpecialtyVote;
import org.anamnesis.ranking.Votes;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The specialty to ask, cross-validated: of five parts four are indexed with their specialties, and
 * the fifth asks.
 */
class SpecialtyTest {
  private static final int FOLDS = 5;
  private static final Pattern LABEL = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern SPECIALTIES = Pattern.compile("\"specialties\": \\[([^\\]]*)\\]");

  /** A letter or report, and who saw it. */
  private record Row(QaDocument document, String text, Set<String> specialties) {}

  @ParameterizedTest
  @CsvSource({"icliniq-specialty, question, .09", "mtsamples-specialty, description, .08"})
  void specialty_ofHeldOutTexts_isBetterThanThePlainVoteAndCalibrated(
      String set, String text, double error) throws Exception {
    Path data = ThirdParty.DATA.resolve("sets").resolve(set).resolve("data.jsonl.gz");
    ThirdParty.assumeHere(data);
    Classification plain = new Classification();
    Classification ours = new Classification();
    List<Row> rows = rows(data, text);
    for (int fold = 0; fold < FOLDS; fold++) {
      try (SymptomIndex index = SymptomIndex.inMemory()) {
        for (int i = 0; i < rows.size(); i++) {
          if (i % FOLDS != fold) {
            index.add(rows.get(i).document());
          }
        }
        index.commit();
        for (int i = fold; i < rows.size(); i += FOLDS) {
          ask(index, rows.get(i), plain, ours);
        }
      }
    }
    Classification suggested = ours.sure(Votes.CLEAR);
    System.out.printf(Locale.ROOT, "%s, %d: plain vote %s%n", set, rows.size(), plain);
    System.out.printf(Locale.ROOT, "%s, %d: ours %s%n", set, rows.size(), ours);
    System.out.printf(
        Locale.ROOT,
        "%s: suggests for %.2f, of which right %.3f; right only by ours %d, only by the plain vote"
            + " %d%n",
        set,
        (double) suggested.size() / ours.size(),
        suggested.accuracy(1),
        only(ours, plain),
        only(plain, ours));
    assertThat(ours.accuracy(1)).isGreaterThan(plain.accuracy(1) + .05);
    assertThat(ours.accuracy(3)).isGreaterThan(plain.accuracy(3));
    assertThat(ours.macroF1()).isGreaterThan(plain.macroF1());
    assertThat(ours.expectedCalibrationError()).isLessThan(error);
    assertThat(suggested.accuracy(1)).isGreaterThan(.7);
  }

  private static void ask(SymptomIndex index, Row row, Classification plain, Classification ours)
      throws Exception {
    SearchResults found = index.search(SymptomQuery.describe(row.text()).limit(1));
    List<SpecialtyVote> votes = found.specialties();
    ours.add(
        row.specialties(),
        votes.stream().map(SpecialtyVote::specialty).toList(),
        votes.isEmpty() ? 0 : votes.get(0).confidence());
    List<SpecialtyVote> counts = new ArrayList<>(votes);
    counts.sort(
        Comparator.comparingInt(SpecialtyVote::answers)
            .thenComparingDouble(SpecialtyVote::weight)
            .reversed());
    plain.add(
        row.specialties(),
        counts.stream().map(SpecialtyVote::specialty).toList(),
        counts.isEmpty() ? 0 : (double) counts.get(0).answers() / counts.get(0).of());
  }

  private static int only(Classification first, Classification second) {
    boolean[] hits = first.hits(1);
    boolean[] others = second.hits(1);
    int count = 0;
    for (int i = 0; i < hits.length; i++) {
      count += hits[i] && !others[i] ? 1 : 0;
    }
    return count;
  }

  /** In an order that goes by nothing. */
  private static List<Row> rows(Path data, String text) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        row(line, text).ifPresent(rows::add);
      }
    }
    Collections.shuffle(rows, new Random(1));
    return rows;
  }

  private static Optional<Row> row(String line, String text) throws Exception {
    Map<String, String> fields = Json.fields(line);
    Set<String> specialties = new LinkedHashSet<>();
    if (fields.containsKey("specialty")) {
      specialties.add(fields.getOrDefault("specialty", ""));
    }
    Matcher several = SPECIALTIES.matcher(line);
    if (several.find()) {
      LABEL.matcher(several.group(1)).results().forEach(label -> specialties.add(label.group(1)));
    }
    String asked = fields.getOrDefault(text, "");
    if (specialties.isEmpty() || asked.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            QaDocument.of(fields.getOrDefault("id", ""), asked, fields.getOrDefault("answer", ""))
                .withTitle(fields.getOrDefault("title", ""))
                .withSpecialty(specialties.iterator().next()),
            asked,
            specialties));
  }
}
