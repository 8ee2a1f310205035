package org.anamnesis.search;

import java.util.Locale;
import org.anamnesis.model.QaDocument;

/**
 * Tells whether two documents hold the same question: word for word, or one as the beginning of the
 * other, as excerpts are. Case and white space do not matter.
 */
final class SameText {
  /** Without titles to compare, so many equal characters are no accident. */
  private static final int LONG_ENOUGH = 40;

  private SameText() {}

  /** Both have the same title and question. */
  static boolean duplicate(QaDocument one, QaDocument other) {
    return folded(one.title()).equals(folded(other.title()))
        && folded(one.question().text()).equals(folded(other.question().text()))
        && !(one.title().isBlank() && one.question().text().isBlank());
  }

  /** One is an excerpt of the other, or both are of the same page. */
  static boolean excerpt(QaDocument one, QaDocument other) {
    return (!one.excerptOf().isEmpty() && beginsAs(one, other))
        || (!other.excerptOf().isEmpty() && beginsAs(other, one));
  }

  private static boolean beginsAs(QaDocument excerpt, QaDocument whole) {
    String title = folded(excerpt.title());
    String start = beginning(folded(excerpt.question().text()));
    String text = folded(whole.question().text());
    if (!title.isEmpty() && title.equals(folded(whole.title()))) {
      return text.startsWith(start);
    }
    return (title.isEmpty() || whole.title().isBlank())
        && (start.length() < LONG_ENOUGH
            ? !start.isEmpty() && text.equals(start)
            : text.startsWith(start));
  }

  /** Without the dots that say it goes on. */
  private static String beginning(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '…')) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
