package org.anamnesis.ingest;

import java.util.Optional;

/**
 * A line of a page without blanks around it.
 *
 * @param text as the page has it
 * @param plain the same in {@link HalfWidth}, for comparisons
 */
record PageLine(String text, String plain) {
  private static final PageLine BLANK = new PageLine("", "");

  static PageLine of(String line) {
    String plain = HalfWidth.of(line);
    int start = 0;
    int end = plain.length();
    while (start < end && plain.charAt(start) == ' ') {
      start++;
    }
    while (end > start && plain.charAt(end - 1) == ' ') {
      end--;
    }
    return start == end
        ? BLANK
        : new PageLine(line.substring(start, end), plain.substring(start, end));
  }

  boolean isBlank() {
    return plain.isEmpty();
  }

  /** A part of the line as a line. */
  PageLine part(int start, int end) {
    return of(text.substring(start, end));
  }

  /** Whether this is a heading, in any case, perhaps with a colon behind it. */
  boolean isHeading(String heading) {
    return plain.equalsIgnoreCase(heading)
        || behind(heading).filter(rest -> rest.isBlank()).isPresent();
  }

  /** What is behind a label at the start of the line and the colon that must follow it. */
  Optional<PageLine> behind(String label) {
    return startsWith(label) ? behindColon(label.length()) : Optional.empty();
  }

  /** What is behind the colon that must be at an offset, perhaps after spaces. */
  Optional<PageLine> behindColon(int offset) {
    int colon = offset;
    while (colon < plain.length() && plain.charAt(colon) == ' ') {
      colon++;
    }
    return colon < plain.length() && plain.charAt(colon) == ':'
        ? Optional.of(part(colon + 1, plain.length()))
        : Optional.empty();
  }

  /** Whether the line starts with a word, in any case. */
  boolean startsWith(String word) {
    return plain.regionMatches(true, 0, word, 0, word.length());
  }

  boolean startsInLowerCase() {
    return !isBlank() && Character.isLowerCase(plain.codePointAt(0));
  }

  /** Whether all of the line is in parentheses. */
  boolean isInParentheses() {
    return plain.startsWith("(") && plain.endsWith(")");
  }

  /** What is in the parentheses around the line, or else the line. */
  PageLine unwrapped() {
    return isInParentheses() ? part(1, plain.length() - 1) : this;
  }
}
