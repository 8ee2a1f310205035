package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the words stand where Lucene's StandardTokenizer finds them. */
class SegmenterTest {
  /** What joins, parts or surrounds words in ASCII, and of other scripts what follows own rules. */
  private static final String LETTERS =
      "abXY019 .,:;'_\"#*-/\n\t?\u2019\u00e9\u00ad\u0301\u200d\ufe0f\u20e3\u4e2d\u3042\u30ab\uac00"
          + "\u0e01\u05d0\u05f4\u00b7\u00a0\ud83d\ude00\ud83c\uddec\u2028\u0085\ufeff";

  private static final int ASCII = 22;

  private final Segmenter segmenter = new Segmenter();

  @Test
  @Timeout(60)
  void next_inRandomTexts_isAsLuceneHasIt() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      int letters = i % 2 == 0 ? LETTERS.length() : ASCII;
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(LETTERS.charAt(random.nextInt(letters)));
      }
      // StandardTokenizer loses words in front of half a pair at the end
      check(text.append(" .").toString());
    }
  }

  @Test
  @Timeout(60)
  void next_inLongWords_isAsLuceneHasIt() throws IOException {
    for (int length = 240; length < 270; length++) {
      check("a".repeat(length) + " b");
      check("a".repeat(length) + ".b c");
      check("a.".repeat(length) + "b" + "_".repeat(length));
      check("1,".repeat(length) + "1\u00e9 c");
    }
  }

  private void check(String text) throws IOException {
    List<String> words = new ArrayList<>();
    segmenter.reset(text);
    while (segmenter.next()) {
      words.add(segmenter.start() + "-" + segmenter.end());
    }
    assertThat(words).as(text).isEqualTo(lucene(text));
  }

  private static List<String> lucene(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      tokenizer.setReader(new StringReader(text));
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(offset.startOffset() + "-" + offset.endOffset());
      }
    }
    return words;
  }
}
