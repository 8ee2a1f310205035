package org.anamnesis.clinical;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a user's file into a draft, in the format that its first line tells. */
final class LexiconFile {
  private LexiconFile() {}

  static void read(Path path, LexiconDraft draft) throws IOException {
    Problems problems = draft.problems();
    TextFile file = TextFile.read(path, problems);
    int first = first(file.lines());
    if (first == file.lines().size()) {
      // no rows: the bundled lexicon as it is
      return;
    }
    String line = file.lines().get(first).strip();
    List<String> cells = Table.split(line, '\t').stream().map(String::strip).toList();
    if (obo(path, line)) {
      OboMapping.add(OboReader.read(file, problems), draft);
    } else if (cells.contains("id") && cells.contains("kind")) {
      TableRows.findings(Table.of(file, problems), draft);
    } else if (cells.contains("id") && cells.contains("part_of")) {
      TableRows.regions(Table.of(file, problems), draft);
    } else if (cells.size() == 2 && !cells.contains("id")) {
      SynonymRows.read(file, draft);
    } else {
      problems.add(
          new Problems.Place(file.name(), first + 1),
          "no format that is known; allowed: a table whose first line names the columns "
              + TableRows.FINDINGS
              + " or "
              + TableRows.REGIONS
              + ", separated by tabs; two columns, a new name and a known one; an ontology in OBO"
              + " format");
    }
  }

  private static boolean obo(Path path, String line) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".obo")
        || line.startsWith("format-version:")
        || line.equals("[Term]");
  }

  private static int first(List<String> lines) {
    int first = 0;
    while (first < lines.size() && !TextFile.says(lines.get(first))) {
      first++;
    }
    return first;
  }
}
