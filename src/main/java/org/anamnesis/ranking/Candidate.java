package org.anamnesis.ranking;

import java.util.List;
import java.util.Optional;
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
 * @param words the distinct indexed words
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
    Word[] words,
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
}
