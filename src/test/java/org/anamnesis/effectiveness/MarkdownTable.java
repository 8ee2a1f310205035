package org.anamnesis.effectiveness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table as Markdown writes it, and how its cells write figures. */
final class MarkdownTable {
  private final List<String> lines = new ArrayList<>();

  MarkdownTable(List<String> headings) {
    row(headings);
    lines.add("|" + String.join("|", Collections.nCopies(headings.size(), "---")) + "|");
  }

  void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Three digits: {@code .723}. */
  static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
  }

  /** With its sign: {@code +.081}; a difference that three digits do not show is 0. */
  static String signed(double value) {
    String digits = String.format(Locale.ROOT, "%.3f", Math.abs(value));
    String sign = digits.equals("0.000") ? "" : value < 0 ? "−" : "+";
    return sign.isEmpty() ? "0" : sign + digits.replaceFirst("^0", "");
  }
}
