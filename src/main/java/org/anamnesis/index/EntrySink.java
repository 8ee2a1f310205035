package org.anamnesis.index;

import java.io.IOException;

/** Takes entries: the index itself, or what is to replace it. */
public interface EntrySink {
  /**
   * Adds an entry, which replaces the documents it says.
   *
   * @param entry a document with its excerpts
   * @throws IOException if the disk fails
   */
  void put(Entry entry) throws IOException;
}
