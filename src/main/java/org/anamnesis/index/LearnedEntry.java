package org.anamnesis.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a commit says of its learned vocabulary.
 *
 * @param file where it is, in the folder of the index
 * @param checksum that of the file
 * @param since when it was learned
 * @param pairs from how many documents with a question and a reply
 * @param words how many words of questions have links
 * @param links how many links there are
 */
public record LearnedEntry(
    String file, long checksum, Instant since, long pairs, int words, int links) {
  private static final int PARTS = 6;

  /** As commit data keeps it. */
  String text() {
    return String.join(
        " ",
        file,
        Long.toHexString(checksum),
        since.toString(),
        Long.toString(pairs),
        Integer.toString(words),
        Integer.toString(links));
  }

  /** Reads commit data; what another version may have written there counts as nothing. */
  static Optional<LearnedEntry> parse(String text) {
    String[] parts = text.split(" ", -1);
    try {
      if (parts.length == PARTS) {
        return Optional.of(
            new LearnedEntry(
                parts[0],
                Long.parseLong(parts[1], 16),
                Instant.parse(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5])));
      }
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
