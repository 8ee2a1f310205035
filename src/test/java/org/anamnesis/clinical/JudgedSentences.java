package org.anamnesis.clinical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;
import org.anamnesis.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of patients with what is to be read from them, and what is read. */
final class JudgedSentences {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ClinicalAnalyzer analyzer;
  private final Map<String, int[]> groups = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private int exact;
  private int all;

  JudgedSentences(ClinicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Reads all sentences of a file. */
  JudgedSentences judge(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        judge(JSON.readTree(line));
      }
    }
    return this;
  }

  /** The share of sentences of which everything is read as expected. */
  double exactShare() {
    return (double) exact / all;
  }

  List<String> failures() {
    return failures;
  }

  /** One line a group: how many are exact. */
  String table() {
    StringBuilder table = new StringBuilder();
    groups.forEach(
        (group, counts) ->
            table.append("  %-22s %3d of %3d%n".formatted(group, counts[0], counts[1])));
    return table
        .append("  %-22s %3d of %3d = %.3f%n".formatted("all", exact, all, exactShare()))
        .toString();
  }

  private void judge(JsonNode sentence) {
    String text = sentence.get("text").asString();
    ClinicalText read = analyzer.analyze(text);
    List<String> wrong = new ArrayList<>();
    for (JsonNode expected : sentence.get("expect")) {
      String problem = problem(text, read, expected);
      if (!problem.isEmpty()) {
        wrong.add(problem);
      }
    }
    if (sentence.has("none")) {
      for (JsonNode none : sentence.get("none")) {
        Span span = span(text, none.asString());
        read.findings().stream()
            .filter(finding -> overlaps(finding, span))
            .forEach(finding -> wrong.add("reads " + finding.concept() + " from " + none));
      }
    }
    int[] counts = groups.computeIfAbsent(sentence.get("group").asString(), g -> new int[2]);
    counts[1]++;
    all++;
    if (wrong.isEmpty()) {
      counts[0]++;
      exact++;
    } else {
      failures.add(
          sentence.get("id").asString()
              + " ["
              + sentence.get("group").asString()
              + "] "
              + text
              + "\n      "
              + String.join("; ", wrong));
    }
  }

  private String problem(String text, ClinicalText read, JsonNode expected) {
    String phrase = expected.get("text").asString();
    Span span = span(text, phrase);
    List<Finding> there = read.findings().stream().filter(f -> overlaps(f, span)).toList();
    List<Finding> named = there;
    if (expected.has("concept")) {
      String concept = expected.get("concept").asString();
      named = there.stream().filter(f -> related(f.concept(), concept)).toList();
      if (named.isEmpty()) {
        return "\"" + phrase + "\": " + concept + " not read" + names(there);
      }
    } else if (there.isEmpty()) {
      // the lexicon need not know it: how it is meant is told all the same
      named = analyzer.target(text, span).stream().toList();
    }
    return named.stream()
        .map(finding -> difference(finding, expected))
        .filter(difference -> !difference.isEmpty())
        .findFirst()
        .map(difference -> "\"" + phrase + "\": " + difference)
        .orElse("");
  }

  private String difference(Finding finding, JsonNode expected) {
    if (!assertion(finding).equals(assertion(expected))) {
      return assertion(finding) + ", not " + assertion(expected);
    }
    if (expected.has("side")
        && finding.side() != Side.valueOf(upper(expected.get("side").asString()))) {
      return "side " + finding.side();
    }
    if (expected.has("region")
        && !finding.concept().isEmpty()
        && !inRegion(finding, expected.get("region").asString())) {
      return "region " + finding.region().map(r -> r.id()).orElse("none");
    }
    String said =
        differs(expected, "severity", finding.severity().map(Object::toString).orElse("none"))
            + differs(
                expected, "duration", finding.duration().map(Object::toString).orElse("none"));
    if (said.isEmpty()
        && expected.has("timing")
        && !finding.timing().contains(expected.get("timing").asString())) {
      return "timing " + finding.timing();
    }
    return said;
  }

  private static String differs(JsonNode expected, String attribute, String found) {
    return !expected.has(attribute) || expected.get(attribute).asString().equals(found)
        ? ""
        : attribute + " " + found + ", not " + expected.get(attribute).asString();
  }

  /** A narrower or broader concept says the same less or more exactly. */
  private boolean related(String one, String other) {
    return analyzer.lexicon().withBroader(one).contains(other)
        || analyzer.lexicon().withBroader(other).contains(one);
  }

  /** The region may stand in the concept's own name. */
  private boolean inRegion(Finding finding, String region) {
    return finding
        .region()
        .map(found -> analyzer.lexicon().withWhole(found.id()).contains(region))
        .orElse(finding.name().contains(region));
  }

  private static String names(List<Finding> findings) {
    return findings.isEmpty() ? "" : " but " + findings.stream().map(Finding::concept).toList();
  }

  private static String assertion(JsonNode expected) {
    return expected.get("polarity").asString()
        + " "
        + expected.get("temporality").asString()
        + " "
        + expected.get("experiencer").asString();
  }

  private static String assertion(Finding finding) {
    return (finding.assertion().polarity()
            + " "
            + finding.assertion().temporality()
            + " "
            + finding.assertion().experiencer())
        .toLowerCase(Locale.ROOT);
  }

  private static boolean overlaps(Finding finding, Span span) {
    return finding.spans().stream().anyMatch(s -> s.start() < span.end() && span.start() < s.end());
  }

  private static Span span(String text, String phrase) {
    int start = text.indexOf(phrase);
    return new Span(start, start + phrase.length());
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
