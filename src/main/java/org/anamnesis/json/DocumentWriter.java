package org.anamnesis.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;

/** A document to plain values, in the full form that {@link DocumentJson} describes. */
final class DocumentWriter {
  private DocumentWriter() {}

  static Map<String, Object> members(QaDocument document) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "id", document.id());
    put(members, "title", document.title());
    put(members, "specialty", document.specialty());
    put(members, "question", question(document.question()));
    put(members, "replies", document.replies().stream().map(DocumentWriter::reply).toList());
    put(members, "article", document.article().stream().map(DocumentWriter::section).toList());
    put(members, "similar", document.similar());
    put(members, "excerptOf", document.excerptOf());
    put(members, "topics", document.topics().stream().map(DocumentWriter::topic).toList());
    put(members, "tags", document.tags());
    put(members, "source", document.source());
    document.extra().forEach((name, json) -> members.put(name, extra(name, json)));
    return members;
  }

  private static Map<String, Object> question(Question question) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "text", question.text());
    put(members, "askedOn", question.askedOn().map(LocalDate::toString).orElse(""));
    put(members, "asker", asker(question.asker()));
    return members;
  }

  private static Map<String, Object> asker(Asker asker) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "name", asker.name());
    put(members, "age", asker.age().map(AgeRange::toString).orElse(""));
    put(
        members,
        "sex",
        asker.sex() == Sex.UNKNOWN ? "" : asker.sex().name().toLowerCase(Locale.ROOT));
    return members;
  }

  private static Map<String, Object> reply(Reply reply) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "text", reply.text());
    put(members, "doctor", reply.doctor());
    put(members, "specialty", reply.specialty());
    put(members, "repliedOn", reply.repliedOn().map(LocalDate::toString).orElse(""));
    return members;
  }

  private static Map<String, Object> section(Section section) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "heading", section.heading());
    put(members, "text", section.text());
    return members;
  }

  private static Map<String, Object> topic(Topic topic) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "name", topic.name());
    put(members, "specialty", topic.specialty());
    return members;
  }

  private static Object extra(String name, String json) {
    if (DocumentReader.NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "extra member \"" + name + "\" has the name of a document's own member; rename it");
    }
    try {
      return JsonText.value(json, 1);
    } catch (RecordException e) {
      throw new IllegalArgumentException(
          "extra member " + Member.quoted(name) + " is " + e.getMessage(), e);
    }
  }

  private static void put(Map<String, Object> members, String name, Object value) {
    boolean empty =
        value.equals("")
            || (value instanceof Collection<?> items && items.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (!empty) {
      members.put(name, value);
    }
  }
}
