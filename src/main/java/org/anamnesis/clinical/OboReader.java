package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the terms of an ontology in OBO format (versions 1.2 and 1.4).
 *
 * <p>Of a term it takes name, exact synonyms, {@code is_a} and {@code part_of}. Broad, narrow and
 * related synonyms are left out, since a letter that has one does not say the term; so are exact
 * ones whose type tells that they hold for other species or in another sense only, or that they are
 * an abbreviation, which letters use for other things. Obsolete terms and what is no term are
 * skipped.
 */
final class OboReader {
  private static final Set<String> OTHER_SENSE =
      Set.of(
          "ABBREVIATION",
          "DEPRECATED",
          "DUBIOUS",
          "HOMOLOGY",
          "INCONSISTENT",
          "NON_AMNIOTE",
          "NON_MAMMAL",
          "PENDING_REVIEW",
          "SENSU");

  private static final Set<String> GROUPING =
      Set.of("grouping_class", "non_informative", "upper_level");

  private final Problems problems;
  private final Map<String, OboTerm> terms = new HashMap<>();
  private final List<OboTerm> inOrder = new ArrayList<>();
  private Stanza stanza = new Stanza(new Problems.Place("", 1), false);

  private OboReader(Problems problems) {
    this.problems = problems;
  }

  /** The terms of a file in order; what they refer to is there and runs in no circle. */
  static List<OboTerm> read(TextFile text, Problems problems) {
    OboReader reader = new OboReader(problems);
    for (int i = 0; i < text.lines().size(); i++) {
      reader.line(new Problems.Place(text.name(), i + 1), text.lines().get(i).strip());
    }
    reader.endStanza();
    if (reader.inOrder.isEmpty() && problems.none()) {
      problems.add(new Problems.Place(text.name(), 1), "no term; give [Term] stanzas");
    }
    OboLinks.check(reader.inOrder, reader.terms, problems);
    return reader.inOrder;
  }

  /** What the lines since the last [Term] have said. */
  private static final class Stanza {
    final Problems.Place place;
    final boolean term;
    String id = "";
    String name = "";
    final List<String> synonyms = new ArrayList<>();
    final List<OboTerm.Link> isA = new ArrayList<>();
    final List<OboTerm.Link> partOf = new ArrayList<>();
    boolean obsolete;
    boolean grouping;

    Stanza(Problems.Place place, boolean term) {
      this.place = place;
      this.term = term;
    }
  }

  private void line(Problems.Place place, String line) {
    if (line.startsWith("[")) {
      endStanza();
      stanza = new Stanza(place, line.equals("[Term]"));
      return;
    }
    int colon = line.indexOf(':');
    if (!stanza.term || line.startsWith("!") || colon < 0) {
      return;
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon)) {
      case "id" -> stanza.id = word(value);
      case "name" -> stanza.name = unescaped(withoutQualifier(value));
      case "is_obsolete" -> stanza.obsolete = word(value).equals("true");
      case "subset" -> stanza.grouping |= GROUPING.contains(word(value));
      case "is_a" -> stanza.isA.add(new OboTerm.Link(place, word(value)));
      case "relationship" -> {
        if (word(value).equals("part_of")) {
          String target = value.substring("part_of".length()).strip();
          stanza.partOf.add(new OboTerm.Link(place, word(target)));
        }
      }
      case "synonym" -> synonym(place, value);
      default -> {
        // definitions, cross-references and what else the lexicon has no use for
      }
    }
  }

  /** {@code "text" SCOPE TYPE [sources]}. */
  private void synonym(Problems.Place place, String value) {
    int end = 1;
    while (end < value.length() && value.charAt(end) != '"') {
      end += value.charAt(end) == '\\' ? 2 : 1;
    }
    if (!value.startsWith("\"") || end >= value.length()) {
      problems.add(place, "the synonym is not in quotes; write synonym: \"text\" EXACT []");
      return;
    }
    String behind = value.substring(end + 1);
    int bracket = behind.indexOf('[');
    List<String> marks =
        Table.split((bracket < 0 ? behind : behind.substring(0, bracket)).strip(), ' ');
    if (marks.get(0).equals("EXACT") && marks.stream().noneMatch(OTHER_SENSE::contains)) {
      stanza.synonyms.add(unescaped(value.substring(1, end)));
    }
  }

  private void endStanza() {
    if (!stanza.term || stanza.obsolete) {
      return;
    }
    if (stanza.id.isEmpty() || stanza.name.isEmpty()) {
      problems.add(
          stanza.place,
          "the term has no " + (stanza.id.isEmpty() ? "\"id\"" : "\"name\"") + "; add it");
      return;
    }
    OboTerm term =
        new OboTerm(
            stanza.place,
            stanza.id,
            stanza.name,
            List.copyOf(stanza.synonyms),
            List.copyOf(stanza.isA),
            List.copyOf(stanza.partOf),
            stanza.grouping);
    OboTerm before = terms.putIfAbsent(term.id(), term);
    if (before == null) {
      inOrder.add(term);
    } else {
      problems.add(
          term.place(),
          "the id \"" + term.id() + "\" is also that of " + before.place() + "; remove one");
    }
  }

  /** The value without what may follow it: a qualifier in braces, a comment. */
  private static String word(String value) {
    int end = 0;
    while (end < value.length()
        && !Character.isWhitespace(value.charAt(end))
        && value.charAt(end) != '{') {
      end++;
    }
    return value.substring(0, end);
  }

  /** A text that is not in quotes ends at a brace that is not escaped, or at a comment. */
  private static String withoutQualifier(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{' || value.startsWith(" ! ", i)) {
        return value.substring(0, i);
      }
    }
    return value;
  }

  /** Characters that the format escapes as themselves; what separates names here, as blanks. */
  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        c = "ntW".indexOf(value.charAt(i)) >= 0 ? ' ' : value.charAt(i);
      }
      text.append(c == '|' || c == '\t' ? ' ' : c);
    }
    return text.toString().strip();
  }
}
