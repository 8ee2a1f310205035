package org.anamnesis.ingest;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a line of a page is, by its own words. */
enum PageMark {
  BLANK,
  TEXT,
  /** {@code Source: https://…}, where the page can be read. */
  SOURCE,
  /** {@code Share to:}, behind which the letter starts. */
  SHARE,
  /** {@code Name, 40~49 year old female. Ask Date: 2016/06/23}, behind the letter. */
  ASKER,
  /** {@code Dr. Name reply Specialty}, above what the doctor says. */
  REPLY,
  /** {@code Reply Date: 2016/06/23}, behind it. */
  REPLY_DATE,
  /** {@code More Info}, above the article. */
  ARTICLE,
  /** {@code Similar Q&A}, above the similar questions. */
  SIMILAR,
  /** {@code [Read More] Title}, behind each of them. */
  READ_MORE,
  /** {@code Related FAQ}, above the topics. */
  TOPICS;

  static final String READ_MORE_LABEL = "[Read More]";

  /** Longer lines are text, whatever they say: so names and specialties fit into a document. */
  private static final int LONGEST = 400;

  static PageMark of(PageLine line) {
    if (line.isBlank()) {
      return BLANK;
    }
    if (line.startsWith(READ_MORE_LABEL)) {
      return READ_MORE;
    }
    if (line.plain().length() > LONGEST) {
      return TEXT;
    }
    if (line.isHeading("Share to") || line.behind("Share to").isPresent()) {
      return SHARE;
    }
    if (line.isHeading("More Info")) {
      return ARTICLE;
    }
    if (line.isHeading("Similar Q&A")) {
      return SIMILAR;
    }
    if (line.isHeading("Related FAQ")) {
      return TOPICS;
    }
    if (line.behind("Reply Date").isPresent()) {
      return REPLY_DATE;
    }
    if (AskerLine.of(line).isPresent()) {
      return ASKER;
    }
    if (ReplyLine.of(line).isPresent()) {
      return REPLY;
    }
    return address(line).isPresent() ? SOURCE : TEXT;
  }

  /** The address that a line gives. */
  static Optional<String> address(PageLine line) {
    return line.behind("Source")
        .or(() -> line.behind("Link"))
        .filter(rest -> rest.startsWith("https://") || rest.startsWith("http://"))
        .filter(rest -> rest.plain().indexOf(' ') < 0)
        .map(PageLine::text);
  }

  /**
   * Whether lines with these marks are a page: one that nothing else has, or two of the others,
   * because a text of any sort may have a line {@code More Info}.
   */
  static boolean makeAPage(Set<PageMark> marks) {
    Set<PageMark> others = EnumSet.of(SHARE, REPLY_DATE, ARTICLE, SIMILAR, READ_MORE, TOPICS);
    others.retainAll(marks);
    return marks.contains(ASKER) || marks.contains(REPLY) || others.size() >= 2;
  }
}
