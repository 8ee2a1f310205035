package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the distinct {@link Word}s of a document: open addressing with the word's own hash, since
 * it is asked once an occurrence. Not thread-safe.
 */
public final class WordMap {
  private @Nullable Word[] slots = new Word[512];
  private int[] numbers = new int[512];
  private final List<Word> words = new ArrayList<>();

  /** Creates an empty map. */
  public WordMap() {}

  /**
   * The number of a word: how many words were added before it.
   *
   * @param word any word
   * @return its number, -1 if it was not added
   */
  public int number(Word word) {
    int slot = slot(word);
    return slots[slot] == null ? -1 : numbers[slot];
  }

  /**
   * Adds a word that is not there.
   *
   * @param word the word
   * @return its number
   */
  public int add(Word word) {
    if (2 * words.size() >= slots.length) {
      grow();
    }
    int slot = slot(word);
    slots[slot] = word;
    numbers[slot] = words.size();
    words.add(word);
    return words.size() - 1;
  }

  /**
   * The words in the order they were added.
   *
   * @return a view
   */
  public List<Word> words() {
    return words;
  }

  private int slot(Word word) {
    int mask = slots.length - 1;
    int slot = word.hashCode() & mask;
    for (Word other = slots[slot]; other != null && !other.equals(word); other = slots[slot]) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    slots = new Word[2 * slots.length];
    numbers = new int[slots.length];
    for (int number = 0; number < words.size(); number++) {
      int slot = slot(words.get(number));
      slots[slot] = words.get(number);
      numbers[slot] = number;
    }
  }
}
