package org.anamnesis.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.anamnesis.model.Sex;

/**
 * {@code Name, 40~49 year old female. Ask Date: 2016/06/23}, the line behind a letter.
 *
 * @param name all before the first comma behind which only age and sex are told; {@code ""} if none
 * @param words about age and sex, in lower case
 * @param date as the page has it
 */
record AskerLine(String name, List<String> words, PageLine date) {
  private static final String LABEL = "Ask Date";

  static Optional<AskerLine> of(PageLine line) {
    String plain = line.plain();
    for (int at = 0; at + LABEL.length() < plain.length(); at++) {
      if (plain.regionMatches(true, at, LABEL, 0, LABEL.length())) {
        Optional<PageLine> date = line.behindColon(at + LABEL.length());
        if (date.isPresent()) {
          return Optional.of(of(line.part(0, at), date.get()));
        }
      }
    }
    return Optional.empty();
  }

  Sex sex() {
    return words.contains("female") ? Sex.FEMALE : words.contains("male") ? Sex.MALE : Sex.UNKNOWN;
  }

  private static AskerLine of(PageLine asker, PageLine date) {
    String plain = asker.plain();
    int name = plain.length();
    while (name > 0) {
      int comma = plain.lastIndexOf(',', name - 1);
      if (!AgeWords.areAll(words(plain.substring(comma + 1, name)))) {
        break;
      }
      name = Math.max(0, comma);
    }
    List<String> words = words(plain.substring(name));
    while (name > 0 && (words.isEmpty() ? " ,." : " ,").indexOf(plain.charAt(name - 1)) >= 0) {
      name--;
    }
    return new AskerLine(asker.part(0, name).text(), words, date);
  }

  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("-year-old", " year old");
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(lower, " ,.");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }
}
