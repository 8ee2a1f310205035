package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which word of a name a misspelt word was meant to be: "diarrea", "vomitting", "feaver".
 *
 * <p>A word of five letters or more that is one edit (a letter more, less, other, or two neighbours
 * swapped) from a word of the lexicon's names is taken for it, unless it is a known word itself
 * ("tough" is no cough) or two words are as near. One edit leaves the first two or the last two
 * letters whole, so only words that share either are compared: some tens, once a distinct word
 * (Damerau, Communications of the ACM 7, 1964, on why one edit is enough for most).
 */
final class Misspellings {
  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 5;

  private static final int WHOLE = 2;

  private final Map<String, String> stems;
  private final Set<String> known;
  private final Set<String> stemSet;
  private final Map<String, List<String>> byEnds = new HashMap<>();

  /**
   * Creates the table.
   *
   * @param stems the words of all names, with their stems
   * @param known words that are no misspelling
   */
  Misspellings(Map<String, String> stems, Set<String> known) {
    this.stems = stems;
    this.known = known;
    this.stemSet = Set.copyOf(stems.values());
    for (String word : stems.keySet()) {
      if (word.length() >= SHORTEST - 1) {
        byEnds.computeIfAbsent(beginning(word), ends -> new ArrayList<>()).add(word);
        byEnds.computeIfAbsent(ending(word), ends -> new ArrayList<>()).add(word);
      }
    }
  }

  /** The stem of the word that was meant, null if a word is no misspelling. */
  @Nullable String stemOf(String word, String stem) {
    if (stemSet.contains(stem) || known.contains(word) || !letters(word)) {
      return null;
    }
    String meant = nearest(word);
    // "hemorroids": the names have it in the singular
    return meant == null && word.endsWith("s") && !known.contains(singular(word))
        ? nearest(singular(word))
        : meant;
  }

  private static String singular(String word) {
    return word.substring(0, word.length() - 1);
  }

  private @Nullable String nearest(String word) {
    if (word.length() < SHORTEST) {
      return null;
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    boolean clear = true;
    for (String ends : List.of(beginning(word), ending(word))) {
      for (String name : byEnds.getOrDefault(ends, List.of())) {
        int cost = cost(word, name);
        if (cost < least) {
          best = name;
          least = cost;
          clear = true;
        } else if (cost == least && best != null && !stem(name).equals(stem(best))) {
          clear = false;
        }
      }
    }
    return best == null || !clear ? null : stem(best);
  }

  private String stem(String name) {
    return stems.getOrDefault(name, name);
  }

  /**
   * How unlikely a slip is: least so a letter doubled or swapped with its neighbour, most so one in
   * front; the greatest number if the words are not one edit apart.
   */
  private static int cost(String word, String name) {
    String shorter = word.length() <= name.length() ? word : name;
    String longer = word.length() <= name.length() ? name : word;
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    int rest = shorter.length() - same;
    int front = same == 0 ? 2 : 0;
    if (longer.length() == shorter.length() + 1) {
      boolean one = shorter.regionMatches(same, longer, same + 1, rest);
      boolean doubled = same > 0 && longer.charAt(same) == longer.charAt(same - 1);
      return one ? front + (doubled ? 0 : 1) : Integer.MAX_VALUE;
    }
    if (longer.length() != shorter.length() || rest == 0) {
      return Integer.MAX_VALUE;
    }
    boolean swapped =
        rest > 1
            && shorter.charAt(same) == longer.charAt(same + 1)
            && shorter.charAt(same + 1) == longer.charAt(same)
            && shorter.regionMatches(same + 2, longer, same + 2, rest - 2);
    boolean other = shorter.regionMatches(same + 1, longer, same + 1, rest - 1);
    return swapped ? front : other ? front + 1 : Integer.MAX_VALUE;
  }

  private static boolean letters(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String beginning(String word) {
    return word.substring(0, WHOLE);
  }

  /** Told apart from a beginning by its hyphen. */
  private static String ending(String word) {
    return "-" + word.substring(word.length() - WHOLE);
  }
}
