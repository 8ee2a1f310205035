package org.anamnesis.index;

import java.util.List;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Word;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The stems of texts that are analysed already, as Lucene takes them; grammar leaves a gap. */
final class StemStream extends TokenStream {
  /** So that no phrase reaches from one text into the next. */
  private static final int GAP = 50;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<ClinicalText> texts;
  private int text;
  private int next;
  private int skipped;

  StemStream(List<ClinicalText> texts) {
    this.texts = texts;
  }

  @Override
  public void reset() {
    text = 0;
    next = 0;
    skipped = 0;
  }

  @Override
  public boolean incrementToken() {
    for (; text < texts.size(); text++, next = 0, skipped = GAP) {
      ClinicalText current = texts.get(text);
      while (next < current.size()) {
        Word word = current.word(next++);
        if (word.role().indexed()) {
          term.setBytesRef(word.stemBytes());
          increment.setPositionIncrement(skipped + 1);
          skipped = 0;
          return true;
        }
        skipped++;
      }
    }
    return false;
  }
}
