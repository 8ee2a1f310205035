package org.anamnesis.json;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.json.JsonText.NumberText;
import org.anamnesis.model.RecordException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Plain values as JSON text, and flat JSON objects as strings. Thread-safe. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * Writes a value as compact JSON on one line. The order is that of the maps and collections;
   * characters outside ASCII stay as they are.
   *
   * @param plain null, a String, Boolean, finite Number, Optional, Collection, or Map with String
   *     keys, nested at most {@value JsonText#MAX_DEPTH} deep; an empty Optional is {@code null}
   * @return the JSON text
   * @throws IllegalArgumentException if the value holds anything else; the message names the type
   */
  public static String of(@Nullable Object plain) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(plain, out, 0);
    }
    return text.toString();
  }

  /**
   * Reads one flat object, such as a line {@code {"id":"7","text":"my calf cramps"}} of a file of
   * queries.
   *
   * @param line the JSON text of one object
   * @return its strings, and its numbers, true and false as they are written, by name, in order;
   *     members that are null, arrays or objects are left out; immutable
   * @throws RecordException if the line is not valid JSON or not an object, or has a member twice
   */
  public static Map<String, String> fields(String line) throws RecordException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Member> member : JsonText.object(line).members("").entrySet()) {
      if (member.getValue().isScalar()) {
        fields.put(member.getKey(), member.getValue().scalar());
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  /**
   * Reads one flat object all of whose members count, such as a file of settings.
   *
   * @param text the JSON text of one object
   * @return its members as {@link #fields}; those that are null are left out; immutable
   * @throws RecordException as {@link #fields}, and if a member is an array or object
   */
  public static Map<String, String> scalars(String text) throws RecordException {
    Map<String, String> scalars = new LinkedHashMap<>();
    for (Map.Entry<String, Member> member : JsonText.object(text).members("").entrySet()) {
      scalars.put(member.getKey(), member.getValue().scalar());
    }
    return Collections.unmodifiableMap(scalars);
  }

  private static void write(@Nullable Object plain, JsonGenerator out, int depth) {
    if (depth > JsonText.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "the value is nested too deep; allowed: " + JsonText.MAX_DEPTH + " levels");
    }
    switch (plain) {
      case null -> out.writeNull();
      case Optional<?> optional -> write(optional.orElse(null), out, depth);
      case String text -> out.writeString(text);
      case Boolean truth -> out.writeBoolean(truth);
      case NumberText number -> out.writeNumber(number.literal());
      case Number number -> write(number, out);
      case Collection<?> items -> {
        out.writeStartArray();
        items.forEach(item -> write(item, out, depth + 1));
        out.writeEndArray();
      }
      case Map<?, ?> members -> {
        out.writeStartObject();
        members.forEach(
            (name, value) -> {
              out.writeName(name(name));
              write(value, out, depth + 1);
            });
        out.writeEndObject();
      }
      default ->
          throw new IllegalArgumentException(
              plain.getClass().getName()
                  + " has no JSON form; allowed: null, String, Boolean, Number, Optional,"
                  + " Collection, Map");
    }
  }

  private static String name(@Nullable Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw new IllegalArgumentException(
        "a Map has the key " + key + "; allowed: keys that are Strings");
  }

  private static void write(Number number, JsonGenerator out) {
    double value = number.doubleValue();
    boolean real = number instanceof Double || number instanceof Float;
    if (real && !Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " has no JSON form; allowed: finite numbers");
    }
    out.writeNumber(number.toString());
  }
}
