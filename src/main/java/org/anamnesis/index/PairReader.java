package org.anamnesis.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Word;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Reads the questions of an archive and their replies as distinct stems by number, from the forward
 * lists: no text is analysed again. Only words that say something of the patient count, and of each
 * side the first {@value #LONGEST} stems, so that a long text costs no more than others. Cost: one
 * walk over the lists.
 */
final class PairReader {
  private static final int LONGEST = 64;

  private final ClinicalAnalyzer analyzer;
  private final Bags questions = new Bags();
  private final Bags replies = new Bags();
  private final List<String> stems = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final int[] side = new int[LONGEST];

  /** The side of a pair that each stem was last met on: it counts once there. */
  private int[] lastSide = new int[1024];

  PairReader(ClinicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** A word as written. */
  static final class Form {
    final String text;
    final int stem;

    /** How many documents with a question and a reply have it. */
    int documents;

    private int last;

    Form(String text, int stem) {
      this.text = text;
      this.stem = stem;
    }
  }

  /** The stems of each question and title. */
  Bags questions() {
    return questions;
  }

  /** The stems of all replies to each. */
  Bags replies() {
    return replies;
  }

  /** What the numbers stand for. */
  List<String> stems() {
    return stems;
  }

  Collection<Form> forms() {
    return forms.values();
  }

  /** Reads what a searcher sees. */
  void read(IndexSearcher searcher) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      read(leaf.reader());
    }
  }

  private void read(LeafReader segment) throws IOException {
    BinaryDocValues lists = segment.getBinaryDocValues(Schema.TERMS);
    SortedSetDocValues words = segment.getSortedSetDocValues(Schema.WORD);
    if (lists == null || words == null) {
      return;
    }
    Words known = new Words(words);
    Bits live = segment.getLiveDocs();
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      if ((live == null || live.get(doc)) && lists.advanceExact(doc) && words.advanceExact(doc)) {
        TermList list = TermList.decode(lists.binaryValue());
        if (answered(list.parts())) {
          add(list, known.ofDocument());
        }
      }
    }
  }

  /** Whether there is a question or a title, and a reply, which comes last. */
  private static boolean answered(byte[] parts) {
    return parts.length > 0
        && parts[0] != TermList.Part.REPLY
        && parts[parts.length - 1] == TermList.Part.REPLY;
  }

  private void add(TermList list, @Nullable Form[] words) {
    int pair = questions.size() + 1;
    for (int place : list.sequence()) {
      Form form = words[place];
      if (form != null && form.last != pair) {
        form.last = pair;
        form.documents++;
      }
    }
    questions.add(side, fill(list, words, false));
    replies.add(side, fill(list, words, true));
  }

  /** Puts the distinct stems of one side in their place, and counts them. */
  private int fill(TermList list, @Nullable Form[] words, boolean reply) {
    int mark = questions.size() + replies.size() + 1;
    int size = 0;
    for (int i = 0; i < list.parts().length && size < LONGEST; i++) {
      Form form = words[list.sequence()[i]];
      if (form != null
          && reply == (list.parts()[i] == TermList.Part.REPLY)
          && lastSide[form.stem] != mark) {
        lastSide[form.stem] = mark;
        side[size++] = form.stem;
      }
    }
    return size;
  }

  private @Nullable Form form(String text) {
    Word word = analyzer.word(text);
    if (!word.role().informative() || !Character.isLetter(text.codePointAt(0))) {
      return null;
    }
    Form known = forms.get(text);
    if (known == null) {
      Integer number = numbers.get(word.stem());
      if (number == null) {
        number = stems.size();
        numbers.put(word.stem(), number);
        stems.add(word.stem());
        lastSide = ArrayUtil.grow(lastSide, stems.size());
      }
      known = new Form(text, number);
      forms.put(text, known);
    }
    return known;
  }

  /** The words of a segment, each looked up once. */
  private final class Words {
    private final SortedSetDocValues values;
    private final @Nullable Form[] forms;
    private final boolean[] looked;

    Words(SortedSetDocValues values) {
      this.values = values;
      this.forms = new Form[(int) values.getValueCount()];
      this.looked = new boolean[forms.length];
    }

    /** Those of the document that the values stand at, null for those that do not count. */
    @Nullable Form[] ofDocument() throws IOException {
      @Nullable Form[] words = new Form[values.docValueCount()];
      for (int i = 0; i < words.length; i++) {
        int ord = (int) values.nextOrd();
        if (!looked[ord]) {
          looked[ord] = true;
          forms[ord] = form(values.lookupOrd(ord).utf8ToString());
        }
        words[i] = forms[ord];
      }
      return words;
    }
  }
}
