package org.anamnesis.index;

import java.util.Locale;

/** Every field of the index, named once. Keyword fields hold case-folded keys. */
public final class Schema {
  /** Changes when an index of an earlier version can no longer be read. */
  public static final int FORMAT = 3;

  /** Key of the document: one term, and a binary doc value. */
  public static final String ID = "id";

  /** The whole document as JSON: stored. */
  public static final String RECORD = "record";

  /** Stems of title, question and replies, with positions: what descriptions search. */
  public static final String TEXT = "text";

  /** Stems of the title, with positions. */
  public static final String TITLE = "title";

  /** Stems of the background article, with positions; outside {@link #TEXT}. */
  public static final String ARTICLE = "article";

  /**
   * Unstemmed words of {@link #TEXT}: doc values, which {@link #TERMS} refers to. Without postings:
   * those would make indexing a fifth slower, and the frequencies that ranking needs are estimated.
   */
  public static final String WORD = "word";

  /** The words of {@link #TEXT} in order: see {@link TermList}. */
  public static final String TERMS = "terms";

  /** Concepts that the patient has, as title and question say, with broader ones: keywords. */
  public static final String SYMPTOMS = "symptoms";

  /**
   * All findings that title and question affirm, medicines and tests too, with broader ones:
   * keywords, for their frequencies.
   */
  public static final String CONCEPT = "concept";

  /** Body regions that title and question name, with all they are part of: keywords. */
  public static final String BODY_REGION = "body_region";

  /** Specialties of document and replies: keywords; the document's own also as doc value. */
  public static final String SPECIALTY = "specialty";

  /** Topics by name: keywords; with their specialty as doc values. */
  public static final String TOPIC = "topic";

  /** Sex of the asker: keyword. */
  public static final String SEX = "sex";

  /** Age of the asker: range point. */
  public static final String AGE = "age";

  /** Day of the question, else of the first reply, as days since 1970: point and doc value. */
  public static final String DATE = "date";

  /** The caller's metadata, {@code key=value}: keywords. */
  public static final String TAG = "tag";

  /** What title and question say, as {@code Fact} keys: doc values. */
  public static final String FACTS = "facts";

  /**
   * What the question asks for: doc value, see {@link org.anamnesis.clinical.Intents}; missing if
   * nothing is told.
   */
  public static final String INTENTS = "intents";

  /** Age and sex of the asker in one number: doc value, see {@link AskerCode}. */
  public static final String ASKER = "asker";

  /**
   * Ids whose removal removes the document: its own, and that of the page it is an excerpt from.
   */
  public static final String KEY = "key";

  /** Separates the two halves of a topic's doc value; no text holds it. */
  static final char UNIT = '\0';

  private Schema() {}

  /**
   * The key that a keyword field holds for a name.
   *
   * @param name as people write it
   * @return trimmed, lower case
   */
  public static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The key of a tag.
   *
   * @param key the caller's key
   * @param value its value
   * @return the term of {@link #TAG}
   */
  public static String tag(String key, String value) {
    // the length keeps "a" = "b=c" apart from "a=b" = "c"
    String folded = fold(key);
    return folded.length() + ":" + folded + "=" + fold(value);
  }
}
