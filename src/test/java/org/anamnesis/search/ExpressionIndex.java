package org.anamnesis.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.index.DocumentMapper;
import org.anamnesis.index.Schema;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A few documents in two segments, and which of them an expression keeps. */
final class ExpressionIndex {
  static final ClinicalAnalyzer ANALYZER = new ClinicalAnalyzer(Lexicon.bundled());

  private static final List<QaDocument> DOCUMENTS =
      List.of(
          document(
                  "legs",
                  "My calf cramps at night and the toes curl.",
                  "2015-03-01",
                  "45",
                  "female")
              .withTitle("Restless legs at night")
              .withSpecialty("Neurology")
              .withTopic(new Topic("Muscle Cramp", "Neurology"))
              .withTag("tenant", "acme"),
          document("mother", "I am pregnant, my calf cramps.", "2016-06-23", "30-39", "female")
              .withTitle("Restless legs")
              .withSpecialty("Neurology")
              .withTag("tenant", "Acme Corp"),
          document(
                  "knee",
                  "The X-ray of my knee shows inflammation. I have charley horses.",
                  "2016-12-31",
                  "60",
                  "male")
              .withTitle("Swollen in the knee")
              .withSpecialty("Sports Medicine")
              .withTag("lang", "en=GB"),
          document("toddler", "He has diarrhea, nausea and is vomiting.", "", "2", "unknown"),
          QaDocument.of("Page 1:2", "", "Take a rest.")
              .withSection(new Section("Tendons", "Rarely it is a tenosynovitis of the wrist.")));

  private static final IndexSearcher SEARCHER = new IndexSearcher(open());

  private ExpressionIndex() {}

  /** The ids of what an expression keeps. */
  static Set<String> find(String expression) {
    try {
      Set<String> ids = new TreeSet<>();
      for (ScoreDoc hit :
          SEARCHER.search(ExpressionParser.parse(expression, ANALYZER), 10).scoreDocs) {
        ids.add(id(SEARCHER.getIndexReader(), hit.doc));
      }
      return ids;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String id(IndexReader reader, int document) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues ids = leaf.reader().getBinaryDocValues(Schema.ID);
    ids.advanceExact(document - leaf.docBase);
    return ids.binaryValue().utf8ToString();
  }

  private static IndexReader open() {
    DocumentMapper mapper = new DocumentMapper(ANALYZER);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (QaDocument document : DOCUMENTS) {
        writer.addDocument(mapper.map(document));
        if (document.id().equals("mother")) {
          writer.flush();
        }
      }
      writer.commit();
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static QaDocument document(String id, String text, String day, String age, String sex) {
    Optional<LocalDate> asked =
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    Asker asker =
        new Asker(
            "",
            Optional.of(AgeRange.parse(age)),
            Sex.valueOf(sex.toUpperCase(java.util.Locale.ROOT)));
    return QaDocument.of(id, text, "").withQuestion(new Question(text, asked, asker));
  }
}
