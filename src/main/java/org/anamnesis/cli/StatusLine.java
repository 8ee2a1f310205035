package org.anamnesis.cli;

/**
 * Tells a person who waits what is done, on a line that is overwritten; nothing where nobody
 * watches.
 *
 * @param terminal where the line is
 */
record StatusLine(Terminal terminal) implements AutoCloseable {
  private static final int WIDTH = 40;

  void show(String status) {
    if (terminal.interactive()) {
      terminal.out().print("\r" + " ".repeat(WIDTH) + "\r" + status);
      terminal.out().flush();
    }
  }

  /** Wipes it. */
  @Override
  public void close() {
    show("");
  }
}
