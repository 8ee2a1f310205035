package org.anamnesis.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.IndexFormatException;
import org.anamnesis.model.IndexLockedException;
import org.anamnesis.model.IndexMissingException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The index of one path: its writer, the searchers it hands out and its manifest.
 *
 * <p>Thread-safe. What {@link #commit} has returned from survives a crash; what was not committed
 * is dropped by {@link #close}. A store without a writer only reads, and follows another process's
 * commits at each {@link #refresh}.
 */
public final class IndexStore implements Closeable {
  /** Lucene flushes a segment when its buffers reach this; larger ones merge less. */
  private static final double BUFFER_MEGABYTES = 64;

  private final Path path;
  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicLong uncommitted = new AtomicLong();
  private volatile IndexManifest manifest;
  private volatile boolean closed;

  private IndexStore(Path path, Directory directory, IndexManifest current, boolean write)
      throws IOException {
    this.path = path;
    this.directory = directory;
    IndexWriter opened = null;
    try {
      if (DirectoryReader.indexExists(directory)) {
        // before the writer: an index of another kind must stay untouched
        this.manifest = readManifest();
      } else if (write) {
        this.manifest = current;
      } else {
        throw new IndexMissingException(path);
      }
      opened = write ? openWriter(directory) : null;
      this.writer = opened;
      this.searchers =
          opened == null
              ? new SearcherManager(directory, new Searchers())
              : new SearcherManager(opened, new Searchers());
      if (opened == null) {
        this.manifest = visibleManifest();
      } else if (DirectoryReader.indexExists(directory)) {
        // again: before this one had the lock, another writer may have committed
        this.manifest = readManifest();
      }
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexLockedException(path, e);
    } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
      abandon(opened);
      throw new IndexCorruptException(path, e);
    } catch (IndexFormatTooOldException
        | IndexFormatTooNewException
        // a codec that is not on the class path
        | IllegalArgumentException e) {
      abandon(opened);
      throw new IndexFormatException(
          path + " was written by another version of Lucene; index the archive again");
    } catch (IOException e) {
      abandon(opened);
      throw e;
    }
  }

  /**
   * Opens an index for writing and searching; creates it if there is none.
   *
   * @param path its folder
   * @param current the manifest of a new index
   * @return the store
   * @throws IndexLockedException if another writer has it
   * @throws IndexFormatException if it is not of this version
   * @throws IndexCorruptException if its files are damaged
   * @throws IOException if the disk fails
   */
  public static IndexStore open(Path path, IndexManifest current) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IndexFormatException(path + " is a file; an index is a folder");
    }
    Files.createDirectories(path);
    return new IndexStore(path, FSDirectory.open(path), current, true);
  }

  /**
   * Opens an index for searching only.
   *
   * @param path its folder
   * @param current the manifest of this version
   * @return the store
   * @throws IndexMissingException if there is no index
   * @throws IOException as {@link #open}
   */
  public static IndexStore openReadOnly(Path path, IndexManifest current) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IndexMissingException(path);
    }
    return new IndexStore(path, FSDirectory.open(path), current, false);
  }

  /**
   * Creates an index that lives in memory and is gone when closed.
   *
   * @param current the manifest of this version
   * @return the store
   * @throws IOException never in practice
   */
  public static IndexStore inMemory(IndexManifest current) throws IOException {
    return new IndexStore(Path.of("(memory)"), new ByteBuffersDirectory(), current, true);
  }

  /**
   * Adds a document, or replaces the one of the same id.
   *
   * @param id the document's id
   * @param document its fields
   * @throws IOException if the disk fails
   */
  public void put(String id, Document document) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      writer().updateDocument(new Term(Schema.ID, id), document);
      uncommitted.incrementAndGet();
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } finally {
      Uninterrupted.restore(interrupted);
    }
  }

  /**
   * Removes a document.
   *
   * @param id its id; an id that is not there changes nothing
   * @throws IOException if the disk fails
   */
  public void remove(String id) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      writer().deleteDocuments(new Term(Schema.ID, id));
      uncommitted.incrementAndGet();
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } finally {
      Uninterrupted.restore(interrupted);
    }
  }

  /**
   * Makes all changes durable and visible.
   *
   * @param token what {@link #manifest} says from now on, or null to keep the last one
   * @throws IOException if the disk fails
   */
  public synchronized void commit(@Nullable String token) throws IOException {
    IndexWriter open = writer();
    IndexManifest next = token == null ? manifest : manifest.withCheckpoint(token);
    onOwnThread(
        () -> {
          long changes = uncommitted.get();
          open.setLiveCommitData(next.toCommitData().entrySet());
          open.commit();
          manifest = next;
          uncommitted.addAndGet(-changes);
          searchers.maybeRefreshBlocking();
        });
  }

  /**
   * Makes changes visible to searches; for a reader, those that a writer has committed.
   *
   * @throws IOException if the disk fails
   */
  public void refresh() throws IOException {
    onOwnThread(
        () -> {
          searchers.maybeRefreshBlocking();
          if (writer == null) {
            manifest = visibleManifest();
          }
        });
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
    IndexSearcher searcher;
    try {
      searcher = searchers.acquire();
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
    try {
      return work.on(searcher);
    } catch (IndexException e) {
      throw e;
    } catch (CorruptIndexException | EOFException e) {
      throw new IndexCorruptException(path, e);
    } catch (UncheckedIOException e) {
      IndexVerifier.checkIntegrity(searcher, path);
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      IndexVerifier.checkIntegrity(searcher, path);
      throw e;
    } finally {
      searchers.release(searcher);
    }
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
    return manifest;
  }

  /**
   * How many changes no commit holds yet.
   *
   * @return additions and removals since the last commit
   */
  public long uncommitted() {
    return uncommitted.get();
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
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    searchers.close();
    abandon(writer);
  }

  private void abandon(@Nullable IndexWriter opened) throws IOException {
    try {
      if (opened != null) {
        opened.rollback();
      }
    } finally {
      directory.close();
    }
  }

  private static IndexWriter openWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  private IndexManifest readManifest() throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    return IndexManifest.of(data, path.toString());
  }

  /** That of the commit which searches see: a newer one would promise what is not there yet. */
  private IndexManifest visibleManifest() throws IOException {
    return read(
        searcher -> {
          DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
          return IndexManifest.of(reader.getIndexCommit().getUserData(), path.toString());
        });
  }

  private IndexWriter writer() {
    if (writer == null) {
      throw new UnsupportedOperationException(
          "the index at " + path + " is open read-only; use SymptomIndex.open(path) to write");
    }
    return writer;
  }

  private IllegalStateException closed(AlreadyClosedException cause) {
    return new IllegalStateException(
        closed
            ? "the index at " + path + " is closed; open it again"
            : "the index at " + path + " stopped after a disk error; close it and open it again",
        cause);
  }
}
