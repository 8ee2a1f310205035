package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.ranking.SpecialtyVote;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.Spelling;
import org.anamnesis.search.SymptomQuery;
import org.anamnesis.search.Understanding;

/** The results of a search as lines for people. */
record ResultsText(TextLayout layout) {
  private static final String INDENT = "   ";
  private static final int SPECIALTIES = 5;
  private static final int COPIES = 3;
  private static final int UNDERSTOOD_LINES = 6;
  private static final String UNDERSTOOD_INDENT = " ".repeat("Understood: ".length());

  /** What a search found. */
  List<String> lines(SymptomQuery query, SearchResults results) {
    if (results.isEmpty()) {
      return nothing(query, results.understood());
    }
    return query.description().isEmpty() ? listed(results) : ranked(results);
  }

  /** What is like an archived question. */
  List<String> similar(SearchResults results) {
    return results.isEmpty() ? List.of("Nothing else in the archive is like it.") : ranked(results);
  }

  /** How the description was understood, the hits, and what they say together. */
  private List<String> ranked(SearchResults results) {
    List<String> lines = new ArrayList<>(understood(results.understood()));
    lines.add("");
    lines.addAll(doubt(results));
    lines.addAll(hits(results));
    lines.addAll(specialties(results));
    lines.addAll(topics(results.relatedTopics()));
    lines.addAll(note());
    return lines;
  }

  /** That none of the hits may be what is wanted. */
  List<String> doubt(SearchResults results) {
    return results.bestMatch().isPresent()
        ? List.of()
        : wrap("Nothing in the archive is really similar; the nearest:", "");
  }

  /** Documents in the order of their dates: nothing was understood, and nothing scored. */
  private List<String> listed(SearchResults results) {
    List<String> lines = new ArrayList<>(hits(results));
    if (results.hasMore()) {
      lines.add("There are more; --limit shows up to " + SymptomQuery.MAX_LIMIT + ".");
    }
    lines.addAll(note());
    return lines;
  }

  private List<String> hits(SearchResults results) {
    List<String> lines = new ArrayList<>();
    for (Hit hit : results) {
      lines.addAll(heading(hit));
      if (!hit.excerpt().isBlank()) {
        lines.addAll(layout.wrap(excerpt(hit), INDENT + "\"", INDENT));
      }
      lines.addAll(reasons(hit));
      lines.add("");
    }
    return lines;
  }

  /** Shown back, so that a misreading is seen. */
  List<String> understood(Understanding understanding) {
    Understanding read =
        new Understanding(
            understanding.findings(), understanding.patient(), understanding.intents(), List.of());
    String none = understanding.findings().isEmpty() ? "no symptom by name, only words" : "";
    String text =
        Stream.of(none, read.toString())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    List<String> lines =
        new ArrayList<>(layout.wrap(TextLayout.harmless(text), "Understood: ", UNDERSTOOD_INDENT));
    if (lines.size() > UNDERSTOOD_LINES) {
      lines.subList(UNDERSTOOD_LINES, lines.size()).clear();
      lines.add(UNDERSTOOD_INDENT + "… and more (--json shows all)");
    }
    lines.addAll(spellings(understanding.unknown()));
    return lines;
  }

  /** The words that may be misspelled, each on its own line. */
  private List<String> spellings(List<Spelling> unknown) {
    List<String> lines = new ArrayList<>();
    for (Spelling word : unknown) {
      if (!word.suggestions().isEmpty()) {
        String meant = String.join(" or ", word.suggestions());
        lines.addAll(
            wrap(
                "\"" + word.word() + "\" is not in the archive; did you mean " + meant + "?",
                "  "));
      }
    }
    return lines;
  }

  /** Title and score, then what tells how far to trust it: who answered, and when. */
  List<String> heading(Hit hit) {
    String title = layout.bold(TextLayout.harmless(hit.title()));
    // what was not ranked has no reasons, and no score
    String score =
        hit.reasons().isEmpty()
            ? ""
            : String.format(Locale.ROOT, " (%.2f)", hundredths(hit.score()) / 100.0);
    List<String> lines = new ArrayList<>(layout.wrap(title + score, hit.rank() + ". ", INDENT));
    String origin =
        Stream.of(
                hit.specialty(),
                hit.doctor(),
                date(hit),
                hit.id(),
                hit.excerptOf().isEmpty() ? "" : "excerpt of " + hit.excerptOf(),
                hit.duplicate() ? "the same letter" : "",
                copies(hit.duplicates()))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    lines.addAll(layout.wrap(TextLayout.harmless(origin), INDENT, INDENT));
    if (!hit.source().isBlank()) {
      lines.addAll(layout.wrap(TextLayout.harmless(hit.source()), INDENT, INDENT));
    }
    return lines;
  }

  /** Where else the letter stands. */
  private static String copies(List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    String first = ids.stream().limit(COPIES).collect(Collectors.joining(", "));
    return "also "
        + (ids.size() > COPIES ? first + " and " + (ids.size() - COPIES) + " more" : first);
  }

  /** Rounded so that what is shown of them sums to what is shown of the score. */
  List<String> reasons(Hit hit) {
    List<String> lines = new ArrayList<>();
    double sum = 0;
    for (MatchReason reason : hit.reasons()) {
      long before = hundredths(sum);
      sum += reason.contribution();
      long shown = hundredths(sum) - before;
      if (shown != 0) {
        lines.addAll(
            layout.wrap(
                TextLayout.harmless(reason.toString()),
                String.format(Locale.ROOT, INDENT + "%+.2f ", shown / 100.0),
                INDENT + "      "));
      }
    }
    return lines;
  }

  private List<String> nothing(SymptomQuery query, Understanding understanding) {
    if (query.description().isEmpty()) {
      return List.of("Nothing in the archive meets all conditions.", "Try fewer, or wider ones.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Nothing in the archive is like this.");
    lines.addAll(spellings(understanding.unknown()));
    lines.add("Try everyday words in the language of the archive: what, where, since when.");
    if (!query.filters().isEmpty()) {
      lines.add("Or search without --specialty, --region, --topic and --matching.");
    }
    return lines;
  }

  /** Whom to ask, if that is clear, with what it rests on. */
  private List<String> specialties(SearchResults results) {
    List<SpecialtyVote> votes = results.specialties();
    if (votes.isEmpty()) {
      return List.of();
    }
    int of = votes.get(0).of();
    String text;
    if (results.specialtyFiltered()) {
      text =
          "Specialties of the " + of + " nearest answers, within those asked for: " + counts(votes);
    } else if (results.suggestedSpecialty().isEmpty()) {
      text = "No clear specialty; of the " + of + " nearest answers: " + confidences(votes);
    } else {
      SpecialtyVote first = votes.get(0);
      String others = votes.size() > 1 ? "; others: " + counts(votes.subList(1, votes.size())) : "";
      text =
          String.format(
              Locale.ROOT,
              "Specialty: %s (%d of the %d nearest answers, confidence %.2f)%s",
              first.specialty(),
              first.answers(),
              of,
              first.confidence(),
              others);
    }
    return wrap(text, "  ");
  }

  private static String counts(List<SpecialtyVote> votes) {
    return first(votes, vote -> vote.specialty() + " " + vote.answers());
  }

  private static String confidences(List<SpecialtyVote> votes) {
    return first(
        votes,
        vote ->
            String.format(
                Locale.ROOT,
                "%s %d (confidence %.2f)",
                vote.specialty(),
                vote.answers(),
                vote.confidence()));
  }

  private static String first(List<SpecialtyVote> votes, Function<SpecialtyVote, String> shown) {
    return votes.stream().limit(SPECIALTIES).map(shown).collect(Collectors.joining(", "))
        + (votes.size() > SPECIALTIES ? " and others" : "");
  }

  private List<String> topics(List<Topic> topics) {
    String names = topics.stream().map(Topic::toString).collect(Collectors.joining(", "));
    return names.isEmpty() ? List.of() : wrap("Related topics: " + names, "  ");
  }

  private String excerpt(Hit hit) {
    return layout.bold(TextLayout.harmless(hit.excerpt()), hit.highlights()) + "\"";
  }

  /** When it was answered, or at least asked. */
  static String date(Hit hit) {
    return hit.repliedOn()
        .map(day -> "answered " + day)
        .or(() -> hit.askedOn().map(day -> "asked " + day))
        .orElse("date not known");
  }

  private List<String> note() {
    return wrap(
        "This is a search of answered questions, not a diagnosis. If you are worried, see a"
            + " doctor.",
        "");
  }

  private List<String> wrap(String text, String indent) {
    return layout.wrap(TextLayout.harmless(text), "", indent);
  }

  private static long hundredths(double value) {
    return Math.round(value * 100);
  }
}
