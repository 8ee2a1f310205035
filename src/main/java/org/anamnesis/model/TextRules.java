package org.anamnesis.model;

import java.time.LocalDate;

/** What every text and date of a document must satisfy, with one wording for all messages. */
final class TextRules {
  /** The longest label (name, specialty, topic, tag) in UTF-16 units; Lucene keys end at 32 kB. */
  static final int MAX_LABEL = 1_000;

  /** The first year a date may have. */
  static final int MIN_YEAR = 1900;

  /** The last year a date may have. */
  static final int MAX_YEAR = 2100;

  private TextRules() {}

  /** Rejects NUL and lone surrogates: neither can be stored and read back as it was. */
  static String wellFormed(String member, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException(
            "\"" + member + "\" has a NUL character at offset " + i + "; remove it");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          throw new IllegalArgumentException(
              "\""
                  + member
                  + "\" has half a surrogate pair at offset "
                  + i
                  + "; only well-formed Unicode text is allowed");
        }
      }
    }
    return text;
  }

  /** A well-formed text of at most {@link #MAX_LABEL} units. */
  static String label(String member, String text) {
    if (text.length() > MAX_LABEL) {
      throw new IllegalArgumentException(
          "\"" + member + "\" has " + text.length() + " characters; allowed: at most " + MAX_LABEL);
    }
    return wellFormed(member, text);
  }

  /** A date in the allowed years. */
  static LocalDate date(String member, LocalDate date) {
    if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
      throw new IllegalArgumentException(
          "\""
              + member
              + "\" is "
              + date
              + "; allowed: a day of the years "
              + MIN_YEAR
              + " to "
              + MAX_YEAR);
    }
    return date;
  }
}
