package org.anamnesis.model;

import java.util.Objects;

/** An expression of the advanced syntax cannot be read; says what is wrong, and where. */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The columns of {@link #caret()}, and how many of them show what leads to the position. */
  private static final int WIDTH = 76;

  private static final int BEFORE = 50;

  /** What was typed. */
  private final String expression;

  /** An offset in it. */
  private final int position;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, what is allowed and what to do
   * @param expression the whole expression
   * @param position where it is wrong: a UTF-16 offset, 0 to the expression's length
   */
  public QuerySyntaxException(String message, String expression, int position) {
    super(message);
    this.expression = expression;
    this.position = Objects.checkIndex(position, expression.length() + 1);
  }

  /**
   * Where the expression is wrong.
   *
   * @return a UTF-16 offset in the expression; its length where something is missing at the end
   */
  public int position() {
    return position;
  }

  /**
   * The place for people to see: the expression, shortened to its surroundings, and below it a
   * {@code ^}. Line breaks and other control characters show as blanks.
   *
   * @return two lines of at most {@value #WIDTH} columns
   */
  public String caret() {
    int start = position;
    int columns = 0;
    while (start > 0 && columns < BEFORE) {
      start = expression.offsetByCodePoints(start, -1);
      columns += columns(expression.codePointAt(start));
    }
    StringBuilder shown = new StringBuilder(start == 0 ? "" : "\u2026");
    StringBuilder below = new StringBuilder(start == 0 ? "" : " ");
    columns = shown.length();
    int at = start;
    while (at < expression.length() && columns < WIDTH - 2) {
      int character = expression.codePointAt(at);
      shown.appendCodePoint(harmless(character) ? character : ' ');
      columns += columns(character);
      if (at < position) {
        below.repeat(' ', columns(character));
      }
      at += Character.charCount(character);
    }
    return shown.append(at == expression.length() ? "" : "\u2026") + "\n" + below + "^";
  }

  private static boolean harmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /** Accents that follow their letter take no column; Chinese characters and pictures take two. */
  private static int columns(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> wide(character) ? 2 : 1;
    };
  }

  private static boolean wide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
