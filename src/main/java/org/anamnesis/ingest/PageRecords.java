package org.anamnesis.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.anamnesis.model.RecordException;

/** The record of a source that is a page, and the errors of its parts. */
final class PageRecords implements Records {
  private static final int MAX_LINES = 100_000;

  private final Source source;
  private final Lines lines;
  private final Optional<String> id;
  private final SeenIds seenIds;
  private final List<String> texts = new ArrayList<>();
  private final Queue<QaRecord> records = new ArrayDeque<>();
  private boolean ended;

  PageRecords(Source source, SourceQueue queue) {
    this(source, Optional.empty(), queue.seenIds());
  }

  /** A page with an id of the caller's, or that of its file. */
  PageRecords(Source source, Optional<String> id, SeenIds seenIds) {
    this.source = source;
    this.lines = new Lines(source);
    this.id = id;
    this.seenIds = seenIds;
  }

  @Override
  public Optional<QaRecord> next() throws IOException {
    if (!ended) {
      records.addAll(page());
      ended = true;
    }
    return Optional.ofNullable(records.poll());
  }

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  private List<QaRecord> page() throws IOException {
    try {
      while (lines.next()) {
        texts.add(text());
      }
    } catch (RecordException e) {
      return List.of(lines.error(String.valueOf(e.getMessage())));
    }
    Optional<RecordError> failure = lines.failure();
    return failure.isPresent()
        ? List.of(failure.get())
        : PageParser.parse(
            source.name(), id.orElseGet(() -> PageId.of(source, texts)), texts, seenIds);
  }

  private String text() throws RecordException {
    if (lines.bytesRead() > Lines.MAX_LINE || texts.size() == MAX_LINES) {
      throw new RecordException(
          "the page is too long; allowed: "
              + Lines.MAX_LINE
              + " bytes (4 MiB) in UTF-8 and "
              + MAX_LINES
              + " lines");
    }
    String text = lines.text();
    if (text.indexOf('\0') >= 0) {
      throw new RecordException(
          "a NUL character at column " + (text.indexOf('\0') + 1) + "; remove it");
    }
    return text;
  }
}
