package org.anamnesis.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.anamnesis.model.CursorExpiredException;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.IndexException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The searchers of an index: the newest, and those that cursors still refer to. Each is lent for
 * one piece of work. Thread-safe.
 */
final class Searchers implements Closeable {
  /** A writer that learns again and again at this pace is none. */
  private static final int MOST_TRIES = 3;

  private final Path path;
  private final SearcherOptions options;
  private final SearcherManager newest;
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();

  /** When kept searchers, by version, were found to be replaced. */
  private final Map<Long, Long> replacedAt = new ConcurrentHashMap<>();

  /** Those of a writer, or of what is committed in a folder. */
  Searchers(Path path, Directory directory, @Nullable IndexWriter writer, SearcherOptions options)
      throws IOException {
    this.path = path;
    this.options = options;
    Factory factory = new Factory(options.executor());
    this.newest =
        writer == null
            ? new SearcherManager(directory, factory)
            : new SearcherManager(writer, factory);
    follow();
  }

  /**
   * Opens the newest. Between a writer's commit and the reading of its learned words, the next
   * commit may have replaced them: then that is the newest.
   */
  private void follow() throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      newest.maybeRefreshBlocking();
      IndexSearcher current = newest.acquire();
      try {
        if (!((Lent) current).learned.missing()) {
          return;
        }
      } finally {
        newest.release(current);
      }
    }
  }

  /** Opens the newest, and lets go of those that no cursor may refer to any more. */
  void refresh() throws IOException {
    follow();
    IndexSearcher current = newest.acquire();
    try {
      long now = System.nanoTime();
      kept.prune(
          (age, searcher) ->
              version(searcher) != version(current) && outlived(version(searcher), now));
    } finally {
      newest.release(current);
    }
  }

  /**
   * Lucene's own age counts from when a newer searcher is kept, which may never be; this one from
   * the first refresh that has replaced it.
   */
  private boolean outlived(long version, long now) {
    long since = replacedAt.computeIfAbsent(version, v -> now);
    boolean outlived = now - since >= options.lifetime().toNanos();
    if (outlived) {
      replacedAt.remove(version);
    }
    return outlived;
  }

  private static long version(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }

  /** The index, for messages. */
  Path path() {
    return path;
  }

  /** Work with the newest. */
  <T> T read(IndexStore.Reading<T> work) throws IOException {
    IndexSearcher searcher = newest.acquire();
    try {
      return read(searcher, work);
    } finally {
      newest.release(searcher);
    }
  }

  /** Work with the one that {@link #keep} gave a version of. */
  <T> T read(long version, IndexStore.Reading<T> work) throws IOException {
    IndexSearcher searcher = kept.acquire(version);
    if (searcher == null) {
      throw new CursorExpiredException(options.lifetime());
    }
    try {
      return read(searcher, work);
    } finally {
      kept.release(searcher);
    }
  }

  /** Keeps a lent searcher for later work. */
  long keep(IndexSearcher searcher) throws IOException {
    return kept.record(searcher);
  }

  /** The words learned up to the commit that a lent searcher sees. */
  LearnedVocabulary learned(IndexSearcher searcher) throws IndexCorruptException {
    Lent lent = (Lent) searcher;
    if (lent.learned.failure() != null) {
      throw new IndexCorruptException(path, lent.learnedFile, lent.learned.failure());
    }
    return lent.learned.vocabulary();
  }

  /** Whether these words are of another format, or made by other rules. */
  static boolean learnedStale(IndexSearcher searcher) {
    return ((Lent) searcher).learned.stale();
  }

  /** Lends the newest until it is given back. */
  IndexSearcher acquire() throws IOException {
    return newest.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    newest.release(searcher);
  }

  private <T> T read(IndexSearcher searcher, IndexStore.Reading<T> work) throws IOException {
    try {
      return work.on(searcher);
    } catch (IndexException e) {
      throw e;
    } catch (CorruptIndexException | EOFException e) {
      throw new IndexCorruptException(path, e);
    } catch (UncheckedIOException e) {
      IndexVerifier.checkIntegrity(searcher, path);
      throw e.getCause();
    } catch (IOException | RuntimeException | AssertionError e) {
      // where assertions are on, Lucene's own meet the damage first
      IndexVerifier.checkIntegrity(searcher, path);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    newest.close();
    kept.close();
  }

  /** A searcher with the words learned up to its commit; it has no query cache. */
  private static final class Lent extends IndexSearcher {
    private final String learnedFile;
    private final LearnedFile.Loaded learned;

    Lent(
        IndexReader reader,
        @Nullable Executor executor,
        String learnedFile,
        LearnedFile.Loaded learned) {
      super(reader, executor);
      this.learnedFile = learnedFile;
      this.learned = learned;
      // a description is hardly ever asked twice
      setQueryCache(null);
    }
  }

  /**
   * Makes searchers. Their learned words are read at once, as a later commit may remove the file,
   * and shared by all searchers of one file.
   */
  private static final class Factory extends SearcherFactory {
    private final @Nullable Executor executor;
    private Optional<LearnedEntry> entry = Optional.empty();
    private LearnedFile.Loaded learned = LearnedFile.Loaded.NONE;

    Factory(@Nullable Executor executor) {
      this.executor = executor;
    }

    @Override
    public synchronized IndexSearcher newSearcher(
        IndexReader reader, @Nullable IndexReader previous) throws IOException {
      DirectoryReader directory = (DirectoryReader) reader;
      Optional<LearnedEntry> named =
          IndexManifest.learned(directory.getIndexCommit().getUserData());
      if (!named.equals(entry) || learned.failure() != null) {
        learned =
            named.isEmpty()
                ? LearnedFile.Loaded.NONE
                : LearnedFile.load(directory.directory(), named.get());
        entry = named;
      }
      return new Lent(reader, executor, entry.map(LearnedEntry::file).orElse(""), learned);
    }
  }
}
