package org.anamnesis.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.model.RecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns JSON text into plain values: String, {@link NumberText}, Boolean, List, Map in the order of
 * the text, and an empty Optional for {@code null}.
 */
final class JsonText {
  /** The deepest nesting, the outermost object included; deeper text is refused, not recursed. */
  static final int MAX_DEPTH = 100;

  /** The longest number, in characters. */
  static final int MAX_NUMBER = 100;

  /** The longest name of a member, in characters. */
  static final int MAX_NAME = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Names come from strangers: a table shared by all records could be made to overflow.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH + 1)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_NAME)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser in;
  private final String text;

  private JsonText(JsonParser in, String text) {
    this.in = in;
    this.text = text;
  }

  /** A number as it is written, so that {@code 1.10} stays {@code 1.10}. */
  record NumberText(String literal) {}

  /** Reads a text that must be one object. */
  static Member object(String text) throws RecordException {
    Object value = value(text, 0);
    if (value instanceof Map<?, ?>) {
      return new Member("", value);
    }
    throw new RecordException("the text is " + Member.type(value) + "; allowed: one JSON object");
  }

  /** Reads one value that stands {@code depth} levels below the outermost object. */
  static Object value(String text, int depth) throws RecordException {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonText(in, text).whole(depth);
    }
  }

  private Object whole(int depth) throws RecordException {
    try {
      JsonToken token = in.nextToken();
      if (token == null) {
        throw invalid("it is empty", in.currentLocation());
      }
      Object value = value(token, depth);
      if (in.nextToken() != null) {
        throw invalid("more text follows the record", in.currentTokenLocation());
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw invalid(
          "a number or name is too long; allowed: numbers of "
              + MAX_NUMBER
              + " characters, names of "
              + MAX_NAME,
          where(e));
    } catch (UnexpectedEndOfInputException e) {
      throw invalid("the text ends too early", where(e));
    } catch (JacksonException e) {
      throw invalid(unexpected(where(e)), where(e));
    }
  }

  private Object value(JsonToken token, int depth) throws RecordException {
    return switch (token) {
      case START_OBJECT -> object(deeper(depth));
      case START_ARRAY -> array(deeper(depth));
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberText(in.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      default -> throw new AssertionError(token);
    };
  }

  private int deeper(int depth) throws RecordException {
    if (depth == MAX_DEPTH) {
      throw new RecordException(
          "arrays and objects are nested too deep"
              + at(in.currentTokenLocation())
              + "; allowed: "
              + MAX_DEPTH
              + " levels");
    }
    return depth + 1;
  }

  private Map<String, Object> object(int depth) throws RecordException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      TokenStreamLocation start = in.currentTokenLocation();
      if (members.put(name, value(in.nextToken(), depth)) != null) {
        throw new RecordException(
            Member.quoted(name) + " appears a second time" + at(start) + "; allowed: once");
      }
    }
    return members;
  }

  private List<Object> array(int depth) throws RecordException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      items.add(value(token, depth));
    }
    return items;
  }

  /** Says which character is in the way, unless it may be a letter of the patient's. */
  private String unexpected(TokenStreamLocation where) {
    int offset = (int) where.getCharOffset();
    char c = offset >= 0 && offset < text.length() ? text.charAt(offset) : 'a';
    if (c < ' ') {
      return String.format(
          "control character U+%04X; remove it, or write it as an escape", (int) c);
    }
    return "{}[]:,\"".indexOf(c) >= 0
        ? "unexpected '" + c + "'"
        : "unexpected character; check the quotes, commas and backslashes before it";
  }

  /** Where an error is; those of length do not say. */
  private TokenStreamLocation where(JacksonException e) {
    return e.getLocation() == null ? in.currentLocation() : e.getLocation();
  }

  private static String at(TokenStreamLocation where) {
    return (where.getLineNr() > 1 ? " at line " + where.getLineNr() + ", column " : " at column ")
        + where.getColumnNr();
  }

  private static RecordException invalid(String problem, TokenStreamLocation where) {
    return new RecordException("not valid JSON" + at(where) + ": " + problem);
  }
}
