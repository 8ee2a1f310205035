package org.anamnesis.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SimilarQuestion;

/** Pages for tests. */
final class Pages {
  static final LocalDate ASKED = LocalDate.of(2016, 6, 23);
  static final LocalDate REPLIED = LocalDate.of(2016, 7, 1);

  private Pages() {}

  /** A page with everything, each text of the archive being the given one. */
  static QaPage filledWith(String text) {
    QaDocument document =
        new QaDocument(
            text,
            text,
            text,
            new Question(
                text,
                Optional.of(ASKED),
                new Asker(text, Optional.of(new AgeRange(40, 49)), Sex.FEMALE)),
            List.of(new Reply(text, text, text, Optional.of(REPLIED)), Reply.of(text)),
            List.of(new Section(text, text), new Section("", text)),
            List.of(text),
            text,
            List.of(new Topic(text, text)),
            Map.of(text, text),
            text,
            Map.of());
    return new QaPage(
        document,
        List.of(new SimilarQuestion(text, text, text, text, text, text, text)),
        List.of(new Topic(text, text), new Topic(text, "")));
  }

  /** A page of a document alone. */
  static QaPage of(QaDocument document) {
    return new QaPage(document, List.of(), List.of());
  }

  /** A document with that many replies. */
  static QaDocument answered(int replies) {
    QaDocument document = QaDocument.of("q-1", "My calf cramps.", "").withTitle("Calf cramps");
    for (int i = 1; i <= replies; i++) {
      document = document.withReply(new Reply("Stretch.", "Dr. " + i, "", Optional.empty()));
    }
    return document;
  }
}
