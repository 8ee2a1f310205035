package org.anamnesis.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anamnesis.model.RecordException;

/** The columns of a line, as TREC's files have them, and ids that fit into them. */
final class Columns {
  private static final int MAX_QUOTED = 40;

  private Columns() {}

  /**
   * The cells of a line: separated by tabs if that gives one of the allowed counts, so that an id
   * may have blanks; else by white space.
   */
  static List<String> of(String line, String form, int... allowed) throws RecordException {
    List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
    if (!isOneOf(cells.size(), allowed)) {
      cells = List.of(line.strip().split("\\s+"));
    }
    if (!isOneOf(cells.size(), allowed)) {
      throw new RecordException(
          cells.size()
              + (cells.size() == 1 ? " column" : " columns")
              + "; allowed: "
              + IntStream.of(allowed)
                  .distinct()
                  .mapToObj(Integer::toString)
                  .collect(Collectors.joining(" or "))
              + ", separated by tabs or blanks: "
              + form
              + "; write a blank within an id as %20");
    }
    return cells;
  }

  /** An id as a column: white space, which would shift the others, is percent-encoded. */
  static String id(String id) {
    if (id.codePoints().noneMatch(Columns::isBlank)) {
      return id;
    }
    StringBuilder column = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              column.append(isBlank(c) ? encoded(one) : one);
            });
    return column.toString();
  }

  /** A cell that must be an id. */
  static String id(String cell, String what) throws RecordException {
    if (cell.isBlank()) {
      throw new RecordException("the id of the " + what + " is blank; give it one");
    }
    return id(cell);
  }

  /** A cell as a message shows it: harmless, in quotes, not too long. */
  static String quoted(String cell) {
    String shown =
        cell.codePointCount(0, cell.length()) > MAX_QUOTED
            ? cell.substring(0, cell.offsetByCodePoints(0, MAX_QUOTED)) + "…"
            : cell;
    return '"' + shown + '"';
  }

  private static boolean isOneOf(int count, int... allowed) {
    return IntStream.of(allowed).anyMatch(each -> each == count);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static String encoded(String c) {
    return "%"
        + HexFormat.ofDelimiter("%").withUpperCase().formatHex(c.getBytes(StandardCharsets.UTF_8));
  }
}
