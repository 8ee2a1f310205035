package org.anamnesis.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One answered question of an archive: what is indexed, stored and given back.
 *
 * <p>Immutable and safe to share. Build one with {@link #of} and the {@code with} methods:
 *
 * <pre>{@code
 * QaDocument document =
 *     QaDocument.of("q-1", "My calf cramps at night.", "Stretch the calf before bed.")
 *         .withTitle("Calf cramps at night")
 *         .withSpecialty("Neurology")
 *         .withTag("tenant", "acme");
 * }</pre>
 *
 * @param id the archive's own key, 1 to {@value #MAX_ID} characters, not blank
 * @param title a headline, {@code ""} if none
 * @param specialty the specialty it is filed under, {@code ""} if none
 * @param question what the patient wrote, {@link Question#NONE} if only the answer is kept
 * @param replies the doctors' answers, in order
 * @param article the sections of the background article, in order
 * @param similar ids of questions that the archive itself calls similar
 * @param excerptOf id of the page that this document is an excerpt from, {@code ""} if it is whole
 * @param topics what the archive files it under
 * @param tags the caller's own metadata, for filters, which compare without case
 * @param source where it can be read, such as a link; {@code ""} if not known
 * @param extra members the library does not know, by name, each as its JSON text; kept and given
 *     back
 */
public record QaDocument(
    String id,
    String title,
    String specialty,
    Question question,
    List<Reply> replies,
    List<Section> article,
    List<String> similar,
    String excerptOf,
    List<Topic> topics,
    Map<String, String> tags,
    String source,
    Map<String, String> extra) {
  /** The longest id, in UTF-16 units. */
  public static final int MAX_ID = 512;

  /** Checks every text and copies the lists and maps. */
  public QaDocument {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          (id.isBlank() ? "\"id\" is blank" : "\"id\" has " + id.length() + " characters")
              + "; allowed: 1 to "
              + MAX_ID
              + " characters");
    }
    TextRules.wellFormed("id", id);
    TextRules.wellFormed("title", title);
    TextRules.label("specialty", specialty);
    TextRules.label("excerptOf", excerptOf);
    TextRules.wellFormed("source", source);
    replies = List.copyOf(replies);
    article = List.copyOf(article);
    similar = List.copyOf(similar);
    topics = List.copyOf(topics);
    similar.forEach(other -> TextRules.label("similar", other));
    tags.forEach(
        (key, value) -> {
          TextRules.wellFormed("tags." + key, value);
          TextRules.label("tags." + key, TextRules.label("tags", key) + value);
        });
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    extra.forEach((key, json) -> TextRules.wellFormed(TextRules.label("extra", key), json));
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    if (title.isBlank()
        && question.text().isBlank()
        && replies.stream().allMatch(reply -> reply.text().isBlank())) {
      throw new IllegalArgumentException(
          "\"title\", \"question\" and \"answer\" are all missing or blank; give at least one"
              + " text");
    }
  }

  /**
   * A question with one answer.
   *
   * @param id the archive's own key
   * @param question what the patient wrote, {@code ""} if only the answer is kept
   * @param answer what the doctor answered, {@code ""} if nobody did yet
   * @return the document
   */
  public static QaDocument of(String id, String question, String answer) {
    return new QaDocument(
        id,
        "",
        "",
        question.isEmpty() ? Question.NONE : Question.of(question),
        answer.isEmpty() ? List.of() : List.of(Reply.of(answer)),
        List.of(),
        List.of(),
        "",
        List.of(),
        Map.of(),
        "",
        Map.of());
  }

  /**
   * This document with another title.
   *
   * @param title the headline
   * @return the copy
   */
  public QaDocument withTitle(String title) {
    return new QaDocument(
        id, title, specialty, question, replies, article, similar, excerptOf, topics, tags, source,
        extra);
  }

  /**
   * This document filed under another specialty.
   *
   * @param specialty the specialty
   * @return the copy
   */
  public QaDocument withSpecialty(String specialty) {
    return new QaDocument(
        id, title, specialty, question, replies, article, similar, excerptOf, topics, tags, source,
        extra);
  }

  /**
   * This document with another question, for its date and asker.
   *
   * @param question what the patient wrote, when, and who
   * @return the copy
   */
  public QaDocument withQuestion(Question question) {
    return new QaDocument(
        id, title, specialty, question, replies, article, similar, excerptOf, topics, tags, source,
        extra);
  }

  /**
   * This document with one more reply.
   *
   * @param reply the reply, added behind the others
   * @return the copy
   */
  public QaDocument withReply(Reply reply) {
    return new QaDocument(
        id,
        title,
        specialty,
        question,
        appended(replies, reply),
        article,
        similar,
        excerptOf,
        topics,
        tags,
        source,
        extra);
  }

  /**
   * This document with one more section of the background article.
   *
   * @param section the section, added behind the others
   * @return the copy
   */
  public QaDocument withSection(Section section) {
    return new QaDocument(
        id,
        title,
        specialty,
        question,
        replies,
        appended(article, section),
        similar,
        excerptOf,
        topics,
        tags,
        source,
        extra);
  }

  /**
   * This document under one more topic.
   *
   * @param topic the topic, added behind the others
   * @return the copy
   */
  public QaDocument withTopic(Topic topic) {
    return new QaDocument(
        id,
        title,
        specialty,
        question,
        replies,
        article,
        similar,
        excerptOf,
        appended(topics, topic),
        tags,
        source,
        extra);
  }

  /**
   * This document with one more tag; a tag of the same key is replaced.
   *
   * @param key the caller's own key
   * @param value its value
   * @return the copy
   */
  public QaDocument withTag(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(tags);
    more.put(key, value);
    return new QaDocument(
        id, title, specialty, question, replies, article, similar, excerptOf, topics, more, source,
        extra);
  }

  /**
   * This document with another source.
   *
   * @param source where it can be read
   * @return the copy
   */
  public QaDocument withSource(String source) {
    return new QaDocument(
        id, title, specialty, question, replies, article, similar, excerptOf, topics, tags, source,
        extra);
  }

  private static <T> List<T> appended(List<T> list, T last) {
    List<T> more = new ArrayList<>(list);
    more.add(last);
    return more;
  }
}
