package org.anamnesis.search;

/** The first words of a text, on one line. */
final class Beginning {
  private Beginning() {}

  /** At most so many characters, and an ellipsis where the text goes on. */
  static String of(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= length) {
      return line;
    }
    int blank = line.lastIndexOf(' ', length);
    int end = blank > length / 2 ? blank : length;
    // never between the halves of a surrogate pair
    String start =
        line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    boolean sentence = start.endsWith(".") || start.endsWith("?") || start.endsWith("!");
    return start + (sentence ? " …" : "…");
  }
}
