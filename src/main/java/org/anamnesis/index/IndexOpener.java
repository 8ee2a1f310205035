package org.anamnesis.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.IndexFormatException;
import org.anamnesis.model.IndexLockedException;
import org.anamnesis.model.IndexMissingException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Opens indexes: looks at what is there before it is touched, and says what is wrong with it. */
public final class IndexOpener {
  /** Lucene flushes a segment when its buffers reach this; larger ones merge less. */
  private static final double BUFFER_MEGABYTES = 64;

  private IndexOpener() {}

  /**
   * Opens an index for writing and searching; creates it if there is none.
   *
   * @param path its folder
   * @param lexicon what to read texts with, if it is not to be the one that the index keeps
   * @param options how searchers are lent
   * @return the store
   * @throws IndexLockedException if another writer has it
   * @throws IndexFormatException if it is not of this version
   * @throws IndexCorruptException if its files are damaged
   * @throws IOException if the disk fails
   */
  public static IndexStore open(Path path, Optional<Lexicon> lexicon, SearcherOptions options)
      throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IndexFormatException(path + " is a file; an index is a folder");
    }
    Files.createDirectories(path);
    return open(path, FSDirectory.open(path), lexicon, true, options);
  }

  /**
   * Opens an index for searching only.
   *
   * @param path its folder
   * @param lexicon what to read texts with, if it is not to be the one that the index keeps
   * @param options how searchers are lent
   * @return the store
   * @throws IndexMissingException if there is no index
   * @throws IOException as {@link #open}
   */
  public static IndexStore openReadOnly(
      Path path, Optional<Lexicon> lexicon, SearcherOptions options) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IndexMissingException(path);
    }
    return open(path, FSDirectory.open(path), lexicon, false, options);
  }

  /**
   * Creates an index that lives in memory and is gone when closed.
   *
   * @param lexicon what to read texts with
   * @param options how searchers are lent
   * @return the store
   * @throws IOException never in practice
   */
  public static IndexStore inMemory(Optional<Lexicon> lexicon, SearcherOptions options)
      throws IOException {
    return open(Path.of("(memory)"), new ByteBuffersDirectory(), lexicon, true, options);
  }

  private static IndexStore open(
      Path path,
      Directory directory,
      Optional<Lexicon> lexicon,
      boolean write,
      SearcherOptions options)
      throws IOException {
    IndexWriter writer = null;
    try {
      if (DirectoryReader.indexExists(directory)) {
        // before the writer: an index of another kind must stay untouched
        committedManifest(path, directory);
      } else if (!write) {
        throw new IndexMissingException(path);
      }
      if (write) {
        writer = openWriter(directory);
        Replacement.removeRemains(directory);
        removeUnlearned(path, directory);
      }
      return new IndexStore(path, directory, writer, lexicon, options);
    } catch (IOException e) {
      abandon(writer, directory);
      throw OpeningFailure.of(path, e);
    } catch (IllegalArgumentException e) {
      // a codec that is not on the class path
      abandon(writer, directory);
      throw OpeningFailure.otherVersion(path, e);
    }
  }

  /** Removes learned words that a crash has left, before or after their commit. */
  private static void removeUnlearned(Path path, Directory directory) throws IOException {
    Set<String> named = Set.of();
    if (DirectoryReader.indexExists(directory)) {
      // again: before this one had the lock, another writer may have committed
      named =
          committedManifest(path, directory).learnedEntry().stream()
              .map(LearnedEntry::file)
              .collect(Collectors.toSet());
    }
    LearnedFile.removeUnused(directory, named);
  }

  static void abandon(@Nullable IndexWriter writer, Directory directory) throws IOException {
    try {
      if (writer != null) {
        writer.rollback();
      }
    } finally {
      directory.close();
    }
  }

  static IndexWriter openWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setIndexDeletionPolicy(
        new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()));
    return new IndexWriter(directory, config);
  }

  static IndexManifest committedManifest(Path path, Directory directory) throws IOException {
    return IndexManifest.of(
        SegmentInfos.readLatestCommit(directory).getUserData(), path.toString());
  }
}
