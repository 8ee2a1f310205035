package org.anamnesis.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * Copies the files of the last commit, with its learned words; the writer keeps them meanwhile. The
 * file that makes an index of them comes last: a copy that breaks off cannot be mistaken for one.
 */
final class Snapshot {
  private static final String UNFINISHED = "pending_copy";

  private Snapshot() {}

  static void copy(IndexWriter writer, Directory source, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new FileSystemException(
            target.toString(), null, "is not empty; name an empty folder or a new one");
      }
    }
    SnapshotDeletionPolicy policy =
        (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
    IndexCommit commit;
    try {
      commit = policy.snapshot();
    } catch (IllegalStateException e) {
      throw new FileSystemException(
          target.toString(), null, "nothing is committed yet; commit, then take a snapshot");
    }
    try {
      copy(commit, source, target);
    } finally {
      policy.release(commit);
      writer.deleteUnusedFiles();
    }
  }

  private static void copy(IndexCommit commit, Directory source, Path target) throws IOException {
    try (Directory copy = FSDirectory.open(target)) {
      String last = commit.getSegmentsFileName();
      Collection<String> names = new ArrayList<>(commit.getFileNames());
      names.remove(last);
      IndexManifest.learned(commit.getUserData()).ifPresent(entry -> names.add(entry.file()));
      List<String> done = new ArrayList<>();
      try {
        for (String name : names) {
          done.add(name);
          copy.copyFrom(source, name, name, IOContext.DEFAULT);
        }
        copy.sync(names);
        done.add(UNFINISHED);
        copy.copyFrom(source, last, UNFINISHED, IOContext.DEFAULT);
        copy.sync(List.of(UNFINISHED));
        copy.rename(UNFINISHED, last);
        copy.syncMetaData();
      } catch (IOException e) {
        for (String name : done) {
          Files.deleteIfExists(target.resolve(name));
        }
        throw e;
      }
    }
  }
}
