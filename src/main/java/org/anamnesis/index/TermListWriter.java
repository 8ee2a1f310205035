package org.anamnesis.index;

import java.util.Arrays;
import java.util.List;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Word;
import org.anamnesis.clinical.WordMap;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Writes a {@link TermList}: one table look-up a word, one sort of the distinct words. */
final class TermListWriter {
  private final List<ClinicalText> texts;
  private final byte[] parts;
  private final WordMap words = new WordMap();
  private final Word[] sorted;
  private int[] sequence = new int[256];
  private byte[] bytes = new byte[512];
  private int length;

  /**
   * Reads the words.
   *
   * @param texts the analysed texts in order
   * @param parts the part of each text, see {@link TermList.Part}
   */
  TermListWriter(List<ClinicalText> texts, byte[] parts) {
    this.texts = texts;
    this.parts = parts;
    int size = 0;
    for (ClinicalText text : texts) {
      for (int i = 0; i < text.size(); i++) {
        if (text.word(i).role().indexed()) {
          Word word = text.word(i);
          int known = words.number(word);
          sequence = ArrayUtil.grow(sequence, size + 1);
          sequence[size++] = known < 0 ? words.add(word) : known;
        }
      }
    }
    sorted = words.words().toArray(new Word[0]);
    Arrays.sort(sorted);
  }

  /** The distinct words, sorted as Lucene sorts them. */
  BytesRef[] words() {
    BytesRef[] bytes = new BytesRef[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      bytes[place] = sorted[place].textBytes();
    }
    return bytes;
  }

  /** The list in bytes. */
  BytesRef encode() {
    int[] places = places();
    int[] sizes = new int[TermList.Part.COUNT];
    int next = 0;
    for (int t = 0; t < texts.size(); t++) {
      ClinicalText text = texts.get(t);
      int sentence = -1;
      for (int i = 0; i < text.size(); i++) {
        if (text.word(i).role().indexed()) {
          int starts = text.sentence(i) == sentence ? 0 : 1;
          sentence = text.sentence(i);
          write(places[sequence[next++]], starts, text.mark(i));
          sizes[parts[t]]++;
        }
      }
    }
    byte[] entries = Arrays.copyOf(bytes, length);
    length = 0;
    for (int size : sizes) {
      writeInt(size);
    }
    byte[] all = Arrays.copyOf(bytes, length + entries.length);
    System.arraycopy(entries, 0, all, length, entries.length);
    return new BytesRef(all);
  }

  /** For each word, by order of first use, its place among the sorted words. */
  private int[] places() {
    int[] places = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      places[words.number(sorted[place])] = place;
    }
    return places;
  }

  private void write(int place, int starts, byte mark) {
    writeInt(place << 2 | starts << 1 | (mark == 0 ? 0 : 1));
    if (mark != 0) {
      bytes[length++] = mark;
    }
  }

  private void writeInt(int value) {
    bytes = ArrayUtil.grow(bytes, length + 6);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }
}
