package org.anamnesis.clinical;

import java.util.Arrays;

/**
 * The words of one text in order, as parallel arrays: what every later step reads, and what the
 * index stores.
 */
final class Words {
  /** The strongest punctuation between two words, weakest first. */
  enum Gap {
    NONE,
    COMMA,
    CLAUSE,
    SENTENCE,
    QUESTION
  }

  private static final Gap[] GAPS = Gap.values();

  /** Letters have a word in five characters or so. */
  private static final int SHORT_WORD = 5;

  final String text;
  private Word[] words;
  private long[] cues;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private byte[] gaps;
  private boolean[] asks = new boolean[8];
  private int size;
  private int sentence;

  Words(String text) {
    this.text = text;
    int capacity = text.length() / SHORT_WORD + 16;
    words = new Word[capacity];
    cues = new long[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    sentences = new int[capacity];
    gaps = new byte[capacity + 1];
  }

  /** What stands before the next word; called before each {@link #add} and once at the end. */
  void gap(Gap gap) {
    gaps[size] = (byte) gap.ordinal();
    if (gap.compareTo(Gap.SENTENCE) >= 0 && size > 0) {
      if (sentence == asks.length) {
        asks = Arrays.copyOf(asks, 2 * sentence);
      }
      asks[sentence] = gap == Gap.QUESTION;
      sentence++;
    }
  }

  void add(Word word, int start, int end) {
    if (size == words.length) {
      int larger = size + (size >> 1);
      words = Arrays.copyOf(words, larger);
      cues = Arrays.copyOf(cues, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      sentences = Arrays.copyOf(sentences, larger);
      gaps = Arrays.copyOf(gaps, larger + 1);
    }
    words[size] = word;
    cues[size] = word.cues();
    starts[size] = start;
    ends[size] = end;
    sentences[size] = sentence;
    size++;
  }

  int size() {
    return size;
  }

  Word word(int i) {
    return words[i];
  }

  boolean is(int i, Cue cue) {
    return (cues[i] & cue.bit()) != 0;
  }

  /** The first word from one on that is one of some cues; {@link #size} if none is. */
  int next(int from, long anyOf) {
    int i = from;
    while (i < size && (cues[i] & anyOf) == 0) {
      i++;
    }
    return i;
  }

  String lastText() {
    return size == 0 ? "" : words[size - 1].text();
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int sentence(int i) {
    return sentences[i];
  }

  boolean asks(int sentence) {
    return sentence < asks.length && asks[sentence];
  }

  /** The punctuation before word {@code i}; {@code i == size()} is the end of the text. */
  Gap gapBefore(int i) {
    return GAPS[gaps[i]];
  }

  /** The index of the first word of the sentence that holds word {@code i}. */
  int sentenceStart(int i) {
    int start = i;
    while (start > 0 && sentences[start - 1] == sentences[i]) {
      start--;
    }
    return start;
  }

  /** The index after the last word of the sentence that holds word {@code i}. */
  int sentenceEnd(int i) {
    int end = i;
    while (end < size && sentences[end] == sentences[i]) {
      end++;
    }
    return end;
  }
}
