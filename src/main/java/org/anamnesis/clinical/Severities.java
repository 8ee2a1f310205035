package org.anamnesis.clinical;

import java.util.Map;
import java.util.Set;
import org.anamnesis.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How bad a finding is: an adjective in front of it ("terrible heartburn"), behind it ("the pain is
 * unbearable"), or a number of ten. Looks at a few words around the mention only.
 */
final class Severities {
  private static final Map<String, Severity> ADJECTIVES =
      Map.ofEntries(
          Map.entry("mild", Severity.MILD),
          Map.entry("mildly", Severity.MILD),
          Map.entry("slight", Severity.MILD),
          Map.entry("slightly", Severity.MILD),
          Map.entry("light", Severity.MILD),
          Map.entry("minor", Severity.MILD),
          Map.entry("little", Severity.MILD),
          Map.entry("bit", Severity.MILD),
          Map.entry("bearable", Severity.MILD),
          Map.entry("tolerable", Severity.MILD),
          Map.entry("moderate", Severity.MODERATE),
          Map.entry("moderately", Severity.MODERATE),
          Map.entry("medium", Severity.MODERATE),
          Map.entry("severe", Severity.SEVERE),
          Map.entry("severely", Severity.SEVERE),
          Map.entry("terrible", Severity.SEVERE),
          Map.entry("terribly", Severity.SEVERE),
          Map.entry("awful", Severity.SEVERE),
          Map.entry("horrible", Severity.SEVERE),
          Map.entry("horrendous", Severity.SEVERE),
          Map.entry("excruciating", Severity.SEVERE),
          Map.entry("unbearable", Severity.SEVERE),
          Map.entry("agonizing", Severity.SEVERE),
          Map.entry("agonising", Severity.SEVERE),
          Map.entry("intense", Severity.SEVERE),
          Map.entry("extreme", Severity.SEVERE),
          Map.entry("extremely", Severity.SEVERE),
          Map.entry("intolerable", Severity.SEVERE),
          Map.entry("violent", Severity.SEVERE),
          Map.entry("worst", Severity.SEVERE),
          Map.entry("debilitating", Severity.SEVERE),
          Map.entry("crippling", Severity.SEVERE));

  /** With "bad": it is severe. */
  private static final Set<String> VERY = Set.of("very", "really", "so", "too", "super", "pretty");

  private static final Set<String> LINKS =
      Set.of("is", "are", "was", "were", "feels", "gets", "got", "became", "becomes", "of", "been");

  private static final Set<String> ENDS =
      Set.of("and", "or", "but", "with", "no", "not", "without");

  private static final int BACK = 3;
  private static final int AHEAD = 10;

  private Severities() {}

  static @Nullable Severity of(Words words, Mention mention, int next) {
    for (int i = mention.from(); i < mention.to(); i++) {
      // "excruciating" may be a name of pain itself
      Severity inside = ADJECTIVES.get(words.word(i).text());
      if (inside == Severity.SEVERE) {
        return inside;
      }
    }
    Severity before = before(words, mention.from());
    return before != null ? before : behind(words, mention.to(), next);
  }

  private static @Nullable Severity before(Words words, int from) {
    for (int i = from - 1; i >= Math.max(0, from - BACK); i--) {
      String word = words.word(i).text();
      if (words.gapBefore(i + 1) != Words.Gap.NONE || ENDS.contains(word)) {
        return null;
      }
      Severity severity = severity(words, i);
      if (severity != null) {
        return severity;
      }
    }
    return null;
  }

  private static @Nullable Severity behind(Words words, int from, int next) {
    boolean linked = false;
    for (int i = from; i < Math.min(next, from + AHEAD); i++) {
      String word = words.word(i).text();
      if (words.gapBefore(i).compareTo(Words.Gap.COMMA) > 0 || ENDS.contains(word)) {
        return null;
      }
      linked |= LINKS.contains(word);
      Severity ofTen = ofTen(words, i);
      if (ofTen != null) {
        return ofTen;
      }
      Severity severity = linked ? severity(words, i) : null;
      if (severity != null) {
        return severity;
      }
    }
    return null;
  }

  private static @Nullable Severity severity(Words words, int i) {
    String word = words.word(i).text();
    if (word.equals("bad")) {
      return i > 0 && VERY.contains(words.word(i - 1).text()) ? Severity.SEVERE : null;
    }
    return ADJECTIVES.get(word);
  }

  /** "9 out of 10", "9/10" */
  private static @Nullable Severity ofTen(Words words, int i) {
    int ten = i + 1;
    if (ten + 1 < words.size()
        && words.word(ten).text().equals("out")
        && words.word(ten + 1).text().equals("of")) {
      ten += 2;
    }
    String number = words.word(i).text();
    if (ten >= words.size()
        || !words.word(ten).text().equals("10")
        || number.length() > 2
        || !number.chars().allMatch(c -> c >= '0' && c <= '9')
        || ten == i + 1 && words.text.charAt(words.end(i)) != '/') {
      return null;
    }
    int points = Integer.parseInt(number);
    return points > 10
        ? null
        : points >= 7 ? Severity.SEVERE : points >= 4 ? Severity.MODERATE : Severity.MILD;
  }
}
