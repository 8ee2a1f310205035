package org.anamnesis.clinical;

import java.util.List;
import java.util.Locale;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;

/** The lexicon that comes with the library: prepared by the build, else read from its tables. */
final class BundledLexicon {
  private BundledLexicon() {}

  static Lexicon load() {
    Lexicon prepared = PreparedLexicon.read(Bundle.checksum());
    return prepared == null ? ofTables() : prepared;
  }

  static Lexicon ofTables() {
    Problems problems = new Problems();
    LexiconDraft draft = new LexiconDraft(null, problems);
    for (Table.Row row : Table.bundled("findings.tsv").rows()) {
      List<String> names = row.names("names", "\\|");
      draft.finding(
          row.at(),
          new Concept(
              row.get("id"),
              names.get(0),
              Finding.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
              row.get("broader"),
              row.names("specialties", ",")),
          names);
    }
    for (Table.Row row : Table.bundled("regions.tsv").rows()) {
      List<String> names = row.names("names", "\\|");
      draft.region(
          row.at(),
          new Region(
              new BodyRegion(row.get("id"), names.get(0)),
              row.get("part_of"),
              row.get("sided").equals("yes")),
          names);
    }
    for (String idiom : WordList.bundled("idioms")) {
      if (draft.findings().named(idiom) == null) {
        draft.findings().name(new Problems.Place("idioms.txt", 1), Concept.IDIOM, idiom);
      }
    }
    Lexicon lexicon = draft.finish(Bundle.checksum());
    problems.throwIfAny();
    return lexicon;
  }
}
