package org.anamnesis.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes HTML that is well-formed XML, too. Each element is closed, and each text and value is
 * escaped: there is no way to write markup that comes from an archive.
 */
final class HtmlWriter {
  private static final Set<String> INLINE = Set.of("a", "b", "bdi", "br", "span", "time");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final StringBuilder html = new StringBuilder("<!DOCTYPE html>");
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts an element; attributes are names and values in turn. */
  HtmlWriter open(String name, String... attributes) {
    start(name, attributes);
    html.append('>');
    open.push(name);
    return this;
  }

  /** Ends the element that was started last. */
  HtmlWriter close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that can have no content, such as {@code br}. */
  HtmlWriter empty(String name, String... attributes) {
    start(name, attributes);
    html.append("/>");
    return this;
  }

  /** An element that holds a text. */
  HtmlWriter element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  HtmlWriter text(String text) {
    escape(text);
    return this;
  }

  /**
   * A name or the like among other words, which cannot change their direction; nothing if blank.
   */
  HtmlWriter name(String name) {
    return name.isBlank() ? this : element("bdi", name).text(" ");
  }

  /** What happened on a day. */
  HtmlWriter day(String what, LocalDate day) {
    open("b").text(what + " ");
    return element("time", DAY.format(day), "datetime", day.toString()).close();
  }

  /** A letter, with the paragraphs and lines that its writer made. */
  HtmlWriter paragraphs(String text) {
    for (List<String> lines : PageWords.paragraphs(text)) {
      open("p", "dir", "auto").text(lines.get(0));
      lines.stream().skip(1).forEach(line -> empty("br").text(line));
      close();
    }
    return this;
  }

  /** The document; elements that are still open end here. */
  String finish() {
    while (!open.isEmpty()) {
      close();
    }
    return html + "\n";
  }

  private void start(String name, String... attributes) {
    html.append(INLINE.contains(name) ? "<" : "\n<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
  }

  private void escape(String text) {
    text.codePoints().filter(HtmlWriter::isHarmless).forEach(this::escape);
  }

  private void escape(int c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(c);
    }
  }

  /**
   * Neither a control character or what is no character at all, which XML does not have, nor one
   * that turns the direction of what follows, which can make a text read as another.
   */
  static boolean isHarmless(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          false;
      default -> c == '\n' || c == '\t' || !Character.isISOControl(c) && (c & 0xfffe) != 0xfffe;
    };
  }
}
