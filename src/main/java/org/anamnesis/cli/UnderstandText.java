package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Intents;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Span;
import org.anamnesis.search.Understanding;

/** How a text was read as lines for people: the text, whom it is about, and a table of findings. */
record UnderstandText(TextLayout layout) {
  private static final List<String> HEADINGS =
      List.of("Meant as", "Finding", "Because of", "In the text, at");

  /** So many places of a finding are shown, and so many words that make it what it is. */
  private static final int SHOWN = 3;

  List<String> lines(ClinicalText read) {
    if (TextLayout.harmless(read.text()).isBlank()) {
      return List.of("The text is empty; there is nothing to read.");
    }
    List<Finding> findings = read.findings();
    List<String> lines = new ArrayList<>(letter(read.text(), findings));
    lines.add("");
    String patient = read.patient().toString();
    if (!patient.isEmpty()) {
      lines.addAll(layout.wrap(patient, "About: ", "       "));
    }
    Understanding understood =
        new Understanding(findings, read.patient(), Intents.bundled().asked(read), List.of());
    if (findings.isEmpty()) {
      lines.addAll(
          layout.wrap(
              "Nothing found: the text names no symptom, condition, medicine or test that is known"
                  + " here.",
              "",
              ""));
      if (!understood.intents().isEmpty()) {
        lines.addAll(layout.wrap(String.join(" · ", understood.intents()), "Asks: ", "      "));
      }
    } else {
      lines.addAll(new ResultsText(layout).understood(understood));
      lines.add("");
      List<List<String>> rows = findings.stream().map(f -> row(f, read.text())).toList();
      lines.addAll(new TextTable(layout, HEADINGS, rows).lines());
    }
    lines.add("");
    lines.add("This is a reading of words, not a diagnosis. If you are worried, see a doctor.");
    return lines;
  }

  /** The text in its own paragraphs, the findings in bold. */
  private List<String> letter(String text, List<Finding> findings) {
    StringBuilder clean = new StringBuilder(TextLayout.harmless(text));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      clean.setCharAt(at, '\n');
    }
    List<String> lines = new ArrayList<>();
    for (String paragraph : layout.bold(clean.toString(), places(findings)).strip().split("\n")) {
      boolean blank = paragraph.isBlank();
      if (!blank || !lines.getLast().isEmpty()) {
        lines.addAll(blank ? List.of("") : layout.wrap(paragraph, "", ""));
      }
    }
    return lines;
  }

  /** Where findings stand, in order, as one place where two overlap. */
  private static List<Span> places(List<Finding> findings) {
    List<Span> places = new ArrayList<>();
    findings.stream()
        .flatMap(finding -> finding.spans().stream())
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            next -> {
              Span last = places.isEmpty() ? new Span(0, 0) : places.getLast();
              if (next.start() < last.end()) {
                places.removeLast();
                places.add(new Span(last.start(), Math.max(last.end(), next.end())));
              } else {
                places.add(next);
              }
            });
    return places;
  }

  private static List<String> row(Finding finding, String text) {
    List<String> triggers =
        UnderstandJson.triggers(finding, text).stream()
            .map(words -> quoted(words.toLowerCase(Locale.ROOT)))
            .distinct()
            .toList();
    List<String> places =
        finding.spans().stream()
            .map(at -> quoted(UnderstandJson.said(text, at)) + " " + at.start() + "-" + at.end())
            .toList();
    return List.of(
        meant(finding.assertion()),
        TextLayout.harmless(finding.toString()),
        first(triggers),
        first(places));
  }

  /** In the words of {@link Understanding}: {@code absent, past}. */
  static String meant(Assertion assertion) {
    String meant =
        Stream.of(
                switch (assertion.polarity()) {
                  case PRESENT -> "";
                  case ABSENT -> "absent";
                  case POSSIBLE -> "possible";
                },
                switch (assertion.temporality()) {
                  case RECENT -> "";
                  case HISTORICAL -> "past";
                  case HYPOTHETICAL -> "feared";
                },
                switch (assertion.experiencer()) {
                  case PATIENT -> "";
                  case OTHER -> "someone else's";
                })
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    return meant.isEmpty() ? "present" : meant;
  }

  /** Each on a line of its own. */
  private static String first(List<String> all) {
    String shown = all.stream().limit(SHOWN).collect(Collectors.joining("\n"));
    return all.size() <= SHOWN ? shown : shown + "\n… " + (all.size() - SHOWN) + " more";
  }

  private static String quoted(String words) {
    return "\"" + TextLayout.harmless(words).strip().replaceAll("\\s+", " ") + "\"";
  }
}
