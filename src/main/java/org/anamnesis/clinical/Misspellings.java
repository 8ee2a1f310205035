package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

  private static final int LETTERS = 26;

  private final Map<String, String> stems;
  private final Set<String> known;

  /** Each stem of a name by itself: the one instance for all words, which compares fastest. */
  private final Map<String, String> sharedStems;

  private final List<String> names = new ArrayList<>();
  private final List<Ends> ends;

  /**
   * Creates the table.
   *
   * @param stems the words of all names, with their stems
   * @param known words that are no misspelling
   */
  Misspellings(Map<String, String> stems, Set<String> known) {
    this.stems = stems;
    this.known = known;
    this.sharedStems = HashMap.newHashMap(stems.size());
    for (String stem : stems.values()) {
      sharedStems.putIfAbsent(stem, stem);
    }
    for (String word : stems.keySet()) {
      if (word.length() >= SHORTEST - 1) {
        names.add(word);
      }
    }
    ends = List.of(new Ends(true, names), new Ends(false, names));
  }

  static Misspellings read(Block.Reader in) {
    int words = in.number();
    Map<String, String> stems = HashMap.newHashMap(words);
    for (int i = 0; i < words; i++) {
      stems.put(in.string(), in.string());
    }
    int others = in.number();
    Set<String> known = HashSet.newHashSet(others);
    for (int i = 0; i < others; i++) {
      known.add(in.string());
    }
    return new Misspellings(stems, known);
  }

  void write(Block out) {
    out.add(stems.size());
    stems.forEach(
        (word, stem) -> {
          out.add(word);
          out.add(stem);
        });
    out.add(known.size());
    known.forEach(out::add);
  }

  /** This table with more words of names. */
  Misspellings with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(stems);
    all.putAll(more);
    return new Misspellings(all, known);
  }

  /** The stem by which names are found: that of the word which a misspelt one was meant to be. */
  String nameStem(String word, String stem) {
    String shared = sharedStems.get(stem);
    if (shared != null || known.contains(word) || !letters(word)) {
      return shared == null ? stem : shared;
    }
    String meant = nearest(word);
    if (meant == null && word.endsWith("s") && !known.contains(singular(word))) {
      // "hemorroids": the names have it in the singular
      meant = nearest(singular(word));
    }
    return meant == null ? stem : meant;
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
    for (Ends alike : ends) {
      for (int number = alike.last(word); number >= 0; number = alike.before[number]) {
        String name = names.get(number);
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
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Words by their first two letters, or by their last two. */
  private static final class Ends {
    private final boolean first;

    /** By the number of two letters, the last word that has them; -1 if none does. */
    private final int[] last = new int[LETTERS * LETTERS];

    /** For each word, the one before it that has the same two letters. */
    private final int[] before;

    Ends(boolean first, List<String> words) {
      this.first = first;
      before = new int[words.size()];
      Arrays.fill(last, -1);
      for (int number = 0; number < before.length; number++) {
        int pair = pair(words.get(number));
        if (pair >= 0) {
          before[number] = last[pair];
          last[pair] = number;
        }
      }
    }

    /** The last word with the same two letters as one of nothing but letters. */
    int last(String word) {
      return last[pair(word)];
    }

    private int pair(String word) {
      int at = first ? 0 : word.length() - 2;
      int one = word.charAt(at) - 'a';
      int other = word.charAt(at + 1) - 'a';
      boolean letters = one >= 0 && one < LETTERS && other >= 0 && other < LETTERS;
      return letters ? one * LETTERS + other : -1;
    }
  }
}
