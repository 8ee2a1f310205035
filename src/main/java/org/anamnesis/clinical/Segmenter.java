package org.anamnesis.clinical;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Where the words of a text stand by Unicode's segmentation (UAX #29), as Lucene has it.
 *
 * <p>Letters are nearly all ASCII, for which the rules are few: letters, digits and underscores
 * stay together, with one colon, stop or apostrophe between letters, with one comma, semicolon,
 * stop or apostrophe between digits. Lucene reads from the first word on that another character is
 * part of or follows, up to the next blank, which no word goes over. Linear time. Not thread-safe.
 */
final class Segmenter {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int UNDERSCORE = 4;
  private static final int BETWEEN_LETTERS = 8;
  private static final int BETWEEN_DIGITS = 16;
  private static final int OTHER = 32;
  private static final int WORD = LETTER | DIGIT | UNDERSCORE;

  private static final int ASCII = 0x80;

  private static final byte[] KINDS = kinds();

  /** Lucene cuts words that fill its buffer of 255. */
  private static final int LONGEST = 250;

  private final StandardTokenizerImpl lucene = new StandardTokenizerImpl(new StringReader(""));
  private String text = "";
  private int at;
  private int start;
  private long packed;

  /** The part that Lucene reads. */
  private int partFrom;

  private int partTo;

  void reset(String newText) {
    text = newText;
    at = 0;
    partTo = 0;
  }

  /** Goes to the next word, if there is one. */
  boolean next() {
    if (at < partTo && nextOfPart()) {
      return true;
    }
    while (at < text.length()) {
      int kinds = pass();
      packed = kinds > (LETTER | DIGIT) || at - start > Long.BYTES ? 0 : packed;
      if ((kinds & OTHER) != 0 || at - start > LONGEST) {
        beginPart();
        if (nextOfPart()) {
          return true;
        }
      } else if ((kinds & (LETTER | DIGIT)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the word begins. */
  int start() {
    return start;
  }

  /** Where the word ends. */
  int end() {
    return at;
  }

  /**
   * {@link Word#packed} of the word where it is ASCII letters and digits, in lower case; else 0.
   */
  long packed() {
    return packed;
  }

  /** Passes what is in front of a word and the word; returns the kinds of what is in it. */
  private int pass() {
    int i = at;
    int kinds = 0;
    int last = 0;
    long letters = 0;
    start = i;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = c < ASCII ? KINDS[c] : OTHER;
      if ((kind & WORD) == 0) {
        int next = kind == 0 && last != 0 ? 0 : kind(i + 1);
        if (kind == OTHER || next == OTHER) {
          kinds |= OTHER;
          break;
        }
        if (last == 0) {
          start = i + 1;
          continue;
        }
        int joint = last == LETTER ? BETWEEN_LETTERS : last == DIGIT ? BETWEEN_DIGITS : 0;
        if (next != last || (kind & joint) == 0) {
          break;
        }
      }
      kinds |= kind;
      last = kind;
      letters = letters << Byte.SIZE | (kind == LETTER ? c | 0x20 : c);
    }
    at = i;
    packed = letters;
    return kinds;
  }

  private int kind(int i) {
    return i >= text.length() ? 0 : text.charAt(i) < ASCII ? KINDS[text.charAt(i)] : OTHER;
  }

  private void beginPart() {
    partFrom = start;
    partTo = Math.min(at + 1, text.length());
    while (partTo < text.length() && text.charAt(partTo) > ' ') {
      partTo++;
    }
    int end = partTo;
    // Lucene loses what it has not yet read of a text that ends in half a pair
    while (end > partFrom && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    lucene.yyreset(new StringReader(text.substring(partFrom, end)));
  }

  private boolean nextOfPart() {
    try {
      if (lucene.getNextToken() == StandardTokenizerImpl.YYEOF) {
        at = partTo;
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start = partFrom + lucene.yychar();
    at = start + lucene.yylength();
    return true;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII];
    for (char c = 'a'; c <= 'z'; c++) {
      kinds[c] = LETTER;
      kinds[c - 'a' + 'A'] = LETTER;
    }
    for (char c = '0'; c <= '9'; c++) {
      kinds[c] = DIGIT;
    }
    kinds['_'] = UNDERSCORE;
    kinds[':'] = BETWEEN_LETTERS;
    kinds['.'] = BETWEEN_LETTERS | BETWEEN_DIGITS;
    kinds['\''] = BETWEEN_LETTERS | BETWEEN_DIGITS;
    kinds[','] = BETWEEN_DIGITS;
    kinds[';'] = BETWEEN_DIGITS;
    return kinds;
  }
}
