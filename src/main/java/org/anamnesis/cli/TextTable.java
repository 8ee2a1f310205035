package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells in columns, each as wide as its longest cell while all fit; else the widest columns give
 * way, and their cells are wrapped. A column without any cell is left out.
 *
 * @param layout how wide the table may be
 * @param headings one for each column
 * @param rows cells of harmless text, several lines if newlines are between them
 */
record TextTable(TextLayout layout, List<String> headings, List<List<String>> rows) {
  private static final String GAP = "  ";

  /** The headings, a rule, and the rows. */
  List<String> lines() {
    int[] widths = widths();
    List<String> bold = headings.stream().map(layout::bold).toList();
    List<String> lines = new ArrayList<>(line(bold, widths));
    lines.add("─".repeat(total(widths)));
    for (List<String> row : rows) {
      lines.addAll(line(row, widths));
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        if (!row.get(i).isEmpty()) {
          int heading = TextLayout.columns(headings.get(i));
          int cell = row.get(i).lines().mapToInt(TextLayout::columns).max().orElse(0);
          widths[i] = Math.max(widths[i], Math.max(heading, cell));
        }
      }
    }
    while (total(widths) > layout.width()) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      widths[widest]--;
    }
    return widths;
  }

  /** With the gaps between the columns that there are. */
  private static int total(int[] widths) {
    int total = -GAP.length();
    for (int width : widths) {
      total += width == 0 ? 0 : width + GAP.length();
    }
    return total;
  }

  private List<String> line(List<String> row, int[] widths) {
    List<StringBuilder> lines = new ArrayList<>();
    int margin = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        List<String> cell = wrapped(row.get(i), widths[i]);
        for (int j = 0; j < cell.size(); j++) {
          if (j == lines.size()) {
            lines.add(new StringBuilder());
          }
          StringBuilder line = lines.get(j);
          line.append(" ".repeat(margin - TextLayout.columns(line))).append(cell.get(j));
        }
        margin += widths[i] + GAP.length();
      }
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }

  private List<String> wrapped(String cell, int width) {
    TextLayout column = new TextLayout(width, layout.color());
    List<String> lines = new ArrayList<>();
    cell.lines().forEach(line -> lines.addAll(column.wrap(line, "", GAP)));
    return lines;
  }
}
