package org.anamnesis.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Topic;

/** Plain values to a document, in either form that {@link DocumentJson} describes. */
final class DocumentReader {
  /** The members a record may have; others are extra. */
  static final Set<String> NAMES =
      Set.of(
          "id",
          "title",
          "specialty",
          "question",
          "answer",
          "replies",
          "article",
          "similar",
          "excerptOf",
          "topics",
          "tags",
          "source");

  private DocumentReader() {}

  static QaDocument read(Member record) throws RecordException {
    if (record.get("id").isMissing()) {
      throw new RecordException("\"id\" is missing; allowed: a string or a number");
    }
    String id = record.get("id").id();
    String title = record.get("title").text();
    String specialty = record.get("specialty").text();
    Question question = question(record.get("question"));
    List<Reply> replies = replies(record.get("answer"), record.get("replies"));
    List<Section> article = article(record.get("article"));
    List<String> similar = new ArrayList<>();
    for (Member other : record.get("similar").items("an array of ids")) {
      similar.add(other.id());
    }
    String excerptOf = record.get("excerptOf").id();
    List<Topic> topics = new ArrayList<>();
    for (Member topic : record.get("topics").items("an array of strings or objects")) {
      topics.add(topic(topic));
    }
    Map<String, String> tags = tags(record.get("tags"));
    String source = record.get("source").text();
    Map<String, String> extra = new LinkedHashMap<>();
    for (Map.Entry<String, Member> member : record.members("an object").entrySet()) {
      if (!NAMES.contains(member.getKey())) {
        extra.put(member.getKey(), Json.of(member.getValue().value()));
      }
    }
    return checked(
        "",
        record,
        () ->
            new QaDocument(
                id, title, specialty, question, replies, article, similar, excerptOf, topics, tags,
                source, extra));
  }

  private static Question question(Member question) throws RecordException {
    String text = question.textOr("text");
    var askedOn = question.get("askedOn").date();
    Asker asker = asker(question.get("asker"));
    return checked("question", question, () -> new Question(text, askedOn, asker));
  }

  private static Asker asker(Member asker) throws RecordException {
    asker.checkObject("an object");
    String name = asker.get("name").text();
    var age = asker.get("age").age();
    var sex = asker.get("sex").sex();
    return checked("asker", asker, () -> new Asker(name, age, sex));
  }

  private static List<Reply> replies(Member answer, Member replies) throws RecordException {
    List<Reply> all = new ArrayList<>();
    if (!answer.text().isBlank()) {
      all.add(reply(answer));
    }
    for (Member reply : replies.items("an array of objects or strings")) {
      all.add(reply(reply));
    }
    return all;
  }

  private static Reply reply(Member reply) throws RecordException {
    String text = reply.textOr("text");
    String doctor = reply.get("doctor").text();
    String specialty = reply.get("specialty").text();
    var repliedOn = reply.get("repliedOn").date();
    return checked("reply", reply, () -> new Reply(text, doctor, specialty, repliedOn));
  }

  private static List<Section> article(Member article) throws RecordException {
    if (article.isText()) {
      return article.text().isBlank() ? List.of() : List.of(section(article));
    }
    List<Section> sections = new ArrayList<>();
    for (Member section : article.items("a string, or an array of objects or strings")) {
      sections.add(section(section));
    }
    return sections;
  }

  private static Section section(Member section) throws RecordException {
    String heading = section.get("heading").text();
    String text = section.textOr("text");
    return checked("article", section, () -> new Section(heading, text));
  }

  private static Topic topic(Member topic) throws RecordException {
    String name = topic.textOr("name");
    String specialty = topic.get("specialty").text();
    return checked("topic", topic, () -> new Topic(name, specialty));
  }

  private static Map<String, String> tags(Member tags) throws RecordException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Member> tag : tags.members("an object").entrySet()) {
      texts.put(tag.getKey(), tag.getValue().scalar());
    }
    return texts;
  }

  /** Builds a record of the model; what that refuses is told with the member's own path. */
  private static <T> T checked(String noun, Member member, Supplier<T> build)
      throws RecordException {
    try {
      return build.get();
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      String prefix = "\"" + noun + ".";
      if (!reason.startsWith(prefix)) {
        throw new RecordException(reason);
      }
      int quote = member.isText() ? reason.indexOf('"', 1) : prefix.length() - 1;
      throw new RecordException("\"" + member.path() + reason.substring(quote));
    }
  }
}
