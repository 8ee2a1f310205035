package org.anamnesis.ingest;

import org.anamnesis.json.Json;
import org.anamnesis.model.RecordException;

/**
 * The ids that a reader has met, as 64-bit hashes in one open-addressed table.
 *
 * <p>A set of strings would take some 100 bytes per id. This takes 8.9 to 13.4: the table grows by
 * half when it is nine tenths full, which leaves it six tenths full. (While it grows, the old table
 * stands beside the new one.)
 *
 * <p>Two different ids are taken for one when their hashes are equal. Among n ids the chance of
 * even one such pair is about n²/2^65: 1 in 37 million for a million ids, 1 in 3,700 for a hundred
 * million. The price would be one record reported as a duplicate, visible and repaired by another
 * id; being exact would cost ten times the memory. The hash is not keyed, so that a run can be
 * repeated: who forges two ids of one hash loses only the second of them.
 */
final class SeenIds {
  private static final int SMALLEST = 1_024;
  private static final int MAX_QUOTED = 60;

  /** Zero marks a free slot; an id whose hash is zero is kept as this. */
  private static final long ZERO = 0x9e3779b97f4a7c15L;

  private long[] table = new long[SMALLEST];
  private int size;

  /** Adds an id; false if it was there. */
  boolean add(String id) {
    return addHash(hash(id));
  }

  /** Adds an id, which must be new. */
  void claim(String id) throws RecordException {
    if (!add(id)) {
      throw new RecordException(
          "\"id\" " + quoted(id) + " was already used earlier; the first record stays");
    }
  }

  boolean addHash(long hash) {
    if (size >= table.length / 10 * 9) {
      grow();
    }
    long key = hash == 0 ? ZERO : hash;
    int slot = slot(table, key);
    if (table[slot] == key) {
      return false;
    }
    table[slot] = key;
    size++;
    return true;
  }

  int size() {
    return size;
  }

  /** Bytes that the table takes. */
  long bytes() {
    return 8L * table.length;
  }

  private static String quoted(String id) {
    return Json.of(
        id.codePointCount(0, id.length()) <= MAX_QUOTED
            ? id
            : id.substring(0, id.offsetByCodePoints(0, MAX_QUOTED)) + "\u2026");
  }

  private void grow() {
    long[] larger = new long[Math.toIntExact(table.length + table.length / 2L)];
    for (long key : table) {
      if (key != 0) {
        larger[slot(larger, key)] = key;
      }
    }
    table = larger;
  }

  /** Where the key is, or would be put. */
  private static int slot(long[] table, long key) {
    int slot = (int) Math.unsignedMultiplyHigh(key, table.length);
    while (table[slot] != 0 && table[slot] != key) {
      slot = slot + 1 == table.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Chains the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) over the units. */
  static long hash(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      long z = (hash ^ id.charAt(i)) + 0x9e3779b97f4a7c15L;
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      hash = z ^ (z >>> 31);
    }
    return hash;
  }
}
