package org.anamnesis.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.QaDocument;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one path: its writer, the searchers it lends and its manifest.
 *
 * <p>Thread-safe. What {@link #commit} has returned from survives a crash; what was not committed
 * is dropped by {@link #close}. A store without a writer only reads, and follows another process's
 * commits at each {@link #refresh}.
 */
public final class IndexStore implements EntrySink, Closeable {
  /** How long closing waits for a replacement under way, whose source may hang. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Path path;
  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final @Nullable Changes changes;
  private final Searchers searchers;
  private final Lexicon lexicon;
  private final IndexManifest current;
  private volatile IndexManifest visible;
  private volatile boolean closed;

  IndexStore(
      Path path,
      Directory directory,
      @Nullable IndexWriter writer,
      Optional<Lexicon> brought,
      SearcherOptions options)
      throws IOException {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
    this.searchers = new Searchers(path, directory, writer, options);
    if (writer == null) {
      IndexManifest committed = visibleManifest();
      this.lexicon = brought.isPresent() ? brought.get() : committed.storedLexicon();
      this.current = IndexManifest.current(lexicon);
      this.visible = committed;
      this.changes = null;
    } else if (DirectoryReader.indexExists(directory)) {
      // again: before this one had the lock, another writer may have committed
      IndexManifest committed = IndexOpener.committedManifest(path, directory);
      this.lexicon = brought.isPresent() ? brought.get() : committed.storedLexicon();
      this.current = IndexManifest.current(lexicon);
      boolean empty = writer.getDocStats().numDocs == 0;
      this.visible =
          empty
              ? current.withCheckpoint(committed.checkpoint()).withLearned(committed.learned())
              : committed;
      this.changes = new Changes(writer, visible, current);
    } else {
      this.lexicon = brought.orElseGet(Lexicon::bundled);
      this.current = IndexManifest.current(lexicon);
      this.visible = current;
      this.changes = new Changes(writer, visible, current);
    }
  }

  @Override
  public void put(Entry entry) throws IOException {
    change(all -> all.put(entry));
  }

  /**
   * Removes a document, and the excerpts on its page.
   *
   * @param id its id; an id that is not there changes nothing
   * @throws IOException if the disk fails
   */
  public void remove(String id) throws IOException {
    change(all -> all.remove(id));
  }

  /**
   * Begins to build what is to replace everything. Other changes wait until it is closed; searches
   * and commits do not.
   *
   * @return where the new entries go, to be closed by the same thread
   * @throws IOException if the disk fails
   */
  public Replacement replacement() throws IOException {
    Changes all = changes();
    all.lock();
    try {
      return new Replacement(this, directory);
    } catch (IOException | RuntimeException | Error e) {
      all.unlock();
      throw e;
    }
  }

  void replacementClosed() {
    changes().unlock();
  }

  /** Puts an index in the place of everything, and commits that. */
  synchronized void replaceBy(Directory replacement, @Nullable String token, boolean learned)
      throws IOException {
    changeOnOwnThread(all -> all.replaceBy(replacement, token, learned));
  }

  /**
   * Learns which words answers use for those of questions, from all documents at this moment, and
   * commits that, with all changes so far. Nobody replaces the archive meanwhile.
   *
   * @param analyzer knows the words of the index
   * @return what the commit says of them; with no pair of words to tell of, it names none
   * @throws IOException if the disk fails
   */
  public LearnedEntry learn(ClinicalAnalyzer analyzer) throws IOException {
    Changes all = changes();
    all.lockShared();
    try {
      refresh();
      Learner.Lesson lesson = read(searcher -> Learner.learn(searcher, analyzer));
      AtomicReference<LearnedEntry> learned = new AtomicReference<>();
      synchronized (this) {
        changeOnOwnThread(one -> learned.set(one.learn(lesson)));
      }
      return learned.get();
    } finally {
      all.unlockShared();
    }
  }

  /**
   * The words that were learned up to the last commit.
   *
   * @return the words, none if nothing was learned or what was is stale
   * @throws IndexCorruptException if their file is damaged
   * @throws IOException if the disk fails
   */
  public LearnedVocabulary learned() throws IOException {
    return read(searchers::learned);
  }

  /**
   * The words that were learned up to the commit which a searcher sees.
   *
   * @param searcher lent at this moment
   * @return the words, none if nothing was learned or what was is stale
   * @throws IndexCorruptException if their file is damaged
   */
  public LearnedVocabulary learned(IndexSearcher searcher) throws IndexCorruptException {
    return searchers.learned(searcher);
  }

  /**
   * Tells whether what was learned is of another format, or of words made by other rules, so that
   * it counts as nothing.
   *
   * @return whether it is
   * @throws IOException if the disk fails
   */
  public boolean learnedStale() throws IOException {
    return read(Searchers::learnedStale);
  }

  /**
   * Makes all changes durable and visible.
   *
   * @param token what {@link #manifest} says from now on, or null to keep the last one
   * @throws IOException if the disk fails
   */
  public synchronized void commit(@Nullable String token) throws IOException {
    changeOnOwnThread(all -> all.commit(token));
  }

  private void changeOnOwnThread(Change change) throws IOException {
    Changes all = changes();
    onOwnThread(
        () -> {
          change.apply(all);
          visible = all.committed();
          searchers.refresh();
        });
  }

  /**
   * Makes changes visible to searches; for a reader, those that a writer has committed.
   *
   * @throws IOException if the disk fails
   */
  public synchronized void refresh() throws IOException {
    onOwnThread(
        () -> {
          try {
            searchers.refresh();
          } catch (IOException e) {
            throw OpeningFailure.of(path, e);
          }
          if (writer == null) {
            visible = visibleManifest();
          }
        });
  }

  /**
   * Copies the last commit to another folder while changes go on.
   *
   * @param target an empty folder, or one to create
   * @throws IOException if there is no commit yet, the folder is not empty or the disk fails
   */
  public void snapshot(Path target) throws IOException {
    Changes all = changes();
    if (target.toAbsolutePath().normalize().startsWith(path.toAbsolutePath().normalize())) {
      throw new FileSystemException(
          target.toString(), null, "lies within the index; name a folder outside");
    }
    onOwnThread(() -> all.snapshot(directory, target));
  }

  private interface Change {
    void apply(Changes changes) throws IOException;
  }

  private void change(Change change) throws IOException {
    Changes all = changes();
    try {
      change.apply(all);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  private void onOwnThread(Uninterrupted.Work work) throws IOException {
    try {
      Uninterrupted.run(work);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /**
   * Lends the newest searcher to a piece of work.
   *
   * @param <T> what the work gives
   * @param work reads, and keeps nothing of the searcher
   * @return what it gave
   * @throws IndexCorruptException if it met damaged files
   * @throws IOException if the disk fails
   */
  public <T> T read(Reading<T> work) throws IOException {
    try {
      return searchers.read(work);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /**
   * Lends an older searcher to a piece of work.
   *
   * @param <T> what the work gives
   * @param version what {@link #keep} gave for it
   * @param work reads, and keeps nothing of the searcher
   * @return what it gave
   * @throws org.anamnesis.model.CursorExpiredException if it is no longer kept
   * @throws IndexCorruptException if it met damaged files
   * @throws IOException if the disk fails
   */
  public <T> T read(long version, Reading<T> work) throws IOException {
    try {
      return searchers.read(version, work);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /**
   * Keeps a lent searcher for {@link #read(long, Reading)}, until some time after a newer one has
   * replaced it.
   *
   * @param searcher lent at this moment
   * @return its version
   * @throws IOException if the disk fails
   */
  public long keep(IndexSearcher searcher) throws IOException {
    return searchers.keep(searcher);
  }

  Searchers searchers() {
    return searchers;
  }

  /**
   * Work on a lent searcher.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * Does the work.
     *
     * @param searcher lent for the time of the call
     * @return the result
     * @throws IOException if the disk fails
     */
    T on(IndexSearcher searcher) throws IOException;
  }

  Directory directory() {
    return directory;
  }

  /**
   * What the index says of itself as of the last commit.
   *
   * @return the manifest
   */
  public IndexManifest manifest() {
    return visible;
  }

  /**
   * What texts are read with: the lexicon that was brought, else the one that the index keeps.
   *
   * @return the lexicon, the same as long as the store is open
   */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * Tells whether texts of the last commit were read with another lexicon or other rules than
   * today's.
   *
   * @return whether some of them were
   */
  public boolean stale() {
    return !visible.language().equals(current.language());
  }

  /**
   * The stored records at this moment, whatever is changed meanwhile.
   *
   * @return all documents in the order of the index; close it, or read it to its end; an {@link
   *     java.io.UncheckedIOException} on the way says what is damaged
   * @throws IOException if the disk fails
   */
  public Stream<QaDocument> documents() throws IOException {
    return DocumentWalk.documents(searchers);
  }

  /**
   * How many changes no commit holds yet.
   *
   * @return additions and removals since the last commit
   */
  public long uncommitted() {
    return changes == null ? 0 : changes.uncommitted();
  }

  /**
   * Tells whether the store can still be used.
   *
   * @return false once closed
   */
  public boolean isOpen() {
    return !closed;
  }

  /** Drops what was not committed and frees the path. Closing again changes nothing. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    if (changes != null) {
      // what is being built beside the index ends at its next document
      changes.awaitUnlocked(LONGEST_WAIT);
    }
    synchronized (this) {
      searchers.close();
      IndexOpener.abandon(writer, directory);
    }
  }

  /** That of the commit which searches see: a newer one would promise what is not there yet. */
  private IndexManifest visibleManifest() throws IOException {
    return read(
        searcher -> {
          DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
          return IndexManifest.of(reader.getIndexCommit().getUserData(), path.toString());
        });
  }

  private Changes changes() {
    if (changes == null) {
      throw new UnsupportedOperationException(
          "the index at " + path + " is open read-only; use SymptomIndex.open(path) to write");
    }
    return changes;
  }

  IllegalStateException closed(@Nullable Exception cause) {
    return new IllegalStateException(
        closed
            ? "the index at " + path + " is closed; open it again"
            : "the index at " + path + " stopped after a disk error; close it and open it again",
        cause);
  }
}
