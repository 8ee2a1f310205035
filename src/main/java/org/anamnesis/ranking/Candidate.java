package org.anamnesis.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Word;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Sex;

/**
 * A document as ranking sees it: its indexed words in order and its facts, taken from stored values
 * only.
 *
 * @param key the retriever's own handle, to find the document again
 * @param id the document's id, which breaks ties
 * @param dictionary the words of its part of the archive
 * @param words the distinct indexed words, as numbers of the dictionary
 * @param sequence the words in order, as indexes into {@code words}
 * @param parts for each of them {@link #TITLE}, {@link #QUESTION} or {@link #REPLY}
 * @param sentences for each of them the number of its sentence in the document
 * @param marks for each of them how it is meant, see {@link org.anamnesis.clinical.Marks}
 * @param facts what title and question say
 * @param intents what the question asks for, see {@link org.anamnesis.clinical.Intents}
 * @param age the asker's age, if known
 * @param sex the asker's sex
 */
public record Candidate(
    int key,
    String id,
    Dictionary dictionary,
    int[] words,
    int[] sequence,
    byte[] parts,
    int[] sentences,
    byte[] marks,
    List<Fact> facts,
    long intents,
    Optional<AgeRange> age,
    Sex sex) {
  /** A word of the title. */
  public static final byte TITLE = 0;

  /** A word of the question. */
  public static final byte QUESTION = 1;

  /** A word of a reply. */
  public static final byte REPLY = 2;

  /**
   * A candidate with a dictionary of its own.
   *
   * @param key the retriever's own handle
   * @param id the document's id
   * @param words the distinct indexed words
   * @param sequence the words in order, as indexes into {@code words}
   * @param parts for each of them the part of the document
   * @param sentences for each of them the number of its sentence
   * @param marks for each of them how it is meant
   * @param facts what title and question say
   * @param intents what the question asks for
   * @param age the asker's age, if known
   * @param sex the asker's sex
   */
  public Candidate(
      int key,
      String id,
      Word[] words,
      int[] sequence,
      byte[] parts,
      int[] sentences,
      byte[] marks,
      List<Fact> facts,
      long intents,
      Optional<AgeRange> age,
      Sex sex) {
    this(
        key,
        id,
        new OwnDictionary(words),
        IntStream.range(0, words.length).toArray(),
        sequence,
        parts,
        sentences,
        marks,
        facts,
        intents,
        age,
        sex);
  }

  /** One of the distinct words. */
  Word word(int index) {
    return archiveWord(index).word;
  }

  ArchiveWord archiveWord(int index) {
    return dictionary.word(words[index]);
  }

  /** The 4-grams of one of the distinct words. */
  int[] grams(int index) {
    return WordGrams.of(word(index).text());
  }
}
