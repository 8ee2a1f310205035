package org.anamnesis.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index that is built beside the one it replaces, in a folder within it. Until {@link #commit}
 * nothing of it is seen; if that never comes, the old one stays as it is. Entries may be put by
 * several threads.
 */
public final class Replacement implements EntrySink, Closeable {
  private static final String FOLDER = "replacement";

  private final IndexStore store;
  private final Optional<Path> folder;
  private final Directory directory;
  private final IndexWriter writer;

  Replacement(IndexStore store, Directory around) throws IOException {
    this.store = store;
    this.folder = folder(around);
    if (folder.isPresent()) {
      remove(folder.get());
      if (Files.exists(folder.get())) {
        throw new FileSystemException(
            folder.get().toString(), null, "holds files of others; move them away");
      }
      this.directory = FSDirectory.open(folder.get());
    } else {
      this.directory = new ByteBuffersDirectory();
    }
    this.writer = IndexOpener.openWriter(directory);
  }

  @Override
  public void put(Entry entry) throws IOException {
    requireOpen();
    entry.writeTo(writer);
  }

  /**
   * Takes the documents of an index one by one: an excerpt that stood before its page must not fall
   * to that, as it would to one that replaces what was there.
   *
   * @return puts entries without replacing any; their ids are all different
   */
  public EntrySink appending() {
    return entry -> {
      requireOpen();
      entry.appendTo(writer);
    };
  }

  private void requireOpen() {
    if (!store.isOpen()) {
      throw store.closed(null);
    }
  }

  /**
   * Puts what was built in the place of the whole archive, durably and visibly in one moment. The
   * words learned from the old archive go with it.
   *
   * @param token the token of the commit, or null to keep the last one
   * @throws IOException if the disk fails; the old archive is then what the last commit holds
   */
  public void commit(@Nullable String token) throws IOException {
    commit(token, false);
  }

  /**
   * The same for the same documents read again: token and learned words stay.
   *
   * @throws IOException if the disk fails; the old archive is then what the last commit holds
   */
  public void commitSame() throws IOException {
    commit(null, true);
  }

  private void commit(@Nullable String token, boolean learned) throws IOException {
    Uninterrupted.run(writer::commit);
    Uninterrupted.run(writer::close);
    store.replaceBy(directory, token, learned);
  }

  /** Removes the files, and lets other changes go on. */
  @Override
  public void close() throws IOException {
    try {
      Uninterrupted.run(writer::rollback);
    } finally {
      try {
        directory.close();
        if (folder.isPresent()) {
          remove(folder.get());
        }
      } finally {
        store.replacementClosed();
      }
    }
  }

  /** Removes what a process that died has left. */
  static void removeRemains(Directory around) throws IOException {
    Optional<Path> remains = folder(around);
    if (remains.isPresent()) {
      remove(remains.get());
    }
  }

  private static Optional<Path> folder(Directory around) {
    return around instanceof FSDirectory files
        ? Optional.of(files.getDirectory().resolve(FOLDER))
        : Optional.empty();
  }

  /** Removes a folder of files; one that holds folders is not ours. */
  private static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      if (all.stream().noneMatch(Files::isDirectory)) {
        for (Path file : all) {
          Files.delete(file);
        }
        Files.delete(folder);
      }
    }
  }
}
