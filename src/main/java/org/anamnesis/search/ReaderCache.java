package org.anamnesis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.IOSupplier;

/** What is kept of open readers and their segments; it goes when they close. Thread-safe. */
final class ReaderCache {
  private final ConcurrentHashMap<IndexReader.CacheKey, SegmentCache> segments =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<IndexReader.CacheKey, ArchiveStatistics> readers =
      new ConcurrentHashMap<>();

  SegmentCache segment(LeafReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    return once(segments, helper, () -> new SegmentCache(reader));
  }

  ArchiveStatistics statistics(IndexReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    return once(readers, helper, () -> new ArchiveStatistics(reader, this));
  }

  /** Makes a value at the first call; searches that come meanwhile wait for it. */
  private static <T> T once(
      ConcurrentHashMap<IndexReader.CacheKey, T> cache,
      IndexReader.CacheHelper helper,
      IOSupplier<T> maker)
      throws IOException {
    T known = cache.get(helper.getKey());
    if (known != null) {
      return known;
    }
    try {
      return cache.computeIfAbsent(
          helper.getKey(),
          key -> {
            try {
              T made = maker.get();
              helper.addClosedListener(cache::remove);
              return made;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
