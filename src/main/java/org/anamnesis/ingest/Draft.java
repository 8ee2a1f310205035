package org.anamnesis.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Topic;

/** A question and its replies, while the lines of a page are read. */
final class Draft {
  String title = "";
  String specialty = "";
  String source = "";
  Asker asker = Asker.UNKNOWN;
  Optional<LocalDate> askedOn = Optional.empty();
  final Paragraphs question = new Paragraphs();
  final List<ReplyDraft> replies = new ArrayList<>();

  /** The title, which may have the specialty behind the last hyphen. */
  void title(PageLine line) {
    int hyphen = line.plain().lastIndexOf(" - ");
    PageLine rest = line.part(hyphen < 0 ? line.text().length() : hyphen + 3, line.text().length());
    boolean filed = ReplyLine.isSpecialty(rest);
    title = filed ? line.part(0, hyphen).text() : line.text();
    specialty = filed ? rest.text() : "";
  }

  /** A document of its own; the specialty is that of the first reply unless the title has one. */
  QaDocument document(
      String id,
      List<Section> article,
      List<String> similar,
      String excerptOf,
      List<Topic> topics) {
    List<Reply> finished = replies.stream().map(ReplyDraft::reply).toList();
    return new QaDocument(
        id,
        title,
        specialty.isEmpty() && !finished.isEmpty() ? finished.getFirst().specialty() : specialty,
        new Question(question.toString(), askedOn, asker),
        finished,
        article,
        similar,
        excerptOf,
        topics,
        Map.of(),
        source,
        Map.of());
  }

  /** What a doctor says, while it is read. */
  static final class ReplyDraft {
    final ReplyLine line;
    final Paragraphs text = new Paragraphs();
    Optional<LocalDate> repliedOn = Optional.empty();

    ReplyDraft(ReplyLine line) {
      this.line = line;
    }

    /** Sets the date; the first one stays. */
    void date(Optional<LocalDate> date) {
      repliedOn = repliedOn.or(() -> date);
    }

    Reply reply() {
      return new Reply(text.toString(), line.doctor(), line.specialty(), repliedOn);
    }
  }
}
