package org.anamnesis.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;

/**
 * A learned vocabulary as a file {@code learned-<n>.bin} beside the index: a header, the version of
 * format and rules, the words with their links, and Lucene's checksum. It never changes. It is on
 * disk before the commit that names it, and goes once no commit names it any more, so that a crash
 * leaves the old vocabulary or the new one; what a crash leaves over goes when the next writer
 * opens.
 *
 * <p>One of another format, or of words made by other rules, counts as none, and as stale.
 */
final class LearnedFile {
  private static final String PREFIX = "learned-";
  private static final String SUFFIX = ".bin";
  private static final String CODEC = "AnamnesisLearned";
  private static final int FORMAT = 1;

  /** Probabilities are kept in ten-thousandths. */
  private static final double UNITS = 10_000;

  private LearnedFile() {}

  /** A probability as it comes back from a file. */
  static double rounded(double probability) {
    return Math.round(probability * UNITS) / UNITS;
  }

  /** Writes a new file, durably. */
  static LearnedEntry write(Directory directory, Learner.Lesson lesson, Instant now)
      throws IOException {
    LearnedVocabulary vocabulary = lesson.vocabulary();
    String name = PREFIX + (last(directory) + 1) + SUFFIX;
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, FORMAT);
      out.writeVInt(ClinicalAnalyzer.RULES);
      out.writeVInt(vocabulary.stems().size());
      for (String stem : vocabulary.stems()) {
        out.writeString(stem);
        out.writeVInt(vocabulary.links(stem).size());
        for (LearnedVocabulary.Link link : vocabulary.links(stem)) {
          out.writeString(link.stem());
          out.writeString(link.form());
          out.writeVInt((int) Math.round(link.probability() * UNITS));
        }
      }
      CodecUtil.writeFooter(out);
    }
    directory.sync(List.of(name));
    directory.syncMetaData();
    return new LearnedEntry(
        name,
        checksum(directory, name),
        now,
        lesson.pairs(),
        vocabulary.stems().size(),
        vocabulary.size());
  }

  private static long checksum(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      return CodecUtil.retrieveChecksum(in);
    }
  }

  /** The highest number of a file that is there. */
  private static long last(Directory directory) throws IOException {
    long last = 0;
    for (String name : directory.listAll()) {
      if (isOne(name)) {
        String number = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
        last = Math.max(last, Long.parseLong(number));
      }
    }
    return last;
  }

  private static boolean isOne(String name) {
    return name.matches(PREFIX + "\\d{1,18}" + SUFFIX.replace(".", "\\."));
  }

  /**
   * What came of reading a file.
   *
   * @param vocabulary the words, none if it is stale or could not be read
   * @param stale whether it is of another format, or of words made by other rules
   * @param failure why it could not be read, null if it could
   */
  record Loaded(LearnedVocabulary vocabulary, boolean stale, @Nullable IOException failure) {
    /** What there is where nothing was learned. */
    static final Loaded NONE = new Loaded(LearnedVocabulary.NONE, false, null);

    private static final Loaded STALE = new Loaded(LearnedVocabulary.NONE, true, null);

    private static Loaded failed(IOException failure) {
      return new Loaded(LearnedVocabulary.NONE, false, failure);
    }

    /** Whether the file is not there. */
    boolean missing() {
      return failure instanceof NoSuchFileException || failure instanceof FileNotFoundException;
    }
  }

  /** Reads a file. Cost: all of it twice, once for the checksum. */
  static Loaded load(Directory directory, LearnedEntry entry) {
    try (IndexInput in = directory.openInput(entry.file(), IOContext.READONCE)) {
      // the checksum first: only then do numbers mean what they say
      if (CodecUtil.checksumEntireFile(in) != entry.checksum()) {
        throw new CorruptIndexException("is not the file that the commit names", in);
      }
      CodecUtil.checkHeader(in, CODEC, FORMAT, FORMAT);
      if (in.readVInt() != ClinicalAnalyzer.RULES) {
        return Loaded.STALE;
      }
      return new Loaded(read(in), false, null);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
      return Loaded.STALE;
    } catch (IOException e) {
      return Loaded.failed(e);
    }
  }

  private static LearnedVocabulary read(IndexInput in) throws IOException {
    SortedMap<String, List<LearnedVocabulary.Link>> words = new TreeMap<>();
    for (int i = in.readVInt(); i > 0; i--) {
      String stem = in.readString();
      List<LearnedVocabulary.Link> links = new ArrayList<>();
      for (int j = in.readVInt(); j > 0; j--) {
        links.add(
            new LearnedVocabulary.Link(in.readString(), in.readString(), in.readVInt() / UNITS));
      }
      words.put(stem, links);
    }
    return LearnedVocabulary.of(words);
  }

  /** Removes the files that no commit names. */
  static void removeUnused(Directory directory, Set<String> named) throws IOException {
    for (String name : directory.listAll()) {
      if (isOne(name) && !named.contains(name)) {
        directory.deleteFile(name);
      }
    }
  }
}
