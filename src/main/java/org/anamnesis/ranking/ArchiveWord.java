package org.anamnesis.ranking;

import org.anamnesis.clinical.Word;

/**
 * A word of an archive with what every description asks of it: made once, however often it is
 * searched. Immutable.
 */
public final class ArchiveWord {
  final Word word;

  /** The hash of its stem, which tells it from nearly all other stems. */
  final int stemHash;

  /** Whether it can be part of a phrase. */
  final boolean content;

  /** Whether it is more than courtesy. */
  final boolean informative;

  /**
   * Works out what descriptions ask.
   *
   * @param word a word of the archive
   */
  public ArchiveWord(Word word) {
    this.word = word;
    this.stemHash = word.stem().hashCode();
    this.content = word.role() == Word.Role.CONTENT;
    this.informative = word.role().informative();
  }

  /**
   * Tells its stem from nearly all other stems.
   *
   * @return the hash of the stem's text
   */
  public int stemHash() {
    return stemHash;
  }
}
