package org.anamnesis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.index.DocumentMapper;
import org.anamnesis.index.IndexStore;
import org.anamnesis.index.LearnedEntry;
import org.anamnesis.index.Replacement;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.QaDocument;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomSearcher;
import org.jspecify.annotations.Nullable;

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
public final class SymptomIndex extends SymptomArchive implements Closeable {
  private static final System.Logger LOG = System.getLogger(SymptomIndex.class.getName());

  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final Ingester ingester;
  private final Optional<Refresher> refresher;

  SymptomIndex(
      IndexStore store,
      ClinicalAnalyzer analyzer,
      RankingWeights weights,
      int threads,
      Optional<Duration> refreshEvery) {
    super(new SymptomSearcher(store, analyzer, weights));
    this.store = store;
    this.analyzer = analyzer;
    this.ingester = new Ingester(new DocumentMapper(analyzer), threads);
    this.refresher = refreshEvery.map(period -> new Refresher(store, period));
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
   * Creates an index in memory, as {@link #inMemory}, with options; {@code readOnly} is none of
   * them and passed over.
   *
   * @return a builder with the defaults
   */
  public static SymptomIndexBuilder builder() {
    return new SymptomIndexBuilder();
  }

  /**
   * Adds a document, or replaces the one of the same id. The excerpts of a replaced one go, too,
   * but for those that the new one lists as similar.
   *
   * @param document the answered question
   * @throws IllegalArgumentException if it cannot be stored
   * @throws IOException if the disk fails
   */
  public void add(QaDocument document) throws IOException {
    add(document, List.of());
  }

  /**
   * Adds a document with the excerpts of other questions on its page, or replaces the one of the
   * same id with all of its excerpts. Searches see all of it or nothing.
   *
   * @param document the answered question
   * @param excerpts documents whose {@link QaDocument#excerptOf} is its id
   * @throws IllegalArgumentException if one of them cannot be stored, or is of another page
   * @throws IOException if the disk fails
   */
  public void add(QaDocument document, List<QaDocument> excerpts) throws IOException {
    ingester.refuseWithinReplacement();
    ingester.add(document, excerpts, store);
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
    ingester.refuseWithinReplacement();
    return ingester.addAll(documents, store);
  }

  /**
   * Adds every document of a stream. One that cannot be stored is reported, never fatal. The stream
   * is not closed; it is read on a thread of the index's own, and interrupting the caller ends it.
   *
   * @param documents the answered questions
   * @return how many were added and rejected, and why
   * @throws java.io.InterruptedIOException if the calling thread is interrupted, whose interrupt
   *     status is cleared; what was added stays
   * @throws IOException if the disk fails
   */
  public IngestReport addAll(Stream<QaDocument> documents) throws IOException {
    ingester.refuseWithinReplacement();
    return ingester.addAll(new StreamReader(documents.iterator()), store);
  }

  /**
   * Replaces the whole archive by the documents of a stream, and commits. Searches see the old
   * archive until then, and all of the new one from then on, in one moment; if the stream fails or
   * the caller is interrupted, the old one stays. Changes by other threads wait meanwhile, and come
   * on top of the new archive; those not committed before go with the old one, and so does what was
   * learned from it. The stream must not change the index itself: that throws {@link
   * IllegalStateException}. Cost: the disk space of both archives.
   *
   * @param documents all documents from now on
   * @return how many were added and rejected, and why
   * @throws java.io.InterruptedIOException if the calling thread is interrupted
   * @throws IOException if the disk fails
   */
  public IngestReport replaceAll(Stream<QaDocument> documents) throws IOException {
    return replace(documents, null);
  }

  /**
   * Replaces the whole archive, as {@link #replaceAll(Stream)}, and commits it together with a
   * token.
   *
   * @param documents all documents from now on
   * @param token what {@link #checkpoint} returns from then on
   * @return how many were added and rejected, and why
   * @throws java.io.InterruptedIOException if the calling thread is interrupted
   * @throws IOException if the disk fails
   */
  public IngestReport replaceAll(Stream<QaDocument> documents, String token) throws IOException {
    return replace(documents, token);
  }

  private IngestReport replace(Stream<QaDocument> documents, @Nullable String token)
      throws IOException {
    ingester.refuseWithinReplacement();
    try (Replacement replacement = store.replacement()) {
      IngestReport report = ingester.addAll(new StreamReader(documents.iterator()), replacement);
      replacement.commit(token);
      return report;
    }
  }

  /**
   * Reads all documents again with the lexicon and the rules of today, and commits; afterwards the
   * index is not stale. As with {@link #replaceAll(Stream)}, searches see the old state until then,
   * and a failure leaves it; changes by other threads wait meanwhile. What was not committed before
   * is kept, and committed with the rest; so are the token of the last commit and what was learned.
   * Cost: that of adding all documents, with as many threads as {@link #addAll(QaReader)} has, and
   * the disk space of both states.
   *
   * @return how many documents there are, and how long it took
   * @throws java.io.InterruptedIOException if the calling thread is interrupted
   * @throws IOException if the disk fails, or a stored document cannot be read
   */
  public IngestReport rebuild() throws IOException {
    ingester.refuseWithinReplacement();
    try (Replacement replacement = store.replacement()) {
      store.refresh();
      IngestReport report = ingester.addStored(store.documents(), replacement.appending());
      replacement.commitSame();
      return report;
    }
  }

  /**
   * Learns from the archive's own questions and replies which words answers use for those of
   * patients, and commits that. {@link #vocabulary} shows what was learned. Nothing is learned
   * unless this is called, and what was stays as it is until the next call, {@link
   * #replaceAll(Stream)} or a version of the library that reads words otherwise ({@link
   * IndexStats#learned}); {@link #rebuild} and {@link #snapshot} keep it.
   *
   * <p>A word that fewer than five documents hold is never learned; copies of a document count as
   * several. From less than some hundred documents that have both a question and a reply, hardly
   * anything is learned.
   *
   * <p>As with {@link #rebuild}, what was not committed before is committed with it, and the token
   * of the last commit is kept; a failure or a crash leaves what was learned before. Cost: 2 to 5
   * seconds and at most 100 MB for 16,000 documents, 6 to 8 seconds and 140 MB for 65,000; searches
   * and additions go on meanwhile.
   *
   * @return how much was learned; with no word at all, what was learned before is dropped
   * @throws IOException if the disk fails
   */
  public LearnReport learn() throws IOException {
    ingester.refuseWithinReplacement();
    long start = System.nanoTime();
    LearnedEntry learned = store.learn(analyzer);
    return new LearnReport(
        learned.pairs(),
        learned.words(),
        learned.links(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Shows which words answers use for a word of patients, as {@link #learn} has found. They are
   * those of the whole archive.
   *
   * @param term a word, in any of its forms
   * @return at most 10 words, the most probable first; empty if nothing was learned, or nothing of
   *     this word
   * @throws IllegalArgumentException if it is not one word
   * @throws org.anamnesis.model.IndexCorruptException if the learned words are damaged
   * @throws IOException if the disk fails
   */
  public List<LearnedWord> vocabulary(String term) throws IOException {
    ClinicalText text = analyzer.analyze(term);
    if (text.size() != 1) {
      throw new IllegalArgumentException(text.size() + " words; allowed: one, such as tummy");
    }
    return store.learned().links(text.word(0).stem()).stream()
        .map(link -> new LearnedWord(link.form(), link.probability()))
        .toList();
  }

  /**
   * Removes a document, and the excerpts on its page. An id that is not there changes nothing.
   *
   * @param id the document's id
   * @throws IOException if the disk fails
   */
  public void remove(String id) throws IOException {
    ingester.refuseWithinReplacement();
    if (id.length() <= QaDocument.MAX_ID) {
      store.remove(id);
    }
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
   * Copies the last commit to another folder, to be opened as an index there, while writing goes
   * on. What is not committed is not in it.
   *
   * @param target an empty folder, or one to create
   * @throws java.nio.file.FileSystemException if it is not empty, or nothing is committed yet
   * @throws IOException if the disk fails; nothing that looks like an index is left then
   */
  public void snapshot(Path target) throws IOException {
    store.snapshot(target);
  }

  /**
   * Counts what the index holds. Cheap.
   *
   * @return the counts, as searches see them now
   * @throws IOException if the disk fails
   */
  public IndexStats stats() throws IOException {
    return new IndexStats(
        count(),
        archive().sizeInBytes(),
        archive().words(),
        store.uncommitted(),
        checkpoint(),
        store.stale(),
        analyzer.lexicon().sizes(),
        learned());
  }

  private Optional<LearnedStats> learned() throws IOException {
    boolean stale = store.learnedStale();
    return store.manifest().learnedEntry().map(entry -> LearnedStats.of(entry, stale));
  }

  /**
   * Reads the index from end to end: checksums, every record, every word list. Cost: all bytes
   * once.
   *
   * @return what is wrong, if anything
   * @throws IOException if a file cannot be read at all
   */
  public VerifyReport verify() throws IOException {
    return new VerifyReport(count(), archive().verify());
  }

  /** Drops what was not committed, with a warning in the log, and frees the path. Idempotent. */
  @Override
  public void close() throws IOException {
    refresher.ifPresent(Refresher::close);
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
