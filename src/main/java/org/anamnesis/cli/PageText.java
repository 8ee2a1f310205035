package org.anamnesis.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Topic;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SimilarQuestion;

/** A page as lines for people. */
final class PageText {
  private static final String INDENT = "   ";

  private final TextLayout layout;
  private final LocalDate today;
  private final List<String> lines = new ArrayList<>();

  PageText(TextLayout layout, LocalDate today) {
    this.layout = layout;
    this.today = today;
  }

  List<String> lines(QaPage page) {
    lines.clear();
    QaDocument document = page.document();
    heading(document);
    question(document);
    for (int i = 0; i < document.replies().size(); i++) {
      reply(PageWords.answer(i + 1, document.replies().size()), document.replies().get(i));
    }
    article(document.article());
    similar(page.similar());
    topics(page.relatedTopics());
    rule();
    say(PageWords.NO_DIAGNOSIS);
    return List.copyOf(lines);
  }

  private void heading(QaDocument document) {
    title(PageWords.title(document));
    say(joined(document.specialty(), document.id()));
    if (!document.source().isBlank()) {
      say(document.source());
    }
    if (!document.excerptOf().isEmpty()) {
      say(PageWords.EXCERPT + document.excerptOf() + ".");
    }
  }

  private void question(QaDocument document) {
    paragraphs(document.question().text());
    String asked = document.question().askedOn().map(day -> "asked " + day).orElse("");
    Asker asker = document.question().asker();
    String line = joined(asker.name(), PageWords.about(asker), asked);
    if (!line.isEmpty()) {
      lines.add("");
      say(line);
    }
  }

  private void reply(String name, Reply reply) {
    rule();
    title(reply.doctor().isBlank() ? name : name + " by " + reply.doctor());
    String answered = reply.repliedOn().map(day -> "answered " + day).orElse("date not known");
    say(joined(reply.specialty(), answered));
    String age = PageWords.age(reply, today);
    if (!age.isEmpty()) {
      say(age);
    }
    paragraphs(reply.text());
  }

  private void article(List<Section> sections) {
    if (!sections.isEmpty()) {
      rule();
      title("More information");
    }
    for (Section section : sections) {
      if (!section.heading().isBlank()) {
        lines.add("");
        title(section.heading());
      }
      paragraphs(section.text());
    }
  }

  private void similar(List<SimilarQuestion> questions) {
    if (!questions.isEmpty()) {
      rule();
      title("Similar questions");
    }
    int number = 0;
    for (SimilarQuestion question : questions) {
      number++;
      lines.add("");
      wrap(layout.bold(TextLayout.harmless(question.title())), number + ". ");
      indented(question.excerpt());
      indented(joined(question.doctor(), question.specialty()));
      indented(question.replyExcerpt());
      indented("read more: " + question.readMore());
    }
  }

  private void topics(List<Topic> topics) {
    if (!topics.isEmpty()) {
      rule();
      title("Related topics");
      say(topics.stream().map(Topic::toString).collect(Collectors.joining(", ")));
    }
  }

  private void title(String text) {
    wrap(layout.bold(TextLayout.harmless(text)), "");
  }

  private void paragraphs(String text) {
    for (List<String> paragraph : PageWords.paragraphs(text)) {
      lines.add("");
      paragraph.forEach(this::say);
    }
  }

  private void say(String text) {
    wrap(TextLayout.harmless(text), "");
  }

  private void indented(String text) {
    if (!text.isBlank()) {
      wrap(TextLayout.harmless(text), INDENT);
    }
  }

  private void wrap(String text, String first) {
    lines.addAll(layout.wrap(text, first, " ".repeat(first.length())));
  }

  private void rule() {
    lines.add("");
    lines.add("─".repeat(layout.width()));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
