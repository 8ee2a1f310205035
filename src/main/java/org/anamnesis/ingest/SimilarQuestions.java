package org.anamnesis.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.ingest.Draft.ReplyDraft;
import org.jspecify.annotations.Nullable;

/**
 * The similar questions of a page, while its lines are read.
 *
 * <p>Each is a title, an excerpt of the question, the line of the doctor, an excerpt of the reply,
 * and {@code [Read More]} with the title again. Where that is missing, the next one starts behind
 * two blank lines, unless a line of a doctor does, which has two blank lines before it as well.
 */
final class SimilarQuestions {
  /** Where a question starts, by its line. */
  record Entry(Draft draft, int line) {}

  private final List<Entry> entries = new ArrayList<>();

  /** The lines above the doctor's of the question that is open: its title and its text. */
  private final List<PageLine> head = new ArrayList<>();

  private @Nullable Draft open;
  private int blanks;

  void text(PageLine line, int number) {
    if (line.isBlank()) {
      blanks++;
    } else {
      if (open != null && blanks >= 2 && hasText(open)) {
        close("");
      }
      open(number);
      blanks = 0;
    }
    if (open != null && !open.replies.isEmpty()) {
      open.replies.getLast().text.add(line);
    } else if (!line.isBlank() || !head.isEmpty()) {
      head.add(line);
    }
  }

  /** What a doctor says follows: of the question that is open, or of one that lacks its head. */
  void reply(ReplyDraft reply, int number) {
    if (open != null && !open.replies.isEmpty()) {
      close("");
    }
    open(number).replies.add(reply);
    blanks = 0;
  }

  void readMore(PageLine title, int number) {
    open(number);
    close(title.text());
    blanks = 0;
  }

  /** The question whose lines are being read, if any. */
  Optional<Draft> current() {
    return Optional.ofNullable(open);
  }

  /** The question that is open, or a new one. */
  private Draft open(int number) {
    if (open == null) {
      open = new Draft();
      entries.add(new Entry(open, number));
    }
    return open;
  }

  /** Gives the open reply its date, and gives it back if it has no question: it is no excerpt. */
  Optional<ReplyDraft> date(Optional<LocalDate> date) {
    if (open == null || open.replies.isEmpty()) {
      return Optional.empty();
    }
    ReplyDraft reply = open.replies.getLast();
    reply.date(date);
    if (!head.isEmpty()) {
      return Optional.empty();
    }
    open = null;
    entries.removeLast();
    return Optional.of(reply);
  }

  /** All questions, in order; the last one ends here. */
  List<Entry> entries() {
    close("");
    return entries;
  }

  /** Whether the last part so far, question or reply, has text: blank lines may end it then. */
  private boolean hasText(Draft entry) {
    return entry.replies.isEmpty()
        ? head.stream().filter(line -> !line.isBlank()).count() > 1
        : !entry.replies.getLast().text.isEmpty();
  }

  /** Ends the question that is open. If its title line is missing, the repeated title stands in. */
  private void close(String repeatedTitle) {
    if (open == null) {
      return;
    }
    String first = head.isEmpty() ? "" : head.getFirst().text();
    boolean titled = repeatedTitle.isEmpty() || isSame(first, repeatedTitle);
    open.title = titled ? first : repeatedTitle;
    head.stream().skip(titled ? 1 : 0).forEach(open.question::add);
    head.clear();
    open = null;
  }

  /** Whether a title is repeated, perhaps cut, with dots for the rest. */
  private static boolean isSame(String title, String repeated) {
    int end = repeated.length();
    while (end > 0 && ".\u2026".indexOf(repeated.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && title.regionMatches(true, 0, repeated, 0, end);
  }
}
