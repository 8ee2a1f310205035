package org.anamnesis.search;

import java.util.List;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.index.Schema;
import org.apache.lucene.search.Query;

/**
 * A field of the advanced syntax: what the values behind its name mean. What a field does not take
 * it refuses with an {@link IllegalArgumentException} that says what is allowed.
 */
interface ExpressionField {
  /** The day of the question; the index calls it otherwise. */
  String ASKED = "asked";

  /** The names as an expression writes them. */
  List<String> NAMES =
      List.of(
          Schema.TEXT,
          Schema.TITLE,
          Schema.ARTICLE,
          Schema.SYMPTOMS,
          Schema.BODY_REGION,
          Schema.SPECIALTY,
          Schema.TOPIC,
          Schema.SEX,
          Schema.AGE,
          ASKED,
          Schema.TAG,
          Schema.ID);

  /** The field of one of the names; upper and lower case are the same. */
  static ExpressionField of(String name, ClinicalAnalyzer analyzer) {
    String key = Schema.fold(name);
    return switch (key) {
      case Schema.TEXT, Schema.TITLE, Schema.ARTICLE -> new ExpressionWords(key, analyzer);
      case Schema.AGE -> ExpressionSpan.AGE;
      case ASKED -> ExpressionSpan.ASKED;
      default -> new ExpressionKeyword(key, analyzer);
    };
  }

  /** Documents that have a value: a bare word, or what stands in quotes. */
  Query value(String text);

  /** Documents that have any value. */
  Query any();

  /** Documents that have the words of a phrase near each other. */
  default Query near(String phrase, int slop) {
    throw new IllegalArgumentException(
        "\"~" + slop + "\" is for phrases in text, title and article; leave it out here");
  }

  /** Documents that have a word like this one; 0 edits are as many as suit its length. */
  default Query like(String word, int edits) {
    throw new IllegalArgumentException(
        "\"~\" is for words in text, title and article; write the value out here");
  }

  /** Documents that have a word of this pattern. */
  default Query pattern(String pattern) {
    throw new IllegalArgumentException(
        "\"*\" and \"?\" are for words in text, title and article; write the value out here");
  }

  /** The field as one that takes ranges. */
  default ExpressionSpan span() {
    throw new IllegalArgumentException("ranges are for age and asked; write one value here");
  }

  /** A text in a message: shortened, and without what could steer a terminal. */
  static String quote(String text) {
    int end = Math.min(text.length(), 40);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String shown = text.substring(0, end).replaceAll("\\p{C}", " ");
    return '"' + shown + (end < text.length() ? "\u2026" : "") + '"';
  }
}
