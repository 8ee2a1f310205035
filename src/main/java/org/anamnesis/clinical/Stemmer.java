package org.anamnesis.clinical;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's Porter stemmer for one word at a time. Names of inflammations stay whole: the algorithm
 * would make one word of sinusitis and sinus, of appendicitis and append; and of testes and test.
 * Not thread-safe.
 */
final class Stemmer {
  private final OneWord source = new OneWord();
  private final PorterStemFilter filter = new PorterStemFilter(source);
  private final CharTermAttribute stem = filter.getAttribute(CharTermAttribute.class);

  String stem(String word) {
    if (word.endsWith("itis")) {
      return word;
    }
    try {
      source.word = word.equals("testes") ? "testis" : word;
      return filter.incrementToken() ? stem.toString() : word;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
