package org.anamnesis.ingest;

/**
 * Text with its full-width letters, digits and signs as ASCII, and every kind of blank as a space.
 * Each UTF-16 unit becomes one, so that offsets in both are the same.
 */
final class HalfWidth {
  private static final char FIRST = '\uFF01';
  private static final char LAST = '\uFF5E';
  private static final char WAVE_DASH = '\u301C';
  private static final char FULL_STOP = '\u3002';
  private static final char ENUMERATION_COMMA = '\u3001';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private HalfWidth() {}

  static String of(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = of(c);
      if (half != c) {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, half);
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static char of(char c) {
    if (c > ' ' && c < '\u0080') {
      return c;
    }
    if (c >= FIRST && c <= LAST) {
      return (char) (c - FIRST + '!');
    }
    if (c == WAVE_DASH) {
      return '~';
    }
    if (c == FULL_STOP) {
      return '.';
    }
    if (c == ENUMERATION_COMMA) {
      return ',';
    }
    boolean blank =
        Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || c == ZERO_WIDTH_SPACE
            || c == BYTE_ORDER_MARK;
    return blank ? ' ' : c;
  }
}
