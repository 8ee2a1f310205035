package org.anamnesis.index;

import java.util.HashMap;
import java.util.Map;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.IndexFormatException;

/**
 * What an index says of itself, kept in its commit data: which format it has, which lexicon and
 * rules its texts were read with, and the caller's token of the last commit.
 *
 * @param format version of fields and word lists; another one cannot be read
 * @param language checksum of lexicon and rules; another one still serves, but is stale
 * @param checkpoint the caller's token, {@code ""} if none
 */
public record IndexManifest(int format, String language, String checkpoint) {
  private static final String FORMAT = "anamnesis.format";
  private static final String LANGUAGE = "anamnesis.language";
  private static final String CHECKPOINT = "anamnesis.checkpoint";

  /**
   * The manifest of an index that is written now.
   *
   * @param lexicon what its texts are read with
   * @return the manifest, without a token
   */
  public static IndexManifest current(Lexicon lexicon) {
    return new IndexManifest(Schema.FORMAT, ClinicalAnalyzer.RULES + "-" + lexicon.checksum(), "");
  }

  IndexManifest withCheckpoint(String token) {
    return new IndexManifest(format, language, token);
  }

  Map<String, String> toCommitData() {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT, Integer.toString(format));
    data.put(LANGUAGE, language);
    data.put(CHECKPOINT, checkpoint);
    return data;
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
        Schema.FORMAT, data.getOrDefault(LANGUAGE, ""), data.getOrDefault(CHECKPOINT, ""));
  }
}
