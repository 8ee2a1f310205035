package org.anamnesis.index;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * A document's indexed words in order: the forward list of the second stage.
 *
 * <p>The distinct words stand, sorted, in the doc values of {@link Schema#WORD}, where Lucene keeps
 * each once a segment and rewrites their ordinals at every merge. This list refers to them by their
 * place among the document's own words, so that no merge changes it: an entry is one
 * variable-length number {@code place << 2 | newSentence << 1 | marked}, and one byte more where
 * the word stands under a denial or the like. Most entries take one or two bytes. Cost: one pass to
 * write or read.
 */
public final class TermList {
  private final int[] sequence;
  private final byte[] parts;
  private final int[] sentences;
  private final byte[] marks;

  private TermList(int size) {
    sequence = new int[size];
    parts = new byte[size];
    sentences = new int[size];
    marks = new byte[size];
  }

  /**
   * The words in order.
   *
   * @return for each its place among the document's distinct words
   */
  public int[] sequence() {
    return sequence;
  }

  /**
   * The part of the document each word stands in.
   *
   * @return for each 0 title, 1 question, 2 reply
   */
  public byte[] parts() {
    return parts;
  }

  /**
   * The sentence each word stands in.
   *
   * @return for each a number that grows through the document
   */
  public int[] sentences() {
    return sentences;
  }

  /**
   * How each word is meant.
   *
   * @return for each a mark of {@code clinical.Marks}
   */
  public byte[] marks() {
    return marks;
  }

  /**
   * Reads a list back.
   *
   * @param bytes a doc value of {@link Schema#TERMS}
   * @return the list
   */
  public static TermList decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int[] sizes = new int[Part.COUNT];
    int total = 0;
    for (int part = 0; part < Part.COUNT; part++) {
      sizes[part] = in.readVInt();
      if (sizes[part] < 0 || sizes[part] > bytes.length) {
        throw new IllegalArgumentException(
            "a list of " + sizes[part] + " words in " + bytes.length + " bytes");
      }
      total += sizes[part];
    }
    TermList list = new TermList(total);
    byte[] all = bytes.bytes;
    int at = in.getPosition();
    int entry = 0;
    int sentence = -1;
    for (byte part = 0; part < Part.COUNT; part++) {
      for (int i = 0; i < sizes[part]; i++, entry++) {
        // in place, since most of a search's bytes are read here
        byte read = all[at++];
        int code = read & 0x7F;
        for (int shift = 7; read < 0; shift += 7) {
          read = all[at++];
          code |= (read & 0x7F) << shift;
        }
        list.sequence[entry] = code >>> 2;
        list.parts[entry] = part;
        sentence += code >>> 1 & 1;
        list.sentences[entry] = sentence;
        if ((code & 1) != 0) {
          list.marks[entry] = all[at++];
        }
      }
    }
    return list;
  }

  /** The parts of a document, in the order of the list. */
  static final class Part {
    static final byte TITLE = 0;
    static final byte QUESTION = 1;
    static final byte REPLY = 2;
    static final int COUNT = 3;

    private Part() {}
  }
}
