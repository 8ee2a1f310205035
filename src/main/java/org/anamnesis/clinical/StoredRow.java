package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;

/** The rows of a user's lexicon as an index keeps them: one a line, tabs between cells. */
final class StoredRow {
  private static final String CONCEPT = "c";
  private static final String REGION = "r";
  private static final String CONCEPT_NAME = "cn";
  private static final String REGION_NAME = "rn";

  private StoredRow() {}

  static String of(Concept concept, List<String> names) {
    return String.join(
        "\t",
        CONCEPT,
        concept.id(),
        concept.name(),
        concept.kind().name(),
        concept.broader(),
        String.join(",", concept.specialties()),
        String.join("|", names));
  }

  static String of(Region region, List<String> names) {
    return String.join(
        "\t",
        REGION,
        region.id(),
        region.region().name(),
        region.partOf(),
        region.sided() ? "yes" : "no",
        String.join("|", names));
  }

  static String of(LexiconEntry entry, String name) {
    return String.join(
        "\t", entry instanceof Concept ? CONCEPT_NAME : REGION_NAME, entry.id(), name);
  }

  /**
   * Adds all rows of a text to a draft. A name whose entry another version of the library no longer
   * has is left out.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  static void read(String text, LexiconDraft draft) {
    int number = 0;
    for (String line : Table.split(text, '\n')) {
      number++;
      if (!line.isEmpty()) {
        try {
          read(new Problems.Place("stored lexicon", number), Table.split(line, '\t'), draft);
        } catch (IndexOutOfBoundsException e) {
          throw new IllegalArgumentException("line " + number + " is cut", e);
        }
      }
    }
  }

  private static void read(Problems.Place place, List<String> cells, LexiconDraft draft) {
    String id = cells.get(1);
    switch (cells.get(0)) {
      case CONCEPT ->
          draft.finding(
              place,
              new Concept(
                  id,
                  cells.get(2),
                  Finding.Kind.valueOf(cells.get(3)),
                  cells.get(4),
                  parts(cells.get(5), ',')),
              parts(cells.get(6), '|'));
      case REGION ->
          draft.region(
              place,
              new Region(
                  new BodyRegion(id, cells.get(2)), cells.get(3), cells.get(4).equals("yes")),
              parts(cells.get(5), '|'));
      case CONCEPT_NAME -> {
        Concept concept = draft.findings().get(id);
        if (concept != null) {
          draft.name(place, concept, cells.get(2));
        }
      }
      case REGION_NAME -> {
        Region region = draft.regions().get(id);
        if (region != null) {
          draft.name(place, region, cells.get(2));
        }
      }
      default -> throw new IllegalArgumentException("line " + place.line() + " is no row");
    }
  }

  private static List<String> parts(String cell, char separator) {
    return cell.isEmpty() ? List.of() : List.copyOf(new ArrayList<>(Table.split(cell, separator)));
  }
}
