package org.anamnesis.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.IndexFormatException;
import org.apache.lucene.index.CorruptIndexException;

/**
 * What an index says of itself, kept in its commit data: which format it has, which lexicon and
 * rules its texts were read with, the caller's token of the last commit, the user's lexicon, and
 * where the learned words are.
 *
 * <p>The lexicon lies in the commit data, not in a file that they name: so it is there exactly when
 * the commit is, under its checksum, in every copy and for every reader of it, and no file can be
 * left over or be removed too early. Cost: the packed tables are written with each commit; those of
 * a whole ontology are some ten kilobytes.
 *
 * @param format version of fields and word lists; another one cannot be read
 * @param language checksum of lexicon and rules; another one still serves, but is stale
 * @param checkpoint the caller's token, {@code ""} if none
 * @param lexicon the user's lexicon, packed; {@code ""} if none
 * @param learned the text of a {@link LearnedEntry}; {@code ""} if none
 */
public record IndexManifest(
    int format, String language, String checkpoint, String lexicon, String learned) {
  private static final String FORMAT = "anamnesis.format";
  private static final String LANGUAGE = "anamnesis.language";
  private static final String CHECKPOINT = "anamnesis.checkpoint";
  private static final String LEXICON = "anamnesis.lexicon";
  private static final String LEARNED = "anamnesis.learned";

  /** What a part of the texts was read with, and another part not: the stamp of no lexicon. */
  private static final String SEVERAL = "several";

  /**
   * The manifest of an index that is written now.
   *
   * @param lexicon what its texts are read with
   * @return the manifest, without a token
   */
  public static IndexManifest current(Lexicon lexicon) {
    return new IndexManifest(
        Schema.FORMAT,
        ClinicalAnalyzer.RULES + "-" + lexicon.checksum(),
        "",
        PackedText.pack(lexicon.supplement()),
        "");
  }

  IndexManifest withCheckpoint(String token) {
    return new IndexManifest(format, language, token, lexicon, learned);
  }

  /** This one with other learned words, {@code ""} for none. */
  IndexManifest withLearned(String entry) {
    return new IndexManifest(format, language, checkpoint, lexicon, entry);
  }

  /** This one once the lexicon of another is kept, and used for new documents. */
  IndexManifest with(IndexManifest current, boolean newDocuments) {
    boolean same = language.equals(current.language) || !newDocuments;
    return new IndexManifest(
        format, same ? language : SEVERAL, checkpoint, current.lexicon, learned);
  }

  /**
   * Where the learned words are.
   *
   * @return the entry, if there are any
   */
  public Optional<LearnedEntry> learnedEntry() {
    return LearnedEntry.parse(learned);
  }

  /** The user's lexicon over the bundled one. */
  Lexicon storedLexicon() throws CorruptIndexException {
    try {
      return Lexicon.stored(PackedText.unpack(lexicon));
    } catch (IOException | IllegalArgumentException e) {
      throw new CorruptIndexException("the stored lexicon cannot be read", LEXICON, e);
    }
  }

  Map<String, String> toCommitData() {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT, Integer.toString(format));
    data.put(LANGUAGE, language);
    data.put(CHECKPOINT, checkpoint);
    if (!lexicon.isEmpty()) {
      data.put(LEXICON, lexicon);
    }
    if (!learned.isEmpty()) {
      data.put(LEARNED, learned);
    }
    return data;
  }

  /** Where the learned words are that commit data names, if any, whatever else it says. */
  static Optional<LearnedEntry> learned(Map<String, String> data) {
    return LearnedEntry.parse(data.getOrDefault(LEARNED, ""));
  }

  /** Reads commit data; where names the index in messages. */
  static IndexManifest of(Map<String, String> data, String where) throws IndexFormatException {
    String format = data.get(FORMAT);
    if (format == null) {
      throw new IndexFormatException(
          where + " is a Lucene index, but not one of Anamnesis; choose another folder");
    }
    if (!format.equals(Integer.toString(Schema.FORMAT))) {
      throw new IndexFormatException(
          where
              + " has format "
              + format
              + ", this version reads format "
              + Schema.FORMAT
              + "; index the archive again into an empty folder");
    }
    return new IndexManifest(
        Schema.FORMAT,
        data.getOrDefault(LANGUAGE, ""),
        data.getOrDefault(CHECKPOINT, ""),
        data.getOrDefault(LEXICON, ""),
        data.getOrDefault(LEARNED, ""));
  }
}
