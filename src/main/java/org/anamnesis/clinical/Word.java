package org.anamnesis.clinical;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A distinct word of the language or of an archive: its form, its stem and its role.
 *
 * <p>Immutable. A word is made once and shared by all its occurrences, so it also keeps what would
 * otherwise be made anew at each: its bytes, and which tables have a phrase that begins with it.
 */
public final class Word implements Comparable<Word> {
  private final String text;
  private final String stem;
  private final Role role;
  private final BytesRef textBytes;
  private final BytesRef stemBytes;
  private final int hash;
  private final long packed;
  private final long order;
  private final PhraseTrie.@Nullable Node<Concept> finding;
  private final PhraseTrie.@Nullable Node<Region> region;
  private final PhraseTrie.@Nullable Node<Trigger> trigger;
  private final String nameStem;
  private final long cues;

  Word(String text, String stem, Role role, Phrases phrases) {
    this.text = text;
    this.stem = stem;
    this.role = role;
    this.textBytes = new BytesRef(text);
    this.stemBytes = new BytesRef(stem);
    char[] letters = text.toCharArray();
    this.packed = packed(letters, 0, letters.length);
    this.hash = packed == 0 ? hash(letters, 0, letters.length) : hash(packed);
    this.order = order(textBytes);
    this.nameStem = phrases.nameStem(text, stem);
    this.finding = phrases.finding(nameStem);
    this.region = phrases.region(nameStem);
    this.trigger = phrases.trigger(text);
    this.cues =
        Cue.bits(text)
            | (finding == null ? 0 : Cue.FINDING.bit())
            | (region == null ? 0 : Cue.REGION.bit())
            | (trigger == null ? 0 : Cue.TRIGGER.bit())
            | (phrases.startsPerson(text) ? Cue.PERSON.bit() : 0);
  }

  /**
   * The characters as one number where it can hold them, else 0: it spares nearly all words of a
   * text a look at the string.
   */
  static long packed(char[] buffer, int from, int length) {
    if (length > Long.BYTES) {
      return 0;
    }
    long packed = 0;
    for (int i = from; i < from + length; i++) {
      char c = buffer[i];
      if (c == 0 || c > 0xFF) {
        return 0;
      }
      packed = packed << Byte.SIZE | c;
    }
    return packed;
  }

  /** What {@link #hashCode} is of a word that is packed. */
  static int hash(long packed) {
    return (int) (packed * 0x9E3779B97F4A7C15L >>> 39);
  }

  /** What {@link #hashCode} is of a word that is not. */
  static int hash(char[] buffer, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    // it hardly differs in the high bits, and tables of a power of two use the low ones
    return hash * 0x9E3779B1 >>> 7;
  }

  /** Whether these are its characters, if it is not packed. */
  boolean is(int otherHash, char[] buffer, int from, int length) {
    if (hash != otherHash || text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Its characters as {@link #packed(char[], int, int)} has them. */
  long packed() {
    return packed;
  }

  /** The first eight bytes as an unsigned number: it decides nearly every comparison. */
  private static long order(BytesRef bytes) {
    long order = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      order = order << Byte.SIZE | (i < bytes.length ? bytes.bytes[bytes.offset + i] & 0xFF : 0);
    }
    return order;
  }

  /** In the order of the bytes, which is that of an index. */
  @Override
  public int compareTo(Word other) {
    int first = Long.compareUnsigned(order, other.order);
    return first != 0 ? first : textBytes.compareTo(other.textBytes);
  }

  /** Which words begin a phrase of some table. */
  interface Phrases {
    /** No table. */
    Phrases NONE =
        new Phrases() {
          @Override
          public PhraseTrie.@Nullable Node<Concept> finding(String stem) {
            return null;
          }

          @Override
          public PhraseTrie.@Nullable Node<Region> region(String stem) {
            return null;
          }

          @Override
          public PhraseTrie.@Nullable Node<Trigger> trigger(String text) {
            return null;
          }

          @Override
          public boolean startsPerson(String text) {
            return false;
          }

          @Override
          public String nameStem(String text, String stem) {
            return stem;
          }
        };

    PhraseTrie.@Nullable Node<Concept> finding(String stem);

    PhraseTrie.@Nullable Node<Region> region(String stem);

    PhraseTrie.@Nullable Node<Trigger> trigger(String text);

    boolean startsPerson(String text);

    /**
     * The stem of the word of a name that a word was meant to be, its own if it is no misspelling.
     */
    String nameStem(String text, String stem);
  }

  /**
   * The form.
   *
   * @return lower case, without accents and possessive
   */
  public String text() {
    return text;
  }

  /**
   * The Porter stem (M. F. Porter, "An algorithm for suffix stripping", 1980).
   *
   * @return the stem
   */
  public String stem() {
    return stem;
  }

  /**
   * How much the word says about the patient.
   *
   * @return its role
   */
  public Role role() {
    return role;
  }

  /**
   * The form in UTF-8.
   *
   * @return shared: not to be changed
   */
  public BytesRef textBytes() {
    return textBytes;
  }

  /**
   * The stem in UTF-8.
   *
   * @return shared: not to be changed
   */
  public BytesRef stemBytes() {
    return stemBytes;
  }

  /** Where the names of findings go on that begin with the word. */
  PhraseTrie.@Nullable Node<Concept> finding() {
    return finding;
  }

  /** Where the names of regions go on that begin with the word. */
  PhraseTrie.@Nullable Node<Region> region() {
    return region;
  }

  /** Where the triggers go on that begin with the word. */
  PhraseTrie.@Nullable Node<Trigger> trigger() {
    return trigger;
  }

  boolean is(Cue cue) {
    return (cues & cue.bit()) != 0;
  }

  /** The bits of all cues that it is. */
  long cues() {
    return cues;
  }

  /**
   * Tells whether it is taken for another word when names are looked for.
   *
   * @return whether it is one letter away from a word of the lexicon, and no word itself
   */
  public boolean misspelt() {
    return !nameStem.equals(stem);
  }

  /** The stem by which names are found: that of the word which a misspelt one was meant to be. */
  String nameStem() {
    return nameStem;
  }

  /** Words are the same when their forms are: stem and role follow from the form. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Word word && hash == word.hash && text.equals(word.text);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return text;
  }

  /** How much a word says about the patient. */
  public enum Role {
    /** Grammar only ("the", "with", "I"): kept for reading, never indexed. */
    FUNCTION,
    /** Asks ("how", "why"): indexed, weighs little. */
    QUESTION,
    /** Courtesy of letters ("please", "doctor", "thanks"): indexed, weighs little. */
    POLITE,
    /** Filler between content words ("feel", "given"): full weight, but never part of a phrase. */
    FILLER,
    /** Everything else. */
    CONTENT;

    /**
     * Tells whether the index holds words of this role.
     *
     * @return whether it is any but {@link #FUNCTION}
     */
    public boolean indexed() {
      return this != FUNCTION;
    }

    /**
     * Tells whether the word can carry a search on its own.
     *
     * @return whether it is content or filler
     */
    public boolean informative() {
      return this == CONTENT || this == FILLER;
    }
  }
}
