package org.anamnesis.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Directory around;
  private final Directory directory;
  private final IndexWriter writer;

  Replacement(IndexStore store, Directory around) throws IOException {
    this.store = store;
    this.around = around;
    removeRemains(around);
    this.directory =
        around instanceof FSDirectory folder
            ? FSDirectory.open(folder.getDirectory().resolve(FOLDER))
            : new ByteBuffersDirectory();
    this.writer = IndexStore.openWriter(directory);
  }

  @Override
  public void put(Entry entry) throws IOException {
    entry.writeTo(writer);
  }

  /**
   * Puts what was built in the place of the whole archive, durably and visibly in one moment.
   *
   * @param token the token of the commit, or null to keep the last one
   * @throws IOException if the disk fails; the old archive is then what the last commit holds
   */
  public void commit(@Nullable String token) throws IOException {
    Uninterrupted.run(writer::commit);
    Uninterrupted.run(writer::close);
    store.replaceBy(directory, token);
  }

  /** Removes the files, and lets other changes go on. */
  @Override
  public void close() throws IOException {
    try {
      Uninterrupted.run(writer::rollback);
    } finally {
      try {
        directory.close();
        removeRemains(around);
      } finally {
        store.replacementClosed();
      }
    }
  }

  /** Removes what a process that died has left. */
  static void removeRemains(Directory around) throws IOException {
    if (!(around instanceof FSDirectory folder)) {
      return;
    }
    Path remains = folder.getDirectory().resolve(FOLDER);
    if (Files.isDirectory(remains)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(remains)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(remains);
    }
  }
}
