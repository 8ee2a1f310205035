package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads pages about one question each, as text:
 *
 * <pre>
 * Calf cramps at night - Neurology
 *
 * Share to:
 *
 * Why does my calf cramp?
 *
 * For weeks my right calf …
 *
 * Ruth E., 40~49 year old female. Ask Date: 2016/06/23
 *
 * Dr. Ilse Varga reply Neurology
 *
 * What you describe …
 *
 * Reply Date: 2016/06/24
 *
 * More Info
 *
 * An introduction …
 *
 *
 * Causes
 * 1. Tired muscles …
 *
 * Similar Q&amp;A
 *
 * Toes that curl up
 *
 * When I rest, my toes …
 *
 *
 * Dr. Anton Reuss reply Orthopedics
 * Please show your shoes …
 *
 * [Read More] Toes that curl up
 *
 * Related FAQ
 *
 * Muscle Cramp
 *
 * (Neurology)
 * </pre>
 *
 * <p>Each line that marks a part stands by itself. Parts may be missing, be in another order, and
 * there may be several replies. Needed are the asker's line or a doctor's, or two other marks, and
 * some text.
 *
 * <ul>
 *   <li>The title is the first line. What is behind its last {@code " - "} is the specialty if it
 *       looks like one; without it, the specialty is that of the first reply.
 *   <li>The question is the asker's own subject line and the letter: the subject often names the
 *       complaint that the letter then calls "it". Paragraphs have one blank line between them.
 *   <li>The asker's age is {@code 45}, {@code 40~49} or {@code 40-49}, in years unless the line
 *       says months, weeks or days. The name is all before age and sex.
 *   <li>A doctor keeps the title: {@code Dr. Ilse Varga}. Text between the asker's line and the
 *       next mark is the reply of a doctor who is not named.
 *   <li>A heading of the article has two blank lines before it. What is before the first is a
 *       section without heading, as is text behind {@code Reply Date} that no mark introduces.
 *   <li>Each similar question is an excerpt, a document of its own: {@code <page id>#1}, {@code #2}
 *       and so on. The page names them as {@link org.anamnesis.model.QaDocument#similar similar}.
 *   <li>A line {@code Source: https://…} or {@code Link: https://…} above the letter is the source.
 * </ul>
 *
 * <p>The id of a page is the name of its file without folder, extension and {@code .gz}. A page
 * from standard input gets one made of a hash of its text.
 *
 * <p>Pages are UTF-8, with or without a byte order mark, with newlines or CRLF, plain or packed by
 * gzip (told by the content), at most 4 MiB and 100,000 lines. Full-width signs count as their
 * ASCII forms. A {@link RecordError}, and never an exception, is what becomes of a page that cannot
 * be read or whose id was used before by this reader: the first one wins. So too of a date, an age,
 * a topic or a similar question that cannot be used: the page comes first, without it, and then the
 * error.
 *
 * <p>Memory is constant (one page and what is made of it) but for the ids, as in {@link
 * JsonLinesReader}. Not thread-safe, but for {@link #bytesRead()}.
 */
public final class PageReader implements QaReader {
  private final SourceQueue queue;

  private PageReader(SourceQueue queue) {
    this.queue = queue;
  }

  /**
   * Opens one or more files, each of them one page.
   *
   * @param first a file, or {@code -} for standard input, which is not closed with the reader
   * @param more more files
   * @return the reader
   * @throws java.nio.file.NoSuchFileException if one of the files does not exist
   * @throws IOException if one of the files is a folder, or may not be read
   */
  public static PageReader open(Path first, Path... more) throws IOException {
    return new PageReader(SourceQueue.open(PageRecords::new, first, more));
  }

  /**
   * Reads a stream, which is one page and is closed with the reader.
   *
   * @param stream the bytes, plain or packed
   * @param sourceName what errors call it; the page's id is made of it as of a file's name
   * @return the reader
   */
  public static PageReader of(InputStream stream, String sourceName) {
    return new PageReader(SourceQueue.of(PageRecords::new, stream, sourceName));
  }

  /**
   * Reads a page that is in memory.
   *
   * @param id the page's id, which is also what errors call it
   * @param text the page
   * @return the page, then an error for each part that cannot be used; or one error that says why
   *     the page cannot be read
   */
  public static List<QaRecord> parse(String id, String text) {
    Source source = Source.of(new ByteArrayInputStream(text.getBytes(UTF_8)), id);
    PageRecords page = new PageRecords(source, Optional.of(id), new SeenIds());
    List<QaRecord> records = new ArrayList<>();
    try {
      for (var next = page.next(); next.isPresent(); next = page.next()) {
        records.add(next.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(records);
  }

  @Override
  public Optional<QaRecord> read() throws IOException {
    return queue.read();
  }

  @Override
  public long bytesRead() {
    return queue.bytesRead();
  }

  @Override
  public void close() throws IOException {
    queue.close();
  }
}
