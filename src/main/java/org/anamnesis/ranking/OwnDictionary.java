package org.anamnesis.ranking;

import java.util.stream.IntStream;
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
  public int stemHash(int number) {
    return words[number].stemHash;
  }

  @Override
  public int gramCount(int number) {
    return grams(number).length;
  }

  @Override
  public int[] withGram(int gram) {
    return IntStream.range(0, words.length)
        .flatMap(number -> IntStream.of(grams(number)).filter(g -> g == gram).map(g -> number))
        .toArray();
  }

  private int[] grams(int number) {
    return WordGrams.of(words[number].word.text());
  }
}
