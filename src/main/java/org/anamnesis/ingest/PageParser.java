package org.anamnesis.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.ingest.Draft.ReplyDraft;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Section;
import org.anamnesis.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one page to its document. Each line that is a {@link PageMark} says which part of
 * the page follows, so that parts may be missing or in another order.
 */
final class PageParser {
  private enum Part {
    TITLE,
    LETTER,
    REPLY,
    ARTICLE,
    SIMILAR,
    TOPICS
  }

  private static final ReplyLine NO_DOCTOR = new ReplyLine("", "");
  private static final String NOT_A_PAGE =
      "not a page of a question and its answer; allowed: text with the lines \"Share to:\","
          + " \"Name, 40~49 year old female. Ask Date: 2016/06/23\", \"Dr. Name reply Specialty\","
          + " \"Reply Date: 2016/06/23\", \"More Info\", \"Similar Q&A\" and \"Related FAQ\", or"
          + " some of them, each by itself";

  private final String source;
  private final List<QaRecord> problems = new ArrayList<>();
  private final Set<PageMark> marks = EnumSet.noneOf(PageMark.class);
  private final Draft page = new Draft();
  private final Article article = new Article();
  private final SimilarQuestions similar = new SimilarQuestions();
  private final Topics topics = new Topics();
  private Part part = Part.TITLE;
  private @Nullable ReplyDraft reply;
  private int number;

  private PageParser(String source) {
    this.source = source;
  }

  /**
   * Reads a page.
   *
   * @return the page, and what of it could not be used; or why it cannot be read
   */
  static List<QaRecord> parse(String source, String id, List<String> lines, SeenIds seenIds) {
    PageParser parser = new PageParser(source);
    for (String line : lines) {
      parser.number++;
      parser.read(PageLine.of(line));
    }
    try {
      QaRecord good = parser.record(id, seenIds);
      parser.problems.addFirst(good);
      return parser.problems;
    } catch (RecordException | IllegalArgumentException e) {
      return List.of(new RecordError(source, 1, String.valueOf(e.getMessage())));
    }
  }

  private void read(PageLine line) {
    PageMark mark = PageMark.of(line);
    marks.add(mark);
    switch (mark) {
      case BLANK, TEXT -> text(line);
      case SOURCE -> source(line);
      case SHARE -> part = Part.LETTER;
      case ASKER -> asker(AskerLine.of(line).orElseThrow());
      case REPLY -> reply(ReplyLine.of(line).orElseThrow());
      case REPLY_DATE -> replyDate(date(line.behind("Reply Date").orElseThrow()));
      case ARTICLE -> part = Part.ARTICLE;
      case SIMILAR -> part = Part.SIMILAR;
      case READ_MORE ->
          readMore(line.part(PageMark.READ_MORE_LABEL.length(), line.text().length()));
      case TOPICS -> part = Part.TOPICS;
    }
  }

  private void text(PageLine line) {
    switch (part) {
      case TITLE -> {
        if (!line.isBlank()) {
          page.title(line);
          part = Part.LETTER;
        }
      }
      case LETTER -> page.question.add(line);
      case REPLY -> {
        if (reply == null && !line.isBlank()) {
          start(new ReplyDraft(NO_DOCTOR));
        }
        if (reply != null) {
          reply.text.add(line);
        }
      }
      case ARTICLE -> article.add(line);
      case SIMILAR -> similar.text(line, number);
      case TOPICS -> topic(line);
    }
  }

  /** An address counts near the top only: further down it is part of a text. */
  private void source(PageLine line) {
    if (part == Part.TITLE || part == Part.LETTER && page.question.isEmpty()) {
      page.source = PageMark.address(line).orElseThrow();
    } else {
      text(line);
    }
  }

  private void asker(AskerLine line) {
    Optional<Draft> excerpt = part == Part.SIMILAR ? similar.current() : Optional.empty();
    Draft asked = excerpt.orElse(page);
    asked.askedOn = asked.askedOn.or(() -> date(line.date()));
    try {
      asked.asker = new Asker(line.name(), AgeWords.age(line.words()), line.sex());
    } catch (RecordException e) {
      asked.asker = new Asker(line.name(), Optional.empty(), line.sex());
      problem(e);
    }
    if (excerpt.isEmpty()) {
      part = Part.REPLY;
      reply = null;
    }
  }

  private void reply(ReplyLine line) {
    if (part == Part.SIMILAR) {
      similar.reply(new ReplyDraft(line), number);
    } else {
      start(new ReplyDraft(line));
    }
  }

  private void start(ReplyDraft next) {
    page.replies.add(next);
    reply = next;
    part = Part.REPLY;
  }

  /** The reply ends here. A dated reply among the similar questions may be the page's own. */
  private void replyDate(Optional<LocalDate> date) {
    if (part == Part.SIMILAR) {
      similar.date(date).ifPresent(this::start);
    }
    if (part == Part.REPLY && reply != null) {
      reply.date(date);
      part = reply.text.isEmpty() ? part : Part.ARTICLE;
    }
  }

  /** What was read as the page's reply is a similar question's, if their heading is missing. */
  private void readMore(PageLine title) {
    if (part == Part.REPLY && reply != null && reply.repliedOn.isEmpty()) {
      page.replies.removeLast();
      similar.reply(reply, number);
    }
    part = Part.SIMILAR;
    similar.readMore(title, number);
  }

  private void topic(PageLine line) {
    try {
      topics.add(line);
    } catch (IllegalArgumentException e) {
      problem(e);
    }
  }

  private Optional<LocalDate> date(PageLine line) {
    try {
      return PageDate.of(line);
    } catch (RecordException e) {
      problem(e);
      return Optional.empty();
    }
  }

  private void problem(Exception e) {
    problems.add(new RecordError(source, number, e.getMessage() + "; the page is read without it"));
  }

  private QaRecord record(String id, SeenIds seenIds) throws RecordException {
    if (!PageMark.makeAPage(marks)) {
      throw new RecordException(NOT_A_PAGE);
    }
    List<Section> sections = article.sections();
    List<Topic> under = topics.list();
    page.document(id, sections, List.of(), "", under);
    seenIds.claim(id);
    List<QaDocument> excerpts = new ArrayList<>();
    List<SimilarQuestions.Entry> entries = similar.entries();
    for (int i = 0; i < entries.size(); i++) {
      number = entries.get(i).line();
      try {
        String excerpt = id + "#" + (i + 1);
        QaDocument document =
            entries.get(i).draft().document(excerpt, List.of(), List.of(), id, List.of());
        seenIds.claim(excerpt);
        excerpts.add(document);
      } catch (RecordException | IllegalArgumentException e) {
        problem(e);
      }
    }
    List<String> ids = excerpts.stream().map(QaDocument::id).toList();
    return new QaRecord.Good(page.document(id, sections, ids, "", under), excerpts);
  }
}
