package org.anamnesis.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** The forward list gives a document's words back as they were read, also after merges. */
class TermListTest {
  private static final ClinicalAnalyzer ANALYZER = new ClinicalAnalyzer(Lexicon.bundled());

  private static final String[] PIECES = {
    "calf",
    "fever",
    "cramp",
    "night",
    "knee",
    "don't",
    "no",
    "the",
    "my",
    "mother",
    "has",
    "diabetes",
    "if",
    "Dr.",
    "e.g",
    "3.5",
    "caf\u00e9",
    "\u75bc\u75db",
    "\uD83D\uDE00",
    "\uD801\uDC37\uD801\uDC38",
    "\uFF21\uFF22",
    "\uE000word",
    "\uFB03x",
    "z",
    "zz",
    "\u0e1b\u0e27\u0e14"
  };

  private static final String[] GAPS = {" ", " ", " ", ", ", ". ", "? ", "\n", "; ", " (", ") "};

  private static final DocumentMapper MAPPER = new DocumentMapper(ANALYZER);

  @Test
  void list_ofAnyDocument_givesItsWordsAsTheyWereRead() {
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      QaDocument document = document(random, round);

      assertThat(mapped(document)).as("round %d, seed %d", round, seed).isEqualTo(read(document));
    }
  }

  @Test
  void list_ofManyWords_givesThemAll() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      many.append("word").append(i % 20_000).append(' ');
    }
    QaDocument document = QaDocument.of("long", many.toString(), "");

    assertThat(mapped(document)).hasSize(40_000).isEqualTo(read(document));
  }

  @Test
  void list_ofFunctionWordsOnly_isEmpty() {
    QaDocument document = QaDocument.of("empty", "the the", "");

    assertThat(mapped(document)).isEmpty();
    assertThat(read(document)).isEmpty();
  }

  @Test
  void decode_ofBytesInsideALargerArray_readsFromTheOffset() {
    BytesRef encoded = terms(MAPPER.map(QaDocument.of("a", "calf cramps; no fever", "")));
    byte[] larger = new byte[encoded.length + 9];
    System.arraycopy(encoded.bytes, encoded.offset, larger, 4, encoded.length);

    TermList list = TermList.decode(new BytesRef(larger, 4, encoded.length));
    assertThat(list.sequence()).isEqualTo(TermList.decode(encoded).sequence()).hasSize(3);
    assertThat(list.marks()).isEqualTo(TermList.decode(encoded).marks());
  }

  @Test
  void decode_ofDamagedBytes_isRefusedWithoutTakingMemory() {
    byte max = (byte) 0xff;
    BytesRef huge = new BytesRef(new byte[] {max, max, max, 0x7f, 0, 0, 1});

    assertThatThrownBy(() -> TermList.decode(huge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 bytes");
  }

  @Test
  void lists_afterMergeOfSegments_referToTheSameWords() throws IOException {
    long seed = 5;
    Random random = new Random(seed);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      Map<String, List<String>> expected = new TreeMap<>();
      for (int i = 0; i < 60; i++) {
        QaDocument document = document(random, i);
        expected.put(document.id(), read(document));
        writer.addDocument(MAPPER.map(document));
        if (i % 7 == 6) {
          writer.flush();
        }
      }
      try (DirectoryReader segments = DirectoryReader.open(writer)) {
        assertThat(segments.leaves()).hasSizeGreaterThan(5);
        assertSame(stored(segments), expected, seed);
      }
      writer.getConfig().setMergePolicy(new IndexWriterConfig().getMergePolicy());
      writer.forceMerge(1);
      try (DirectoryReader merged = DirectoryReader.open(writer)) {
        assertThat(merged.leaves()).hasSize(1);
        assertSame(stored(merged), expected, seed);
      }
    }
  }

  private static void assertSame(
      Map<String, List<String>> actual, Map<String, List<String>> expected, long seed) {
    assertThat(actual).as("seed %d", seed).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (id, words) -> assertThat(actual.get(id)).as("%s, seed %d", id, seed).isEqualTo(words));
  }

  /** The words of all documents by id, as a searcher puts them together. */
  private static Map<String, List<String>> stored(DirectoryReader reader) throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(Schema.ID);
      BinaryDocValues terms = leaf.reader().getBinaryDocValues(Schema.TERMS);
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Schema.WORD);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        assertThat(ids.advanceExact(doc) && terms.advanceExact(doc)).isTrue();
        BytesRef[] words = new BytesRef[values.advanceExact(doc) ? values.docValueCount() : 0];
        for (int i = 0; i < words.length; i++) {
          words[i] = BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd()));
        }
        all.put(
            ids.binaryValue().utf8ToString(), said(TermList.decode(terms.binaryValue()), words));
      }
    }
    return all;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.toString();
  }

  private static QaDocument document(Random random, int number) {
    return QaDocument.of("d-" + number, "x" + number + " " + text(random, random.nextInt(60)), "")
        .withTitle(text(random, 3) + "y" + number)
        .withReply(Reply.of(text(random, random.nextInt(20))))
        .withReply(Reply.of(text(random, random.nextInt(20))));
  }

  /** The words that a mapped document's list refers to. */
  private static List<String> mapped(QaDocument document) {
    Document fields = MAPPER.map(document);
    BytesRef[] words =
        Arrays.stream(fields.getFields(Schema.WORD))
            .map(IndexableField::binaryValue)
            .map(BytesRef::deepCopyOf)
            .sorted()
            .distinct()
            .toArray(BytesRef[]::new);
    return said(TermList.decode(terms(fields)), words);
  }

  private static BytesRef terms(Document fields) {
    return fields.getField(Schema.TERMS).binaryValue();
  }

  /** The indexed words of a document with part, mark and whether a sentence starts. */
  private static List<String> read(QaDocument document) {
    List<String> said = new ArrayList<>();
    add(said, 0, document.title());
    add(said, 1, document.question().text());
    document.replies().forEach(reply -> add(said, 2, reply.text()));
    return said;
  }

  private static void add(List<String> said, int part, String text) {
    ClinicalText read = ANALYZER.analyze(text);
    int sentence = -1;
    for (int i = 0; i < read.size(); i++) {
      if (read.word(i).role().indexed()) {
        boolean starts = read.sentence(i) != sentence;
        sentence = read.sentence(i);
        said.add(describe(part, read.word(i).text(), starts, read.mark(i)));
      }
    }
  }

  private static List<String> said(TermList list, BytesRef[] words) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < list.sequence().length; i++) {
      boolean starts = i == 0 || list.sentences()[i] != list.sentences()[i - 1];
      String word = words[list.sequence()[i]].utf8ToString();
      said.add(describe(list.parts()[i], word, starts, list.marks()[i]));
    }
    return said;
  }

  private static String describe(int part, String word, boolean starts, int mark) {
    return part + (starts ? " | " : "   ") + word + " " + mark;
  }
}
