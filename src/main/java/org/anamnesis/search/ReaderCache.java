package org.anamnesis.search;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What is kept of open readers and their segments; it goes when they close. Thread-safe. */
final class ReaderCache {
  private final ConcurrentHashMap<IndexReader.CacheKey, SegmentCache> segments =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<IndexReader.CacheKey, ArchiveStatistics> readers =
      new ConcurrentHashMap<>();

  SegmentCache segment(LeafReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    SegmentCache known = segments.get(helper.getKey());
    if (known == null) {
      known = new SegmentCache(reader);
      if (segments.putIfAbsent(helper.getKey(), known) == null) {
        helper.addClosedListener(segments::remove);
      }
    }
    return known;
  }

  ArchiveStatistics statistics(IndexReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    ArchiveStatistics known = readers.get(helper.getKey());
    if (known == null) {
      known = new ArchiveStatistics(reader, this);
      if (readers.putIfAbsent(helper.getKey(), known) == null) {
        helper.addClosedListener(readers::remove);
      }
    }
    return known;
  }
}
