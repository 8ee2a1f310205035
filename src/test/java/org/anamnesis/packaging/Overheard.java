package org.anamnesis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** All that the library says while a test runs: every line of its log, every exception. */
final class Overheard implements AutoCloseable {
  /** In every text of a patient's, and nowhere else. */
  static final String MARK = "zqx";

  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final Handler[] others = root.getHandlers();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private int failures;
  private final Handler ear = new Ear();

  Overheard() {
    ear.setLevel(Level.ALL);
    Arrays.stream(others).forEach(root::removeHandler);
    root.setLevel(Level.ALL);
    root.addHandler(ear);
  }

  /** What went to the log, a line each, in the order it came. */
  List<String> logged() {
    return logged;
  }

  void add(Object text) {
    said.add(String.valueOf(text));
  }

  /** Calls what must fail in a certain way, and listens to the exception and its causes. */
  <T extends Throwable> T failure(Class<T> type, ThrowingCallable call) {
    try {
      call.call();
    } catch (Throwable e) {
      assertThat(e).isInstanceOf(type);
      add(e);
      return type.cast(e);
    }
    throw new AssertionError("no " + type.getSimpleName());
  }

  /** Calls what may fail. */
  void attempt(ThrowingCallable call) {
    try {
      call.call();
    } catch (Throwable e) {
      failures++;
      add(e);
    }
  }

  int failures() {
    return failures;
  }

  private void add(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      said.add(e.toString());
      said.add(String.valueOf(e.getLocalizedMessage()));
      for (Throwable suppressed : e.getSuppressed()) {
        add(suppressed);
      }
    }
  }

  /** Nothing of it holds a patient's text, nor its first letters as Lucene shows bytes. */
  void holdsNoPatientsText() {
    assertThat(said).isNotEmpty();
    assertThat(said).noneMatch(Overheard::tells);
  }

  static boolean tells(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.contains(MARK) || small.contains("122, 113, 120") || small.contains("7a 71 78");
  }

  @Override
  public void close() {
    root.removeHandler(ear);
    Arrays.stream(others).forEach(root::addHandler);
    root.setLevel(before);
  }

  private final class Ear extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord line) {
      logged.add(line.getLevel() + " " + formatter.formatMessage(line));
      said.add(formatter.formatMessage(line));
      if (line.getThrown() != null) {
        add(line.getThrown());
      }
    }

    @Override
    public void flush() {
      // nothing is buffered
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
