package org.anamnesis.ranking;

import java.util.stream.Stream;
import org.anamnesis.clinical.Word;

/** The words of one candidate alone, numbered as they are given. */
final class OwnDictionary implements Dictionary {
  private final ArchiveWord[] words;

  OwnDictionary(Word... words) {
    this.words = Stream.of(words).map(ArchiveWord::new).toArray(ArchiveWord[]::new);
  }

  @Override
  public ArchiveWord word(int number) {
    return words[number];
  }

  @Override
  public int[] grams(int number) {
    return WordGrams.of(words[number].word.text());
  }
}
