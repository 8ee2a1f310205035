package org.anamnesis.model;

/**
 * A half-open range of UTF-16 offsets in a text: {@code text.substring(start, end)}.
 *
 * @param start first offset, at least 0
 * @param end offset after the last character, at least {@code start}
 */
public record Span(int start, int end) {
  /** Checks the range. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " is not a range; allowed: 0 <= start <= end");
    }
  }
}
