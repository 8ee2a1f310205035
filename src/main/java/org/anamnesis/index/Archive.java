package org.anamnesis.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Reads documents by id and counts what a store holds, or a part of it. What is outside the part is
 * not there. Thread-safe.
 */
public final class Archive {
  private final IndexStore store;
  private final Query scope;

  /**
   * Creates a reader of a whole store.
   *
   * @param store where the documents are
   */
  public Archive(IndexStore store) {
    this(store, MatchAllDocsQuery.INSTANCE);
  }

  /**
   * Creates a reader of a part of a store.
   *
   * @param store where the documents are
   * @param scope which of them are there
   */
  public Archive(IndexStore store, Query scope) {
    this.store = store;
    this.scope = scope;
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
    return store.read(lucene -> (long) lucene.count(scope));
  }

  /**
   * The ids of all documents at this moment, whatever is changed meanwhile.
   *
   * @return the ids, in no particular order; close it, or read it to its end
   * @throws IOException if the disk fails
   */
  public Stream<String> ids() throws IOException {
    return DocumentWalk.ids(store.searchers(), scope);
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
    return record(lucene.storedFields(), doc);
  }

  static QaDocument record(StoredFields stored, int doc) throws IOException {
    String json = stored.document(doc, Set.of(Schema.RECORD)).get(Schema.RECORD);
    if (json == null) {
      throw new CorruptIndexException("the record of a document is missing", Schema.RECORD);
    }
    try {
      return DocumentJson.read(json);
    } catch (RecordException e) {
      throw new CorruptIndexException("the record of a document is damaged", Schema.RECORD, e);
    }
  }

  private ScoreDoc[] find(IndexSearcher lucene, String id) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.ID, id)), BooleanClause.Occur.FILTER)
            .add(scope, BooleanClause.Occur.FILTER)
            .build();
    return lucene.search(query, 1).scoreDocs;
  }
}
