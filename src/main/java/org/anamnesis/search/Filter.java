package org.anamnesis.search;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Sex;

/**
 * A condition that every hit must meet. It never changes a score; a document that does not say what
 * the condition asks for does not meet it. Names compare without case. Immutable.
 */
public sealed interface Filter {
  /**
   * Documents of a specialty: their own, or that of any of their replies.
   *
   * @param specialty the name
   * @return the filter
   */
  static Filter specialty(String specialty) {
    return new Keyword(Keyword.Field.SPECIALTY, specialty);
  }

  /**
   * Documents under a topic.
   *
   * @param topic the name
   * @return the filter
   */
  static Filter topic(String topic) {
    return new Keyword(Keyword.Field.TOPIC, topic);
  }

  /**
   * Documents whose title or question names a body region or any part of it.
   *
   * @param region an id ({@code lower-leg}) or any everyday name ({@code "tummy"})
   * @return the filter
   */
  static Filter bodyRegion(String region) {
    return new Keyword(Keyword.Field.BODY_REGION, region);
  }

  /**
   * Documents whose title or question says that the patient has a symptom or condition, or a
   * narrower one.
   *
   * @param concept an id of the lexicon, such as {@code muscle-cramp}
   * @return the filter
   */
  static Filter symptom(String concept) {
    return new Keyword(Keyword.Field.SYMPTOMS, concept);
  }

  /**
   * Documents whose asker has a sex.
   *
   * @param sex female or male
   * @return the filter
   * @throws IllegalArgumentException for {@link Sex#UNKNOWN}
   */
  static Filter sex(Sex sex) {
    if (sex == Sex.UNKNOWN) {
      throw new IllegalArgumentException("sex UNKNOWN; allowed: FEMALE, MALE");
    }
    return new Keyword(Keyword.Field.SEX, sex.name());
  }

  /**
   * Documents whose asker's age may lie in a range.
   *
   * @param ages the range in whole years
   * @return the filter
   */
  static Filter age(AgeRange ages) {
    return new Age(ages);
  }

  /**
   * Documents asked (or, where that is not known, answered) in a span of days.
   *
   * @param from the first day
   * @param to the last day, not before {@code from}
   * @return the filter
   */
  static Filter dates(LocalDate from, LocalDate to) {
    return new Dates(from, to);
  }

  /**
   * Documents that carry a tag of the caller's.
   *
   * @param key the key
   * @param value the value; values that differ in case only are one
   * @return the filter
   */
  static Filter tag(String key, String value) {
    return new Tag(key, value);
  }

  /**
   * Documents that match an expression: words, "phrases" and fields, joined by AND unless OR or a
   * minus says otherwise, with parentheses: {@code symptoms:cramp body_region:calf
   * specialty:neurology asked:[2015 TO 2016] "restless legs" -pregnant}. Fields: {@code text}
   * (title, question and replies; the default), {@code title}, {@code article}, {@code symptoms},
   * {@code body_region}, {@code specialty}, {@code topic}, {@code sex}, {@code age}, {@code asked},
   * {@code tag}, {@code id}.
   *
   * @param expression at most 4,096 characters, 32 deep, of at most 256 clauses
   * @return the filter; its syntax is checked when it is first searched with, where a {@link
   *     org.anamnesis.model.QuerySyntaxException} says what is wrong and at which position
   */
  static Filter matching(String expression) {
    return new Expression(expression);
  }

  /**
   * A keyword that must be there.
   *
   * @param field which keywords
   * @param value the name
   */
  record Keyword(Field field, String value) implements Filter {
    /** Checks the name. */
    public Keyword {
      if (value.isBlank()) {
        String what = field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw new IllegalArgumentException("the " + what + " to filter by is blank; name one");
      }
    }

    /** The keyword fields. */
    public enum Field {
      /** Specialty of document or reply. */
      SPECIALTY,
      /** Topic by name. */
      TOPIC,
      /** Body region with its parts. */
      BODY_REGION,
      /** Symptom or condition with narrower ones. */
      SYMPTOMS,
      /** Sex of the asker. */
      SEX
    }
  }

  /**
   * An age that must overlap.
   *
   * @param ages the range
   */
  record Age(AgeRange ages) implements Filter {}

  /**
   * A span of days.
   *
   * @param from the first day
   * @param to the last day
   */
  record Dates(LocalDate from, LocalDate to) implements Filter {
    /** Checks the order. */
    public Dates {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "the span " + from + " to " + to + " ends before it starts; swap the days");
      }
    }
  }

  /**
   * A tag of the caller's.
   *
   * @param key its key
   * @param value its value
   */
  record Tag(String key, String value) implements Filter {
    /** Checks that nothing is missing. */
    public Tag {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * An expression that must match.
   *
   * @param text as the caller wrote it
   */
  record Expression(String text) implements Filter {}

  /**
   * Everything but one document.
   *
   * @param id the document's id
   */
  record Not(String id) implements Filter {}
}
