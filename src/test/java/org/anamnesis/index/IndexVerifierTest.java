package org.anamnesis.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Damage that no checksum shows. */
class IndexVerifierTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final DocumentMapper MAPPER = new DocumentMapper(new ClinicalAnalyzer(LEXICON));

  @Test
  void soundDocuments_haveNoProblems() throws IOException {
    assertThat(problems(document("a"), document("b"))).isEmpty();
  }

  @Test
  void missingId_isReported() throws IOException {
    assertThat(problems(document("a"), without(Schema.ID))).containsExactly("a document has no id");
  }

  @Test
  void missingRecord_isReported() throws IOException {
    assertThat(problems(without(Schema.RECORD)))
        .containsExactly("bad: the stored record is missing or another document's");
  }

  @Test
  void recordOfAnotherDocument_isReported() throws IOException {
    Document fields = without(Schema.RECORD);
    fields.add(new StoredField(Schema.RECORD, "{\"id\":\"other\",\"title\":\"t\"}"));

    assertThat(problems(fields))
        .containsExactly("bad: the stored record is missing or another document's");
  }

  @Test
  void unreadableRecord_isReported() throws IOException {
    Document fields = without(Schema.RECORD);
    fields.add(new StoredField(Schema.RECORD, "nonsense"));

    assertThat(problems(fields))
        .singleElement()
        .asString()
        .startsWith("bad: the stored record cannot be read: ");
  }

  @Test
  void missingWordList_isReported() throws IOException {
    assertThat(problems(without(Schema.TERMS)))
        .containsExactly("bad: the list of its words is missing");
  }

  @Test
  void wordList_thatRefersToNoWord_isReported() throws IOException {
    Document fields = without(Schema.TERMS);
    fields.add(new BinaryDocValuesField(Schema.TERMS, new BytesRef(new byte[] {0, 1, 0, 100})));

    assertThat(problems(fields))
        .containsExactly("bad: the list of its words refers to a word that is not there");
  }

  @Test
  void wordList_thatCannotBeRead_isReported() throws IOException {
    byte max = (byte) 0xff;
    for (byte[] bytes : new byte[][] {{}, {0, 5, 0, 2}, {max, max, max, 0x7f}, {max}}) {
      Document fields = without(Schema.TERMS);
      fields.add(new BinaryDocValuesField(Schema.TERMS, new BytesRef(bytes)));

      assertThat(problems(fields)).containsExactly("bad: the list of its words cannot be read");
    }
  }

  @Test
  void manyProblems_areCutOff() throws IOException {
    Document[] documents = new Document[250];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = without(Schema.TERMS);
    }
    assertThat(problems(documents)).hasSize(100);
  }

  private static Document document(String id) {
    return MAPPER.map(QaDocument.of(id, "My calf cramps; no fever.", "Stretch."));
  }

  private static Document without(String field) {
    Document fields = document("bad");
    fields.removeFields(field);
    return fields;
  }

  private static List<String> problems(Document... documents) throws IOException {
    try (IndexStore store = IndexOpener.inMemory(Optional.of(LEXICON), SearcherOptions.DEFAULT)) {
      for (int i = 0; i < documents.length; i++) {
        QaDocument unique = QaDocument.of("unique" + i, "?", "");
        store.put(Entry.of(unique, List.of(), List.of(documents[i])));
      }
      store.commit(null);
      return new Archive(store).verify();
    }
  }
}
