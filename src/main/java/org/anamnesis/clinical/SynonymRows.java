package org.anamnesis.clinical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a table of two columns into a draft: a new name, and the id or a name of what it means. An
 * id is tried first, a concept before a region.
 */
final class SynonymRows {
  private SynonymRows() {}

  static void read(TextFile file, LexiconDraft draft) {
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (TextFile.says(line)) {
        read(new Problems.Place(file.name(), i + 1), Table.split(line, '\t'), draft);
      }
    }
  }

  private static void read(Problems.Place place, List<String> cells, LexiconDraft draft) {
    if (cells.size() != 2) {
      draft
          .problems()
          .add(place, cells.size() + " columns; allowed: 2, a new name and a known one");
      return;
    }
    String name = cells.get(0).strip();
    String known = cells.get(1).strip();
    LexiconEntry entry = find(known, draft);
    if (name.isEmpty() || known.isEmpty()) {
      draft.problems().add(place, "an empty column; give a new name and a known one");
    } else if (entry == null) {
      draft
          .problems()
          .add(
              place,
              "\""
                  + known
                  + "\" is no id and no name of the lexicon so far; name a concept or region of the"
                  + " bundled tables, or of yours above");
    } else {
      draft.name(place, entry, name);
    }
  }

  private static @Nullable LexiconEntry find(String known, LexiconDraft draft) {
    LexiconEntry entry = draft.findings().get(known);
    if (entry == null) {
      entry = draft.regions().get(known);
    }
    if (entry == null) {
      entry = draft.findings().named(known);
    }
    return entry == null ? draft.regions().named(known) : entry;
  }
}
