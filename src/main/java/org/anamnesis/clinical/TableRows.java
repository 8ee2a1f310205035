package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;

/** Takes the rows of a user's tables of findings and regions into a draft. */
final class TableRows {
  static final List<String> FINDINGS =
      List.of("id", "kind", "broader", "system", "specialties", "names");
  static final List<String> REGIONS = List.of("id", "part_of", "sided", "names");

  private static final int LONGEST_ID = 100;

  private final LexiconDraft draft;
  private final Problems problems;

  private TableRows(LexiconDraft draft) {
    this.draft = draft;
    this.problems = draft.problems();
  }

  static void findings(Table table, LexiconDraft draft) {
    TableRows rows = new TableRows(draft);
    if (rows.columns(table, FINDINGS, List.of("id", "kind", "names"))) {
      table.rows().forEach(rows::finding);
    }
  }

  static void regions(Table table, LexiconDraft draft) {
    TableRows rows = new TableRows(draft);
    if (rows.columns(table, REGIONS, List.of("id", "part_of", "names"))) {
      table.rows().forEach(rows::region);
    }
  }

  /** A column that is misspelt would otherwise go unread. */
  private boolean columns(Table table, List<String> allowed, List<String> needed) {
    boolean good = true;
    for (String column : table.columns()) {
      if (!allowed.contains(column)) {
        problems.add(table.header(), "unknown column \"" + column + "\"; allowed: " + allowed);
        good = false;
      }
    }
    for (String column : needed) {
      if (!table.columns().contains(column)) {
        problems.add(table.header(), "the column \"" + column + "\" is missing; add it");
        good = false;
      }
    }
    return good;
  }

  private void finding(Table.Row row) {
    String kind = row.get("kind").toUpperCase(Locale.ROOT);
    List<String> names = names(row);
    if (Arrays.stream(Finding.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
      problems.add(
          row.at(),
          "unknown kind \""
              + row.get("kind")
              + "\"; allowed: "
              + Arrays.stream(Finding.Kind.values())
                  .map(known -> known.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
    } else if (id(row) && !names.isEmpty()) {
      draft.finding(
          row.at(),
          new Concept(
              row.get("id"),
              names.get(0),
              Finding.Kind.valueOf(kind),
              row.optional("broader"),
              parts(row.optional("specialties"), ',')),
          names);
    }
  }

  private void region(Table.Row row) {
    String sided = row.optional("sided");
    List<String> names = names(row);
    if (!List.of("yes", "no", "").contains(sided)) {
      problems.add(row.at(), "\"sided\" is \"" + sided + "\"; allowed: yes, no");
    } else if (id(row) && !names.isEmpty()) {
      draft.region(
          row.at(),
          new Region(
              new BodyRegion(row.get("id"), names.get(0)), row.get("part_of"), sided.equals("yes")),
          names);
    }
  }

  private List<String> names(Table.Row row) {
    List<String> names = parts(row.get("names"), '|');
    if (names.isEmpty()) {
      problems.add(row.at(), "no names; give one at least, several with | between them");
    }
    return names;
  }

  private boolean id(Table.Row row) {
    String id = row.get("id");
    boolean good = isId(id);
    if (!good) {
      problems.add(
          row.at(),
          "the id \""
              + id
              + "\" is not one; allowed: small letters, digits and single hyphens between them,"
              + " at most "
              + LONGEST_ID);
    }
    return good;
  }

  /** Whether a text is one or more of {@code [a-z0-9]+} with hyphens between them. */
  static boolean isId(String text) {
    boolean hyphen = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' ? hyphen : !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
      hyphen = c == '-';
    }
    return !hyphen && text.length() <= LONGEST_ID;
  }

  private static List<String> parts(String cell, char separator) {
    List<String> parts = new ArrayList<>();
    for (String part : Table.split(cell, separator)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return List.copyOf(parts);
  }
}
