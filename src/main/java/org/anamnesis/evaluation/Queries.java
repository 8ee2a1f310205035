package org.anamnesis.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anamnesis.json.Json;
import org.anamnesis.model.RecordException;

/**
 * The queries of an evaluation; TREC calls them topics.
 *
 * <pre>{@code
 * Queries queries = Queries.read(Path.of("queries.jsonl"));
 * }</pre>
 *
 * @param texts what is searched for, by the query's id, in order; one at least, none blank; ids are
 *     kept with white space percent-encoded
 */
public record Queries(Map<String, String> texts) {
  private static final String FORM = "{\"id\":\"s-01\",\"text\":\"my calf cramps at night\"}";

  /**
   * Copies the texts.
   *
   * @throws IllegalArgumentException if there is none, an id or text is blank, or two ids are one
   */
  public Queries {
    Map<String, String> copy = new LinkedHashMap<>();
    texts.forEach(
        (id, text) -> {
          if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException(
                "the id or the text of query " + Columns.quoted(id) + " is blank; give it one");
          }
          if (copy.put(Columns.id(id), text) != null) {
            throw new IllegalArgumentException(
                "query " + Columns.quoted(id) + " is there twice; allowed: once");
          }
        });
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("there is no query; allowed: one or more");
    }
    texts = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a file in JSON Lines, such as {@code {"id":"s-01","text":"my calf cramps"}}; other
   * members are passed over.
   *
   * @param file UTF-8, plain or packed by gzip; blank lines are skipped
   * @return the queries in the order of the lines
   * @throws EvaluationFileException if a line is no query, an id is there twice, or there is no
   *     line
   * @throws IOException if the file cannot be read
   */
  public static Queries read(Path file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    EvaluationFile.read(
        file,
        FORM,
        line -> {
          Map<String, String> fields = Json.fields(line);
          String id = Columns.id(member(fields, "id"));
          String text = member(fields, "text");
          if (texts.putIfAbsent(id, text) != null) {
            throw new RecordException(
                "query " + Columns.quoted(id) + " is there a second time; give each its own id");
          }
        });
    return new Queries(texts);
  }

  /**
   * Writes a file that {@link #read} reads.
   *
   * @param file where to; an old one is replaced
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, String> query : texts.entrySet()) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", query.getKey());
        fields.put("text", query.getValue());
        out.write(Json.of(fields) + "\n");
      }
    }
  }

  private static String member(Map<String, String> fields, String name) throws RecordException {
    String value = fields.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new RecordException(
          "\"" + name + "\" is missing or blank; allowed: a string, as in " + FORM);
    }
    return value;
  }

  /** How many there are; not the texts, which may be letters of patients. */
  @Override
  public String toString() {
    return texts.size() + " queries";
  }
}
