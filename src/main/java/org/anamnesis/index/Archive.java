package org.anamnesis.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Reads documents by id and counts what a store holds. Thread-safe. */
public final class Archive {
  private final IndexStore store;

  /**
   * Creates a reader of a store.
   *
   * @param store where the documents are
   */
  public Archive(IndexStore store) {
    this.store = store;
  }

  /**
   * Reads a document.
   *
   * @param id its id
   * @return the document as it was added, empty if it is not there
   * @throws IOException if the disk fails
   */
  public Optional<QaDocument> get(String id) throws IOException {
    return store.read(
        lucene -> {
          ScoreDoc[] found = find(lucene, id);
          return found.length == 0 ? Optional.empty() : Optional.of(record(lucene, found[0].doc));
        });
  }

  /**
   * Tells whether a document is there.
   *
   * @param id its id
   * @return whether searches can find it
   * @throws IOException if the disk fails
   */
  public boolean contains(String id) throws IOException {
    return store.read(lucene -> find(lucene, id).length > 0);
  }

  /**
   * Counts the documents.
   *
   * @return how many searches see
   * @throws IOException if the disk fails
   */
  public long documents() throws IOException {
    return store.read(lucene -> (long) lucene.getIndexReader().numDocs());
  }

  /**
   * Counts the distinct words of the largest segment: a lower bound for the archive, exact once it
   * is merged into one.
   *
   * @return words
   * @throws IOException if the disk fails
   */
  public long words() throws IOException {
    return store.read(
        lucene -> {
          long most = 0;
          for (LeafReaderContext leaf : lucene.getIndexReader().leaves()) {
            SortedSetDocValues words = DocValues.getSortedSet(leaf.reader(), Schema.WORD);
            most = Math.max(most, words.getValueCount());
          }
          return most;
        });
  }

  /**
   * How large the files are.
   *
   * @return bytes on disk
   * @throws IOException if the disk fails
   */
  public long sizeInBytes() throws IOException {
    long size = 0;
    for (String file : store.directory().listAll()) {
      try {
        size += store.directory().fileLength(file);
      } catch (NoSuchFileException | FileNotFoundException e) {
        // a merge has removed it since the listing: it no longer takes space
        continue;
      }
    }
    return size;
  }

  /**
   * Reads everything from end to end.
   *
   * @return what is wrong, in words; empty if nothing is
   * @throws IOException if a file cannot be read at all
   */
  public List<String> verify() throws IOException {
    return store.read(IndexVerifier::verify);
  }

  /**
   * Reads the stored record of a document that a search has found.
   *
   * @param lucene the lent searcher that found it
   * @param doc Lucene's number of the document
   * @return the document
   * @throws CorruptIndexException if the record is damaged
   * @throws IOException if the disk fails
   */
  public static QaDocument record(IndexSearcher lucene, int doc) throws IOException {
    String json = lucene.storedFields().document(doc, Set.of(Schema.RECORD)).get(Schema.RECORD);
    if (json == null) {
      throw new CorruptIndexException("the record of a document is missing", Schema.RECORD);
    }
    try {
      return DocumentJson.read(json);
    } catch (RecordException e) {
      throw new CorruptIndexException("the record of a document is damaged", Schema.RECORD, e);
    }
  }

  private static ScoreDoc[] find(IndexSearcher lucene, String id) throws IOException {
    return lucene.search(new ConstantScoreQuery(new TermQuery(new Term(Schema.ID, id))), 1)
        .scoreDocs;
  }
}
