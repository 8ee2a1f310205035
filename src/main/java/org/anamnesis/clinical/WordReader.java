package org.anamnesis.clinical;

import java.util.Set;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Reads a text into its words, their offsets, sentences and the punctuation between them.
 *
 * <p>Words are those of {@link Segmenter}, lower-cased, accents folded, the possessive cut. A
 * sentence ends at {@code . ? !} before white space, at their full-width forms, and at a line
 * break; not behind an abbreviation such as "Dr." One pass, linear time. Not thread-safe.
 */
final class WordReader {
  /** Behind these a full stop ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "drs", "mr", "mrs", "ms", "prof", "vs", "approx", "e.g", "i.e");

  private final Segmenter segmenter = new Segmenter();
  private final Vocabulary vocabulary;
  private char[] token = new char[64];
  private char[] folded = new char[64];

  WordReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Words read(String text) {
    Words words = new Words(text);
    segmenter.reset(text);
    int end = 0;
    while (segmenter.next()) {
      words.gap(gap(text, end, segmenter.start(), words));
      end = segmenter.end();
      Word known = vocabulary.known(segmenter.packed());
      if (known == null) {
        addToken(words, segmenter.start(), end);
      } else {
        words.add(known, segmenter.start(), end);
      }
    }
    words.gap(gap(text, end, text.length(), words));
    return words;
  }

  /**
   * Adds the words of one token. Hasty typing leaves out the blank behind a full stop or colon
   * ("shingles.the blisters"), which Unicode's rules take for one word.
   */
  private void addToken(Words words, int start, int end) {
    int length = end - start;
    if (token.length < length) {
      token = new char[length];
    }
    int all = 0;
    boolean joint = false;
    for (int i = 0; i < length; i++) {
      char c = words.text.charAt(start + i);
      all |= c;
      joint |= isJoint(c);
      token[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    boolean plain = all < 0x80;
    int from = 0;
    for (int i = 1; joint && i < length - 1; i++) {
      if (joins(token, i, from, length)) {
        words.add(word(from, i - from, plain), start + from, start + i);
        words.gap(token[i] == '.' ? Words.Gap.SENTENCE : Words.Gap.CLAUSE);
        from = i + 1;
      }
    }
    words.add(word(from, length - from, plain), start + from, end);
  }

  /** Whether a stop or colon stands between two words of two letters at least, unlike in "e.g". */
  private static boolean joins(char[] token, int i, int from, int length) {
    return isJoint(token[i])
        && i - from >= 2
        && length - i > 2
        && Character.isLetter(token[i - 1])
        && Character.isLetter(token[i + 1])
        && Character.isLetter(token[i + 2]);
  }

  private static boolean isJoint(char c) {
    return c == '.' || c == ':' || c == '_';
  }

  /** The shared word of a part of the token; plain ones are in lower case already. */
  private Word word(int from, int length, boolean plain) {
    if (plain) {
      return vocabulary.word(token, from, withoutPossessive(token, from, length));
    }
    CharacterUtils.toLowerCase(token, from, from + length);
    // ASCIIFoldingFilter writes up to four characters for one
    if (folded.length < 4 * length) {
      folded = new char[4 * length];
    }
    int size = visible(folded, ASCIIFoldingFilter.foldToASCII(token, from, folded, 0, length));
    return vocabulary.word(folded, 0, withoutPossessive(folded, 0, size));
  }

  /**
   * Drops what folding leaves of accents that follow their letter, and the soft hyphens and byte
   * order marks of web pages; what is nothing else stays. Small capitals were folded to capitals.
   */
  private static int visible(char[] word, int length) {
    int size = 0;
    for (int i = 0; i < length; i++) {
      char c = word[i];
      boolean drop = c >= 0x300 && c <= 0x36F || c == 0xAD || c == 0x2060 || c == 0xFEFF;
      if (!drop) {
        word[size++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      }
    }
    return size == 0 ? length : size;
  }

  private static int withoutPossessive(char[] word, int from, int length) {
    int last = from + length - 1;
    return length > 2 && word[last] == 's' && word[last - 1] == '\'' ? length - 2 : length;
  }

  /** What stands between two words. */
  private static Words.Gap gap(String text, int from, int to, Words words) {
    Words.Gap gap = Words.Gap.NONE;
    if (to == from + 1 && text.charAt(from) == ' ') {
      return gap;
    }
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '?', '\u00BF', '\uFF1F' -> {
          return Words.Gap.QUESTION;
        }
        case '.', '!', '\u3002', '\uFF01' -> {
          boolean ends =
              text.charAt(i) > 0x7F
                  || to == text.length()
                  || Character.isWhitespace(text.charAt(i + 1));
          if (ends && !(i == from && ABBREVIATIONS.contains(words.lastText()))) {
            gap = Words.Gap.SENTENCE;
          }
        }
        case '\n' -> {
          if (gap.compareTo(Words.Gap.SENTENCE) < 0) {
            gap = Words.Gap.SENTENCE;
          }
        }
        case ';', ':', '(', ')', '\uFF1A', '\uFF1B' -> {
          if (gap.compareTo(Words.Gap.CLAUSE) < 0) {
            gap = Words.Gap.CLAUSE;
          }
        }
        case ',', '\uFF0C', '\u3001' -> {
          if (gap == Words.Gap.NONE) {
            gap = Words.Gap.COMMA;
          }
        }
        default -> {}
      }
    }
    return gap;
  }
}
