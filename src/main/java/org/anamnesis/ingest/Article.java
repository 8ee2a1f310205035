package org.anamnesis.ingest;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.model.Section;

/**
 * Tells the headings of an article from its text.
 *
 * <p>Paragraphs and the items of a list have one blank line between them, a heading has two or more
 * before it, or is the first line. But so has the introduction, and copies of a page lose and gain
 * blank lines. So a heading must look like one, too: at most 80 characters, not the item of a list,
 * no end of a sentence or clause behind it, and neither it nor the line right below starts in lower
 * case, as the second half of a sentence would. What is not a heading is text: nothing is lost, and
 * without any blank lines the article is one section.
 */
final class Article {
  private static final int MAX_HEADING = 80;
  private static final String BULLETS = "-*\u2022\u00b7\u2013";
  private static final String ENDS = ".!,;\u2026";

  private final List<PageLine> lines = new ArrayList<>();

  void add(PageLine line) {
    lines.add(line);
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    String heading = "";
    Paragraphs text = new Paragraphs();
    int blanks = 2;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (blanks >= 2 && isHeading(line) && !continues(i + 1)) {
        close(sections, heading, text);
        heading = line.text();
        text = new Paragraphs();
      } else {
        text.add(line);
      }
      blanks = line.isBlank() ? blanks + 1 : 0;
    }
    close(sections, heading, text);
    return sections;
  }

  private boolean continues(int next) {
    return next < lines.size() && lines.get(next).startsInLowerCase();
  }

  private static void close(List<Section> sections, String heading, Paragraphs text) {
    if (!heading.isEmpty() || !text.isEmpty()) {
      sections.add(new Section(heading, text.toString()));
    }
  }

  private static boolean isHeading(PageLine line) {
    String plain = line.plain();
    return !line.isBlank()
        && plain.length() <= MAX_HEADING
        && !line.startsInLowerCase()
        && !isItem(plain)
        && ENDS.indexOf(plain.charAt(plain.length() - 1)) < 0;
  }

  /**
   * Whether a line is the item of a list: {@code 1. …}, {@code 2) …}, {@code (3) …}, {@code - …}.
   */
  private static boolean isItem(String plain) {
    int end = plain.startsWith("(") ? 1 : 0;
    int start = end;
    while (end < plain.length() && Character.isDigit(plain.charAt(end))) {
      end++;
    }
    return BULLETS.indexOf(plain.charAt(0)) >= 0
        || end > start && end < plain.length() && ".),".indexOf(plain.charAt(end)) >= 0;
  }
}
