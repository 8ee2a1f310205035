package org.anamnesis.ingest;

/** Lines put together as text: paragraphs stay apart by one blank line, however many there were. */
final class Paragraphs {
  private final StringBuilder text = new StringBuilder();
  private boolean blank;

  void add(PageLine line) {
    if (!line.isBlank() && !text.isEmpty()) {
      text.append(blank ? "\n\n" : "\n");
    }
    blank = line.isBlank();
    text.append(line.text());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
