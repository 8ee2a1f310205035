package org.anamnesis.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Sex;

/** What a page says beside the archive's own texts, the same in text and HTML. */
final class PageWords {
  static final String NO_DIAGNOSIS =
      "This is an answer to somebody else's question, not a diagnosis. If you are worried, see a"
          + " doctor.";

  static final String EXCERPT = "This is only an excerpt. It comes from the page ";

  /**
   * Half of a set of clinical guidelines were out of date after 5.8 years (Shekelle et al., JAMA
   * 286, 2001); an answer in a letter is not kept better.
   */
  private static final int OLD_YEARS = 5;

  private PageWords() {}

  static String title(QaDocument document) {
    if (!document.title().isBlank()) {
      return document.title();
    }
    return (document.question().text().isBlank() ? "Answer " : "Question ") + document.id();
  }

  /** Age and sex, as far as known: {@code aged 40-49, female}. */
  static String about(Asker asker) {
    return Stream.of(
            asker.age().map(age -> "aged " + age).orElse(""),
            asker.sex() == Sex.UNKNOWN ? "" : asker.sex().name().toLowerCase(Locale.ROOT))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** {@code Answer}, or which one of several: {@code Answer 2 of 7}. */
  static String answer(int number, int of) {
    return of == 1 ? "Answer" : "Answer " + number + " of " + of;
  }

  /** A warning about an old answer, {@code ""} for a younger one; once true, it stays true. */
  static String age(Reply reply, LocalDate today) {
    return reply
        .repliedOn()
        .filter(day -> day.plusYears(OLD_YEARS).isBefore(today))
        .map(day -> "This answer is from " + day.getYear() + ". Advice may have changed since.")
        .orElse("");
  }

  /** The paragraphs of a letter, each with the lines that its writer made. */
  static List<List<String>> paragraphs(String text) {
    List<List<String>> paragraphs = new ArrayList<>();
    boolean inside = false;
    String plain = text.replace("\u2029", "\n\n").replaceAll("[\u000b\f\u0085\u2028]", "\n");
    for (String line : plain.lines().toList()) {
      boolean blank = TextLayout.harmless(line).isBlank();
      if (!blank && !inside) {
        paragraphs.add(new ArrayList<>());
      }
      if (!blank) {
        paragraphs.getLast().add(line.strip());
      }
      inside = !blank;
    }
    return paragraphs;
  }
}
