package org.anamnesis.search;

/**
 * Where a page ended.
 *
 * @param version of the searcher that made it
 * @param hits how many hits were shown so far
 * @param day the day of the last hit where hits are ordered by date
 * @param id the id of that hit, {@code ""} where they are ranked
 */
record Cursor(long version, int hits, int day, String id) {
  /** The beginning. */
  static final Cursor START = new Cursor(0, 0, 0, "");
}
