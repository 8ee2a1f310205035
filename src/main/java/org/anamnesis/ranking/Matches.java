package org.anamnesis.ranking;

import org.jspecify.annotations.Nullable;

/**
 * How the words of the archive meet one description, each worked out when a candidate first brings
 * it. Open addressing by the word's number. Not thread-safe.
 */
final class Matches {
  private final QueryModel query;
  private @Nullable Match[] slots = new Match[1 << 10];
  private int size;

  Matches(QueryModel query) {
    this.query = query;
  }

  Match of(Dictionary dictionary, int number) {
    int slot = slot(number);
    for (Match known = slots[slot]; known != null; known = slots[slot]) {
      if (known.number == number && known.dictionary.equals(dictionary)) {
        return known;
      }
      slot = slot + 1 & slots.length - 1;
    }
    Match match = new Match(query, dictionary, number);
    slots[slot] = match;
    if (2 * ++size > slots.length) {
      grow();
    }
    return match;
  }

  private void grow() {
    @Nullable Match[] before = slots;
    slots = new Match[4 * before.length];
    for (Match match : before) {
      if (match != null) {
        int slot = slot(match.number);
        while (slots[slot] != null) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = match;
      }
    }
  }

  private int slot(int number) {
    return number * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(slots.length - 1);
  }
}
