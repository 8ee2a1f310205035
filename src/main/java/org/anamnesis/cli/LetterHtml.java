package org.anamnesis.cli;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;

/**
 * Question, replies and article of a document as HTML. Who writes and when stands apart from the
 * text, and before that of a reply: an old answer must look old.
 */
record LetterHtml(HtmlWriter html, LocalDate today) {
  void write(QaDocument document) {
    question(document.question());
    List<Reply> replies = document.replies();
    for (int i = 0; i < replies.size(); i++) {
      reply(PageWords.answer(i + 1, replies.size()), replies.get(i));
    }
    article(document.article());
  }

  private void question(Question question) {
    Asker asker = question.asker();
    boolean signed = !asker.equals(Asker.UNKNOWN) || question.askedOn().isPresent();
    if (!signed && question.text().isBlank()) {
      return;
    }
    html.open("section", "class", "question").element("h2", "Question");
    html.paragraphs(question.text());
    if (signed) {
      html.open("p", "class", "byline").name(asker.name()).name(PageWords.about(asker));
      question.askedOn().ifPresent(day -> html.day("Asked", day));
      html.close();
    }
    html.close();
  }

  private void reply(String number, Reply reply) {
    html.open("article", "class", "reply").open("h2").text(number);
    if (!reply.doctor().isBlank()) {
      html.text(" by ").name(reply.doctor());
    }
    html.close();
    html.open("p", "class", "byline").name(reply.specialty());
    reply
        .repliedOn()
        .ifPresentOrElse(
            day -> html.day("Answered", day), () -> html.element("span", "Date not known"));
    html.close();
    String age = PageWords.age(reply, today);
    if (!age.isEmpty()) {
      html.element("p", age, "class", "note");
    }
    html.paragraphs(reply.text()).close();
  }

  private void article(List<Section> sections) {
    if (sections.isEmpty()) {
      return;
    }
    html.open("section", "class", "more").element("h2", "More information");
    for (Section section : sections) {
      if (!section.heading().isBlank()) {
        html.element("h3", section.heading(), "dir", "auto");
      }
      html.paragraphs(section.text());
    }
    html.close();
  }
}
