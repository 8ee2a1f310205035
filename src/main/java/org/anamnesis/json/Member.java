package org.anamnesis.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anamnesis.json.JsonText.NumberText;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Sex;

/**
 * A value in a record, with the path that leads to it, such as {@code replies[1].text}.
 *
 * <p>The getters check the type. A member that is missing or null gives the empty value of the
 * type; so does a blank age, date or sex, which is how many archives say that they do not know.
 */
record Member(String path, Object value) {
  /** As much of a name, date, age or sex as a message repeats, in UTF-16 units. */
  private static final int MAX_QUOTED = 40;

  Member get(String name) {
    Object member = value instanceof Map<?, ?> object ? object.get(name) : null;
    return new Member(
        path.isEmpty() ? name : path + "." + name, member == null ? Optional.empty() : member);
  }

  boolean isMissing() {
    return value.equals(Optional.empty());
  }

  boolean isText() {
    return value instanceof String;
  }

  String text() throws RecordException {
    return isMissing() ? "" : string("a string");
  }

  /** The text that this is, or that this object has as a member. */
  String textOr(String name) throws RecordException {
    if (isText()) {
      return text();
    }
    checkObject("a string or an object");
    return get(name).text();
  }

  /** An id: a string, or a number as it is written. */
  String id() throws RecordException {
    return value instanceof NumberText number
        ? number.literal()
        : isMissing() ? "" : string("a string or a number");
  }

  /** A value of the caller's own: a string, a number as it is written, true or false. */
  String scalar() throws RecordException {
    return value instanceof Boolean truth
        ? truth.toString()
        : value instanceof NumberText number
            ? number.literal()
            : string("a string, a number, true or false");
  }

  boolean isScalar() {
    return value instanceof String || value instanceof NumberText || value instanceof Boolean;
  }

  /** The items of an array, without those that are null. */
  List<Member> items(String allowed) throws RecordException {
    List<Member> items = new ArrayList<>();
    if (value instanceof List<?> array) {
      for (int i = 0; i < array.size(); i++) {
        items.add(new Member(path + "[" + i + "]", array.get(i)));
      }
      items.removeIf(Member::isMissing);
    } else if (!isMissing()) {
      throw wrong(type(value), allowed);
    }
    return items;
  }

  /** The members of an object by name, in order, without those that are null. */
  Map<String, Member> members(String allowed) throws RecordException {
    checkObject(allowed);
    Map<String, Member> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> object) {
      object.keySet().forEach(name -> members.put((String) name, get((String) name)));
      members.values().removeIf(Member::isMissing);
    }
    return members;
  }

  /** Refuses what is neither an object nor missing. */
  void checkObject(String allowed) throws RecordException {
    if (!(value instanceof Map<?, ?>) && !isMissing()) {
      throw wrong(type(value), allowed);
    }
  }

  Optional<LocalDate> date() throws RecordException {
    return parsed(
        "a day such as 2016-06-23",
        day -> LocalDate.parse(day.indexOf('-') < 0 ? day.replace('/', '-') : day));
  }

  Optional<AgeRange> age() throws RecordException {
    return parsed(
        "45, \"45\", \"40-49\" or \"40~49\", from 0 to " + AgeRange.MAX_YEARS + " years",
        AgeRange::parse);
  }

  Sex sex() throws RecordException {
    return parsed(
            "female, male, f, m or unknown",
            word ->
                switch (word.toLowerCase(Locale.ROOT)) {
                  case "female", "f" -> Sex.FEMALE;
                  case "male", "m" -> Sex.MALE;
                  case "unknown" -> Sex.UNKNOWN;
                  default -> throw new IllegalArgumentException();
                })
        .orElse(Sex.UNKNOWN);
  }

  private <T> Optional<T> parsed(String allowed, Function<String, T> parser)
      throws RecordException {
    if (isMissing()) {
      return Optional.empty();
    }
    String text = value instanceof NumberText number ? number.literal() : string(allowed).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String found = isText() ? quoted(text) : text;
    if (text.length() > MAX_QUOTED) {
      throw wrong(isText() ? found : type(value), allowed);
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrong(found, allowed);
    }
  }

  private String string(String allowed) throws RecordException {
    if (value instanceof String text) {
      return text;
    }
    throw wrong(type(value), allowed);
  }

  private RecordException wrong(String found, String allowed) {
    return new RecordException(quoted(path) + " is " + found + "; allowed: " + allowed);
  }

  /** A name or short value in quotes, on one line, cut where it gets long. */
  static String quoted(String text) {
    if (text.length() <= MAX_QUOTED) {
      return Json.of(text);
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_QUOTED - 1)) ? MAX_QUOTED - 1 : MAX_QUOTED;
    return Json.of(text.substring(0, end) + "\u2026");
  }

  /** What a message calls the type of a plain value. */
  static String type(Object value) {
    return switch (value) {
      case String text -> "a string";
      case NumberText number -> "a number";
      case Boolean truth -> truth.toString();
      case List<?> array -> "an array";
      case Map<?, ?> object -> "an object";
      default -> "null";
    };
  }
}
