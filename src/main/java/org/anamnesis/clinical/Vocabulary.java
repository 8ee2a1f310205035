package org.anamnesis.clinical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes and remembers {@link Word}s, so that a text costs one table lookup a word and no
 * allocation.
 *
 * <p>Natural text repeats its words: stemming once per distinct word instead of once per occurrence
 * makes analysis cost what tokenization costs. The memory is bounded: past {@link #CAPACITY} words
 * the table starts anew. Not thread-safe.
 */
final class Vocabulary {
  private static final int CAPACITY = 1 << 16;

  private static final Map<String, Word.Role> ROLES = roles();

  private final Stemmer stemmer = new Stemmer();
  private final Word.Phrases phrases;

  /** Open addressing by the hash of a word, at most half full. */
  private @Nullable Word[] slots = new Word[1 << 12];

  private int size;

  /** A vocabulary whose words know which phrases begin with them. */
  Vocabulary(Word.Phrases phrases) {
    this.phrases = phrases;
  }

  /** The word of characters as {@link Word#packed} has them, null if it was not met yet. */
  @Nullable Word known(long packed) {
    int slot = Word.hash(packed) & slots.length - 1;
    Word word = packed == 0 ? null : slots[slot];
    while (word != null && word.packed() != packed) {
      slot = slot + 1 & slots.length - 1;
      word = slots[slot];
    }
    return word;
  }

  /** The word of a buffer that holds its lower-case, folded form. */
  Word word(char[] buffer, int from, int length) {
    long packed = Word.packed(buffer, from, length);
    int hash = packed == 0 ? Word.hash(buffer, from, length) : Word.hash(packed);
    int slot = hash & slots.length - 1;
    for (Word known = slots[slot]; known != null; known = slots[slot]) {
      if (packed == 0 ? known.is(hash, buffer, from, length) : known.packed() == packed) {
        return known;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return learn(new String(buffer, from, length), slot);
  }

  /** The word of a lower-case, folded form. */
  Word word(String text) {
    return word(text.toCharArray(), 0, text.length());
  }

  /**
   * The word of a form that an index holds, without the names that begin with it: they are looked
   * for in texts only, and to tell misspellings of them takes most of the time. Not remembered
   * here, since its segment does.
   */
  Word archived(String text) {
    return word(text, Word.Phrases.NONE);
  }

  private Word word(String text, Word.Phrases names) {
    Word.Role role = ROLES.getOrDefault(text, Word.Role.CONTENT);
    return new Word(text, stemmer.stem(text), role, names);
  }

  private Word learn(String text, int slot) {
    Word word = word(text, phrases);
    slots[slot] = word;
    size++;
    if (size >= CAPACITY) {
      slots = new Word[1 << 12];
      size = 0;
    } else if (2 * size > slots.length) {
      grow();
    }
    return word;
  }

  private void grow() {
    @Nullable Word[] before = slots;
    slots = new Word[2 * before.length];
    for (Word word : before) {
      if (word != null) {
        int slot = word.hashCode() & slots.length - 1;
        while (slots[slot] != null) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = word;
      }
    }
  }

  /** The stronger role wins: a word that is grammar and courtesy is grammar. */
  private static Map<String, Word.Role> roles() {
    Map<String, Word.Role> roles = new HashMap<>();
    for (Word.Role role :
        new Word.Role[] {
          Word.Role.FILLER, Word.Role.POLITE, Word.Role.QUESTION, Word.Role.FUNCTION
        }) {
      WordList.bundled(role.name().toLowerCase(Locale.ROOT)).forEach(word -> roles.put(word, role));
    }
    return Map.copyOf(roles);
  }
}
