package org.anamnesis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.index.Archive;
import org.anamnesis.index.DocumentMapper;
import org.anamnesis.index.IndexManifest;
import org.anamnesis.index.IndexStore;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.QaDocument;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.anamnesis.search.SymptomSearcher;
import org.anamnesis.search.Understanding;

/**
 * An archive of answered medical questions that can be searched by describing symptoms.
 *
 * <p>All methods are thread-safe. There is one writer per path at a time, in all processes, and any
 * number of readers. Changes are visible to searches after {@link #refresh} or {@link #commit}, and
 * durable after {@link #commit}; what was not committed when the index is closed, or the process
 * dies, is dropped. Once {@code commit} has returned, its changes survive a crash.
 *
 * <p>It is search, never diagnosis: show what was found together with {@link
 * SearchResults#understood}, and tell readers in need to see a doctor.
 *
 * <pre>{@code
 * try (SymptomIndex index = SymptomIndex.open(Path.of("medical-qa.index"))) {
 *   index.add(QaDocument.of("q-1", "My calf cramps at night.", "Stretch the calf before bed."));
 *   index.commit();
 *   SearchResults results = index.search(SymptomQuery.describe("charley horse while asleep"));
 *   results.forEach(hit -> System.out.println(hit.title()));
 * }
 * }</pre>
 */
public final class SymptomIndex implements Closeable {
  private static final System.Logger LOG = System.getLogger(SymptomIndex.class.getName());

  private final IndexStore store;
  private final IndexManifest current;
  private final ClinicalAnalyzer analyzer;
  private final Archive archive;
  private final SymptomSearcher searcher;
  private final Ingester ingester;

  SymptomIndex(IndexStore store, Lexicon lexicon, RankingWeights weights, int threads) {
    this.store = store;
    this.current = IndexManifest.current(lexicon);
    this.analyzer = new ClinicalAnalyzer(lexicon);
    this.archive = new Archive(store);
    this.searcher = new SymptomSearcher(store, analyzer, weights);
    this.ingester = new Ingester(store, new DocumentMapper(analyzer), threads);
  }

  /**
   * Opens an index for writing and searching; creates it if there is none.
   *
   * @param path its folder
   * @return the index
   * @throws IndexException if another writer has it, or it cannot be read; the subclass says which
   * @throws IOException if the disk fails
   */
  public static SymptomIndex open(Path path) throws IOException {
    return builder(path).open();
  }

  /**
   * Opens an existing index for searching only. It follows what a writer in another process commits
   * at each {@link #refresh}.
   *
   * @param path its folder
   * @return the index; its writing methods throw {@link UnsupportedOperationException}
   * @throws IndexException if there is none, or it cannot be read; the subclass says which
   * @throws IOException if the disk fails
   */
  public static SymptomIndex openReadOnly(Path path) throws IOException {
    return builder(path).readOnly().open();
  }

  /**
   * Creates an index in memory: for tests, and for small archives that are loaded at each start. It
   * is gone when closed.
   *
   * @return the index
   * @throws IOException never in practice
   */
  public static SymptomIndex inMemory() throws IOException {
    return new SymptomIndexBuilder().open();
  }

  /**
   * Opens an index with options.
   *
   * @param path its folder
   * @return a builder with the defaults
   */
  public static SymptomIndexBuilder builder(Path path) {
    return new SymptomIndexBuilder(path);
  }

  /**
   * Adds a document, or replaces the one of the same id.
   *
   * @param document the answered question
   * @throws IOException if the disk fails
   */
  public void add(QaDocument document) throws IOException {
    ingester.add(document);
  }

  /**
   * Adds every document of a source. A record that cannot be read is reported, never fatal. The
   * source is not closed; it is read on a thread of the index's own.
   *
   * @param documents where the records come from
   * @return how many were added and rejected, and why
   * @throws java.io.InterruptedIOException if the calling thread is interrupted, whose interrupt
   *     status is cleared; what was added stays, and the message says how much
   * @throws IOException if the disk fails
   */
  public IngestReport addAll(QaReader documents) throws IOException {
    return ingester.addAll(documents);
  }

  /**
   * Adds every document of a stream. The stream is not closed; it is read on a thread of the
   * index's own.
   *
   * @param documents the answered questions
   * @return how many were added
   * @throws java.io.InterruptedIOException if the calling thread is interrupted, whose interrupt
   *     status is cleared; what was added stays
   * @throws IOException if the disk fails
   */
  public IngestReport addAll(Stream<QaDocument> documents) throws IOException {
    return ingester.addAll(new StreamReader(documents.iterator()));
  }

  /**
   * Removes a document. An id that is not there changes nothing.
   *
   * @param id the document's id
   * @throws IOException if the disk fails
   */
  public void remove(String id) throws IOException {
    store.remove(id);
  }

  /**
   * Makes all changes durable, and visible to searches. The token of the last commit is kept.
   *
   * @throws IOException if the disk fails; {@link #checkpoint} tells what is committed
   */
  public void commit() throws IOException {
    store.commit(null);
  }

  /**
   * Makes all changes durable together with a token of the caller's, such as the position of a
   * sync: either both are there after a crash, or neither.
   *
   * @param token what {@link #checkpoint} returns from now on
   * @throws IOException if the disk fails; {@link #checkpoint} tells what is committed
   */
  public void commit(String token) throws IOException {
    store.commit(token);
  }

  /**
   * The token of the last commit, to resume a sync where it stopped.
   *
   * @return the token, {@code ""} if none was ever given
   */
  public String checkpoint() {
    return store.manifest().checkpoint();
  }

  /**
   * Makes changes visible to searches without making them durable. An index opened read-only sees
   * what its writer has committed since.
   *
   * @throws IOException if the disk fails
   */
  public void refresh() throws IOException {
    store.refresh();
  }

  /**
   * Finds the answered questions most like a description.
   *
   * @param query what to search for
   * @return the hits with their reasons, and how the description was understood
   * @throws IllegalArgumentException if a filter names a body region that the lexicon does not know
   * @throws IOException if the disk fails
   */
  public SearchResults search(SymptomQuery query) throws IOException {
    return searcher.search(query);
  }

  /**
   * Ranks the answered questions most like a description, without excerpts and reasons: for
   * evaluation, where a thousand ids are wanted and no page is shown. The order and scores are
   * those of {@link #search}.
   *
   * @param query what to search for
   * @return at most as many as the query's limit, best first
   * @throws IllegalArgumentException if a filter names a body region that the lexicon does not know
   * @throws IOException if the disk fails
   */
  public List<ScoredId> rank(SymptomQuery query) throws IOException {
    return searcher.rank(query);
  }

  /**
   * Finds the answered questions most like an archived one.
   *
   * @param id the archived question's id
   * @return at most 10 others, never itself nor an excerpt of itself; empty if the id is not there
   * @throws IOException if the disk fails
   */
  public Optional<SearchResults> similar(String id) throws IOException {
    Optional<QaDocument> document = archive.get(id);
    return document.isEmpty() ? Optional.empty() : Optional.of(searcher.similar(document.get()));
  }

  /**
   * Gives all that a page about one question shows.
   *
   * @param id the document's id
   * @return the document with similar questions and related topics, empty if the id is not there
   * @throws IOException if the disk fails
   */
  public Optional<QaPage> page(String id) throws IOException {
    Optional<QaDocument> document = archive.get(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(QaPage.of(document.get(), searcher.similar(document.get())));
  }

  /**
   * Shows how a description is understood, without searching: a host can intercept "chest pain"
   * before any search.
   *
   * @param description the text
   * @return its findings and what it says of the asker
   */
  public Understanding understand(String description) {
    return searcher.understand(description);
  }

  /**
   * Reads a document.
   *
   * @param id its id
   * @return the document as it was added, empty if it is not there
   * @throws IOException if the disk fails
   */
  public Optional<QaDocument> get(String id) throws IOException {
    return archive.get(id);
  }

  /**
   * Tells whether a document is there.
   *
   * @param id its id
   * @return whether searches can find it
   * @throws IOException if the disk fails
   */
  public boolean contains(String id) throws IOException {
    return archive.contains(id);
  }

  /**
   * Counts what the index holds. Cheap.
   *
   * @return the counts, as searches see them now
   * @throws IOException if the disk fails
   */
  public IndexStats stats() throws IOException {
    return new IndexStats(
        archive.documents(),
        archive.sizeInBytes(),
        archive.words(),
        store.uncommitted(),
        checkpoint(),
        !store.manifest().language().equals(current.language()),
        analyzer.lexicon().sizes());
  }

  /**
   * Reads the index from end to end: checksums, every record, every word list. Cost: all bytes
   * once.
   *
   * @return what is wrong, if anything
   * @throws IOException if a file cannot be read at all
   */
  public VerifyReport verify() throws IOException {
    return new VerifyReport(archive.documents(), archive.verify());
  }

  /** Drops what was not committed, with a warning in the log, and frees the path. Idempotent. */
  @Override
  public void close() throws IOException {
    long lost = store.uncommitted();
    if (lost > 0 && store.isOpen()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "closed with {0} changes that were not committed; they are dropped",
          lost);
    }
    store.close();
  }
}
