package org.anamnesis.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Word;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
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

  /** The distinct indexed words of some texts, sorted as Lucene sorts them. */
  static BytesRef[] distinctWords(List<ClinicalText> texts) {
    Map<Word, BytesRef> distinct = new HashMap<>();
    for (ClinicalText text : texts) {
      for (int i = 0; i < text.size(); i++) {
        Word word = text.word(i);
        if (word.role().indexed() && !distinct.containsKey(word)) {
          distinct.put(word, new BytesRef(word.text()));
        }
      }
    }
    BytesRef[] sorted = distinct.values().toArray(new BytesRef[0]);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * Writes the list.
   *
   * @param texts the analysed texts in order
   * @param partOf the part of each text
   * @param words the {@link #distinctWords} of the texts
   */
  static BytesRef encode(List<ClinicalText> texts, byte[] partOf, BytesRef[] words) {
    Map<String, Integer> places = new HashMap<>(words.length * 2);
    for (int i = 0; i < words.length; i++) {
      places.put(words[i].utf8ToString(), i);
    }
    byte[] bytes = new byte[256];
    int length = 0;
    int[] sizes = new int[Part.COUNT];
    for (int t = 0; t < texts.size(); t++) {
      ClinicalText text = texts.get(t);
      int sentence = -1;
      for (int i = 0; i < text.size(); i++) {
        Word word = text.word(i);
        Integer place = places.get(word.text());
        if (place == null) {
          continue;
        }
        byte mark = text.mark(i);
        int starts = text.sentence(i) == sentence ? 0 : 1;
        sentence = text.sentence(i);
        bytes = ArrayUtil.grow(bytes, length + 6);
        length = writeInt(bytes, length, place << 2 | starts << 1 | (mark == 0 ? 0 : 1));
        if (mark != 0) {
          bytes[length++] = mark;
        }
        sizes[partOf[t]]++;
      }
    }
    byte[] header = new byte[5 * Part.COUNT];
    int at = 0;
    for (int size : sizes) {
      at = writeInt(header, at, size);
    }
    byte[] all = Arrays.copyOf(header, at + length);
    System.arraycopy(bytes, 0, all, at, length);
    return new BytesRef(all);
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
    int entry = 0;
    int sentence = -1;
    for (byte part = 0; part < Part.COUNT; part++) {
      for (int i = 0; i < sizes[part]; i++, entry++) {
        int code = in.readVInt();
        list.sequence[entry] = code >>> 2;
        list.parts[entry] = part;
        sentence += code >>> 1 & 1;
        list.sentences[entry] = sentence;
        list.marks[entry] = (code & 1) == 0 ? 0 : in.readByte();
      }
    }
    return list;
  }

  private static int writeInt(byte[] bytes, int at, int value) {
    int rest = value;
    int to = at;
    while ((rest & ~0x7F) != 0) {
      bytes[to++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[to++] = (byte) rest;
    return to;
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
