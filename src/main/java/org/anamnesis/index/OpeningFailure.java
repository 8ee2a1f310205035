package org.anamnesis.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.IndexFormatException;
import org.anamnesis.model.IndexLockedException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says in the library's own words why an index cannot be opened. */
final class OpeningFailure {
  private OpeningFailure() {}

  static IOException of(Path path, IOException cause) {
    return switch (cause) {
      case IndexException known -> known;
      case LockObtainFailedException locked -> new IndexLockedException(path, locked);
      case IndexFormatTooOldException old -> otherVersion(path, old);
      case IndexFormatTooNewException later -> otherVersion(path, later);
      case CorruptIndexException damaged -> new IndexCorruptException(path, damaged);
      case EOFException cut -> new IndexCorruptException(path, cut);
      case FileNotFoundException missing -> new IndexCorruptException(path, missing);
      case NoSuchFileException missing -> new IndexCorruptException(path, missing);
      default -> cause;
    };
  }

  static IndexFormatException otherVersion(Path path, Exception cause) {
    return new IndexFormatException(
        path
            + " has a format that this Lucene does not know: it was written by another version"
            + " (index the archive again), or the application's jar lacks Lucene's merged service"
            + " files (see README, \"Embed it\")",
        cause);
  }
}
