package org.anamnesis.clinical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of the lexicon: tab-separated, the first line that is not a comment ({@code #}) names the
 * columns, {@code |} separates the names in a cell.
 *
 * <p>Reading the bundled tables is a good part of a short process's start, where nothing is
 * compiled yet: lines and cells are cut by searching for the next separator, not by a loop over
 * characters, and the way of a bundled table has no stream and no lambda.
 */
final class Table {
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private Problems.Place header = new Problems.Place("", 1);

  private Table() {}

  /** Reads a table that is bundled with the library. */
  static Table bundled(String name) {
    Problems problems = new Problems();
    Table table = new Table();
    table.read(name, split(new String(Bundle.read(name), UTF_8), '\n'), problems);
    problems.throwIfAny();
    return table;
  }

  /** Reads a table of a user's. */
  static Table of(TextFile file, Problems problems) {
    Table table = new Table();
    table.read(file.name(), file.lines(), problems);
    return table;
  }

  private void read(String name, List<String> lines, Problems problems) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (TextFile.says(line)) {
        List<String> cells = split(line, '\t');
        Row row = new Row(new Problems.Place(name, i + 1), columns, cells);
        if (columns.isEmpty()) {
          header = row.at();
          for (String cell : cells) {
            columns.put(cell.strip(), columns.size());
          }
        } else if (cells.size() == columns.size()) {
          rows.add(row);
        } else {
          problems.add(
              row.at(),
              cells.size()
                  + " columns; allowed: the "
                  + columns.size()
                  + " of the first line, separated by tabs");
        }
      }
    }
  }

  /** The parts of a text between separators, empty ones too. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  List<Row> rows() {
    return rows;
  }

  /** The names of the columns in order. */
  Set<String> columns() {
    return columns.keySet();
  }

  /** Where the columns are named. */
  Problems.Place header() {
    return header;
  }

  /** One line, by column name. */
  record Row(Problems.Place at, Map<String, Integer> columns, List<String> cells) {
    String place() {
      return at.toString();
    }

    String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalStateException(at + ": no column \"" + column + "\"");
      }
      return cells.get(index).strip();
    }

    /** As {@link #get}, {@code ""} where the table has no such column. */
    String optional(String column) {
      return columns.containsKey(column) ? get(column) : "";
    }

    /** The names in a cell, without empty ones. */
    List<String> names(String column, String separator) {
      List<String> names = new ArrayList<>();
      for (String name : get(column).split(separator, -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
      return names;
    }
  }
}
