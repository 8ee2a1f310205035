package org.anamnesis.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.RecordException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Reads an index from end to end: the checksums of all files, every stored record, every forward
 * list. Cost: all bytes once.
 */
final class IndexVerifier {
  private static final int MOST_PROBLEMS = 100;

  private final List<String> problems = new ArrayList<>();

  private IndexVerifier() {}

  /** The problems of what a searcher sees, in words, at most {@value #MOST_PROBLEMS}. */
  static List<String> verify(IndexSearcher searcher) throws IOException {
    IndexVerifier verifier = new IndexVerifier();
    verifier.checkLexicon(searcher);
    verifier.checkLearned((DirectoryReader) searcher.getIndexReader());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      try {
        leaf.reader().checkIntegrity();
        verifier.check(leaf.reader());
      } catch (CorruptIndexException e) {
        verifier.problems.add(
            "the files of "
                + leaf.reader().numDocs()
                + " documents are damaged: "
                + e.getOriginalMessage());
      }
    }
    return List.copyOf(verifier.problems);
  }

  private void checkLexicon(IndexSearcher searcher) throws IOException {
    Map<String, String> data =
        ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
    // those of an index that was never committed are empty
    if (!data.isEmpty()) {
      try {
        IndexManifest.of(data, "the index").storedLexicon();
      } catch (CorruptIndexException e) {
        problems.add(e.getOriginalMessage());
      }
    }
  }

  /** From disk, whatever is in memory. */
  private void checkLearned(DirectoryReader reader) throws IOException {
    IndexManifest.learned(reader.getIndexCommit().getUserData())
        .filter(entry -> LearnedFile.load(reader.directory(), entry).failure() != null)
        .ifPresent(
            entry ->
                problems.add(
                    "the learned words in "
                        + entry.file()
                        + " are damaged or missing; learn again"));
  }

  private void check(LeafReader reader) throws IOException {
    StoredFields stored = reader.storedFields();
    Bits live = reader.getLiveDocs();
    BinaryDocValues ids = reader.getBinaryDocValues(Schema.ID);
    BinaryDocValues terms = reader.getBinaryDocValues(Schema.TERMS);
    SortedSetDocValues words = reader.getSortedSetDocValues(Schema.WORD);
    for (int doc = 0; doc < reader.maxDoc() && problems.size() < MOST_PROBLEMS; doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (ids == null || !ids.advanceExact(doc)) {
        problems.add("a document has no id");
        continue;
      }
      String id = ids.binaryValue().utf8ToString();
      String record = stored.document(doc, Set.of(Schema.RECORD)).get(Schema.RECORD);
      try {
        if (record == null || !DocumentJson.read(record).id().equals(id)) {
          problems.add(id + ": the stored record is missing or another document's");
        }
      } catch (RecordException e) {
        problems.add(id + ": the stored record cannot be read: " + e.getMessage());
      }
      if (terms == null || !terms.advanceExact(doc)) {
        problems.add(id + ": the list of its words is missing");
      } else {
        int distinct = words != null && words.advanceExact(doc) ? words.docValueCount() : 0;
        checkTerms(id, terms.binaryValue(), distinct);
      }
    }
  }

  private void checkTerms(String id, BytesRef bytes, int distinct) {
    try {
      for (int place : TermList.decode(bytes).sequence()) {
        if (place >= distinct) {
          problems.add(id + ": the list of its words refers to a word that is not there");
          return;
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      problems.add(id + ": the list of its words cannot be read");
    }
  }

  /** Tells a bug from what damaged files make of sound code. Cost: all bytes once. */
  static void checkIntegrity(IndexSearcher searcher, Path path) throws IOException {
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (CorruptIndexException e) {
      throw new IndexCorruptException(path, e);
    }
  }
}
