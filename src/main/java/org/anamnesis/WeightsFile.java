package org.anamnesis;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anamnesis.json.Json;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.WeightsException;
import org.anamnesis.ranking.RankingWeights;

/**
 * Ranking weights as a small file of JSON, such as
 *
 * <pre>{@code
 * {"format":"anamnesis-weights-1","words":1.0,"wordParts":2.8,"asker":0.1}
 * }</pre>
 *
 * <p>with a number for each of {@link RankingWeights#names}; one that is not there, or null, has
 * its default. {@link SymptomIndexBuilder#weights(Path)} reads it.
 */
public final class WeightsFile {
  private static final String FORMAT_MEMBER = "format";
  private static final String FORMAT = "anamnesis-weights-1";

  /** Many times what all weights take. */
  private static final int MAX_BYTES = 1 << 16;

  private WeightsFile() {}

  /**
   * Reads weights.
   *
   * @param file UTF-8, at most 64 KiB
   * @return the weights
   * @throws WeightsException if it is no such file, has a member that is no weight, or a value out
   *     of range; it says which and what is allowed
   * @throws IOException if the file cannot be read
   */
  public static RankingWeights read(Path file) throws IOException {
    Map<String, String> members = members(file);
    String format = members.remove(FORMAT_MEMBER);
    if (!FORMAT.equals(format)) {
      throw new WeightsException(
          file.toString(),
          FORMAT_MEMBER,
          "\""
              + FORMAT_MEMBER
              + "\" is "
              + (format == null ? "missing" : Json.of(format))
              + "; allowed: "
              + Json.of(FORMAT));
    }
    RankingWeights weights = RankingWeights.DEFAULT;
    for (Map.Entry<String, String> member : members.entrySet()) {
      try {
        weights = weights.with(member.getKey(), number(member.getKey(), member.getValue()));
      } catch (IllegalArgumentException e) {
        throw new WeightsException(
            file.toString(), member.getKey(), String.valueOf(e.getMessage()));
      }
    }
    return weights;
  }

  /**
   * Writes a file that {@link #read} reads, with all weights.
   *
   * @param file where to; an old one is replaced
   * @param weights what to write
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, RankingWeights weights) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(FORMAT_MEMBER, FORMAT);
    members.putAll(weights.asMap());
    Files.writeString(file, Json.of(members) + "\n");
  }

  private static Map<String, String> members(Path file) throws IOException {
    try {
      if (Files.isDirectory(file) || Files.size(file) > MAX_BYTES) {
        throw new RecordException(
            "it is a folder, or larger than "
                + MAX_BYTES
                + " bytes; allowed: a file of weights, as anamnesis tune writes it");
      }
      return new LinkedHashMap<>(Json.scalars(Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new WeightsException(file.toString(), "", "it is not UTF-8; allowed: JSON in UTF-8");
    } catch (RecordException e) {
      throw new WeightsException(file.toString(), "", String.valueOf(e.getMessage()));
    }
  }

  private static double number(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "weight \""
              + name
              + "\" is "
              + Json.of(text)
              + "; allowed: a number from 0 to "
              + (int) RankingWeights.most(name));
    }
  }
}
