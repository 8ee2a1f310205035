package org.anamnesis.ingest;

/**
 * A record that could not be read, or a part of a page, and why.
 *
 * @param source the file, as its path was given, or the name of the stream
 * @param line the line in the source, unpacked if it is packed; the first is 1
 * @param reason what is wrong and what is allowed; never the text of a question or an answer
 */
public record RecordError(String source, long line, String reason) implements QaRecord {
  /** Checks the line. */
  public RecordError {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + " is not a line; allowed: 1 or more");
    }
  }

  /** The error as one line of a report: {@code medical-qa.jsonl:1207: "id" is missing; …}. */
  @Override
  public String toString() {
    return source + ":" + line + ": " + reason;
  }
}
