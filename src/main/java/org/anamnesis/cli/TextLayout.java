package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.model.Span;

/**
 * Texts as lines of a terminal: wrapped at words, bold where colours are allowed.
 *
 * @param width columns of a line
 * @param color whether escape codes may be used
 */
record TextLayout(int width, boolean color) {
  /** What every terminal has room for. */
  static final int STANDARD_WIDTH = 80;

  private static final char ESCAPE = '\u001b';
  private static final String BOLD = ESCAPE + "[1m";
  private static final String PLAIN = ESCAPE + "[22m";

  static TextLayout of(Terminal terminal) {
    return new TextLayout(STANDARD_WIDTH, terminal.color());
  }

  /** A text of an archive without what could steer a terminal; offsets stay as they are. */
  static String harmless(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      int type = Character.getType(clean.charAt(i));
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  String bold(String text) {
    return color ? BOLD + text + PLAIN : text;
  }

  /** A harmless text with some places in bold; they are in order and do not overlap. */
  String bold(String text, List<Span> spans) {
    StringBuilder marked = new StringBuilder();
    int end = 0;
    for (Span span : spans) {
      marked.append(text, end, span.start()).append(bold(text.substring(span.start(), span.end())));
      end = span.end();
    }
    return marked.append(text, end, text.length()).toString();
  }

  /** The lines of a text, each at most as wide as the layout; longer words are broken. */
  List<String> wrap(String text, String firstIndent, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(firstIndent);
    boolean empty = true;
    for (String word : text.strip().split("\\s+")) {
      if (!empty && columns(line) + 1 + columns(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ");
      // a text without blanks is one long word: each character is looked at a fixed number of times
      int start = 0;
      int fits = fitting(word, start, width - columns(line));
      while (fits < word.length()) {
        lines.add(line.append(word, start, fits).toString());
        line = new StringBuilder(indent);
        start = fits;
        fits = fitting(word, start, width - columns(line));
      }
      line.append(word, start, fits);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many columns a text takes; escape codes take none, Chinese characters two. */
  static int columns(CharSequence text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      columns += columnsAt(text, i);
    }
    return columns;
  }

  /** Up to where a word from a place on fits: at least one character, if there is one. */
  private static int fitting(String word, int start, int columns) {
    int end = start;
    int taken = 0;
    while (end < word.length() && (end == start || taken + columnsAt(word, end) <= columns)) {
      taken += columnsAt(word, end);
      end = next(word, end);
    }
    return end;
  }

  /** The place after the character, or the escape code, at a place. */
  private static int next(CharSequence text, int i) {
    if (text.charAt(i) != ESCAPE) {
      return i + Character.charCount(Character.codePointAt(text, i));
    }
    int end = i;
    while (end < text.length() && text.charAt(end) != 'm') {
      end++;
    }
    return Math.min(end + 1, text.length());
  }

  private static int columnsAt(CharSequence text, int i) {
    if (text.charAt(i) == ESCAPE) {
      return 0;
    }
    int c = Character.codePointAt(text, i);
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** Hangul, Kana, Chinese characters and their punctuation, full-width forms, pictures. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
