package org.anamnesis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anamnesis.model.RecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link DocumentJson#read} says of bad records, to the letter. */
class DocumentJsonErrorsTest {
  private static final String CHECK =
      "unexpected character; check the quotes, commas and backslashes before it";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"id\":1,}|column 9: unexpected '}'",
        "{\"id\" 1}|column 7: " + CHECK,
        "{id:1}|column 2: " + CHECK,
        "{'id':1}|column 2: " + CHECK,
        "{\"id\":\"a\\qb\"}|column 10: " + CHECK,
        "{\"id\":headache}|column 7: " + CHECK,
        "{\"id\":01}|column 8: " + CHECK,
        "{\"id\":NaN}|column 10: unexpected '}'",
        "{\"id\":\"a|column 9: the text ends too early",
        "{\"id\":|column 7: the text ends too early",
        "{|column 2: the text ends too early",
        "{\"id\":1]|column 8: unexpected ']'",
        "{\"id\":1}}|column 9: unexpected '}'",
        "{\"id\":1} {}|column 10: more text follows the record",
        "{\"id\":1} 2|column 10: more text follows the record",
        "{\"id\":1}x|column 9: " + CHECK,
        "{\"id\":1 \"a\":2}|column 9: unexpected '\"'",
        "/**/{\"id\":1}|column 1: " + CHECK,
      })
  void read_malformed_saysColumnAndCharacter(String json, String expected) {
    assertError(json, "not valid JSON at " + expected);
  }

  @Test
  void read_nothing_saysSo() {
    assertError("", "not valid JSON at column 1: it is empty");
    assertError("  ", "not valid JSON at column 3: it is empty");
  }

  @Test
  void read_severalLines_saysLine() {
    assertError("{\"id\":1,\n \"x\":}", "not valid JSON at line 2, column 6: unexpected '}'");
  }

  @Test
  void read_rawControlCharacters_areMalformed() {
    String expected = "; remove it, or write it as an escape";
    assertError(
        "{\"id\":\"a\0b\"}", "not valid JSON at column 9: control character U+0000" + expected);
    assertError("\0", "not valid JSON at column 1: control character U+0000" + expected);
    assertError(
        "{\"id\":\"a\nb\"}", "not valid JSON at column 9: control character U+000A" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"[1]|an array", "\"x\"|a string", "1|a number", "true|true", "null|null"})
  void read_notAnObject_isRefused(String json, String found) {
    assertError(json, "the text is " + found + "; allowed: one JSON object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"id\":true|\"id\" is true; allowed: a string or a number",
        "\"id\":{}|\"id\" is an object; allowed: a string or a number",
        "\"title\":5|\"title\" is a number; allowed: a string",
        "\"specialty\":[]|\"specialty\" is an array; allowed: a string",
        "\"question\":5|\"question\" is a number; allowed: a string or an object",
        "\"question\":{\"text\":[]}|\"question.text\" is an array; allowed: a string",
        "\"question\":{\"asker\":\"An\"}|\"question.asker\" is a string; allowed: an object",
        "\"question\":{\"asker\":{\"name\":1}}|\"question.asker.name\" is a number;"
            + " allowed: a string",
        "\"answer\":{}|\"answer\" is an object; allowed: a string",
        "\"replies\":\"r\"|\"replies\" is a string; allowed: an array of objects or strings",
        "\"replies\":[\"r\",5]|\"replies[1]\" is a number; allowed: a string or an object",
        "\"replies\":[null,{\"text\":5}]|\"replies[1].text\" is a number; allowed: a string",
        "\"replies\":[{\"doctor\":false}]|\"replies[0].doctor\" is false; allowed: a string",
        "\"replies\":[{\"specialty\":{}}]|\"replies[0].specialty\" is an object; allowed: a string",
        "\"article\":5|\"article\" is a number; allowed: a string, or an array of objects or"
            + " strings",
        "\"article\":[[]]|\"article[0]\" is an array; allowed: a string or an object",
        "\"article\":[{\"heading\":1}]|\"article[0].heading\" is a number; allowed: a string",
        "\"article\":[{\"text\":1}]|\"article[0].text\" is a number; allowed: a string",
        "\"similar\":\"q\"|\"similar\" is a string; allowed: an array of ids",
        "\"similar\":[true]|\"similar[0]\" is true; allowed: a string or a number",
        "\"excerptOf\":[]|\"excerptOf\" is an array; allowed: a string or a number",
        "\"topics\":\"Leg\"|\"topics\" is a string; allowed: an array of strings or objects",
        "\"topics\":[7]|\"topics[0]\" is a number; allowed: a string or an object",
        "\"topics\":[{\"name\":7}]|\"topics[0].name\" is a number; allowed: a string",
        "\"topics\":[{\"name\":\"n\",\"specialty\":7}]|\"topics[0].specialty\" is a number;"
            + " allowed: a string",
        "\"tags\":[\"a\"]|\"tags\" is an array; allowed: an object",
        "\"tags\":{\"a\":[]}|\"tags.a\" is an array; allowed: a string, a number, true or false",
        "\"source\":1|\"source\" is a number; allowed: a string",
      })
  void read_wrongType_namesMemberAndTypes(String member, String expected) {
    String id = member.startsWith("\"id\"") ? "" : ",\"id\":\"q\"";
    assertError("{" + member + id + "}", expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2016-13-45\"",
        "\"2016-02-30\"",
        "\"23.06.2016\"",
        "\"2016-6-3\"",
        "\"yesterday\"",
        "2016",
        "\"2016-06-23T10:00:00Z\""
      })
  void read_absurdDay_isQuoted(String day) {
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"askedOn\":" + day + "}}",
        "\"question.askedOn\" is " + day + "; allowed: a day such as 2016-06-23");
    assertError(
        "{\"id\":1,\"replies\":[\"r\",{\"text\":\"t\",\"repliedOn\":" + day + "}]}",
        "\"replies[1].repliedOn\" is " + day + "; allowed: a day such as 2016-06-23");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2101-01-01", "0001-01-01", "-0044-03-15"})
  void read_dayOutOfRange_saysYears(String day) {
    assertError(
        "{\"id\":1,\"replies\":[{\"text\":\"t\",\"repliedOn\":\"" + day + "\"}]}",
        "\"replies[0].repliedOn\" is " + day + "; allowed: a day of the years 1900 to 2100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "131",
        "45.5",
        "1e1",
        "\"999\"",
        "\"49-40\"",
        "\"old\"",
        "\"40-\"",
        "\"99999999999\"",
        "\"40-131\"",
        "\"4\u001b[0m5\""
      })
  void read_absurdAge_isQuoted(String age) {
    String quoted = age.replace("\u001b", "\\u001B");
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"asker\":{\"age\":" + quoted + "}}}",
        "\"question.asker.age\" is "
            + quoted
            + "; allowed: 45, \"45\", \"40-49\" or \"40~49\", from 0 to 130 years");
  }

  @Test
  void read_ageSexOrDayOfOtherType_namesType() {
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"asker\":{\"age\":[45]}}}",
        "\"question.asker.age\" is an array; allowed: 45, \"45\", \"40-49\" or \"40~49\","
            + " from 0 to 130 years");
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"asker\":{\"sex\":true}}}",
        "\"question.asker.sex\" is true; allowed: female, male, f, m or unknown");
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"askedOn\":{}}}",
        "\"question.askedOn\" is an object; allowed: a day such as 2016-06-23");
  }

  @Test
  void read_longValue_isCutTo40() {
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"asker\":{\"sex\":\"" + "w".repeat(41) + "\"}}}",
        "\"question.asker.sex\" is \""
            + "w".repeat(40)
            + "…\"; allowed: female, male, f, m or unknown");
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"asker\":{\"sex\":\"" + "w".repeat(39) + "😀\"}}}",
        "\"question.asker.sex\" is \""
            + "w".repeat(39)
            + "…\"; allowed: female, male, f, m or unknown");
    assertError(
        "{\"id\":1,\"question\":{\"text\":\"t\",\"askedOn\":" + "1".repeat(41) + "}}",
        "\"question.askedOn\" is a number; allowed: a day such as 2016-06-23");
  }

  @Test
  void read_noId_isMissing() {
    String expected = "\"id\" is missing; allowed: a string or a number";
    assertError("{}", expected);
    assertError("{\"title\":\"t\"}", expected);
    assertError("{\"id\":null,\"title\":\"t\"}", expected);
    assertError("{\"id\":\" \",\"title\":\"t\"}", "\"id\" is blank; allowed: 1 to 512 characters");
    assertError(
        "{\"id\":\"" + "i".repeat(513) + "\",\"title\":\"t\"}",
        "\"id\" has 513 characters; allowed: 1 to 512 characters");
  }

  @Test
  void read_noText_isMissing() {
    String expected =
        "\"title\", \"question\" and \"answer\" are all missing or blank; give at least one text";
    assertError("{\"id\":1}", expected);
    assertError("{\"id\":1,\"title\":\"\",\"question\":\" \",\"answer\":null}", expected);
    assertError("{\"id\":1,\"article\":\"only background\"}", expected);
  }

  @Test
  void read_memberTwice_isRefused() {
    assertError(
        "{\"id\":1,\"title\":\"t\",\"id\":2}",
        "\"id\" appears a second time at column 21; allowed: once");
    assertError(
        "{\"id\":1,\"a\":[{\"b\":null,\"\\u0062\":null}]}",
        "\"b\" appears a second time at column 24; allowed: once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"id\":\"#\"|id",
        "\"title\":\"#\"|title",
        "\"specialty\":\"#\"|specialty",
        "\"question\":\"#\"|question",
        "\"question\":{\"text\":\"#\"}|question.text",
        "\"question\":{\"asker\":{\"name\":\"#\"}}|question.asker.name",
        "\"answer\":\"#\"|answer",
        "\"replies\":[\"r\",\"#\"]|replies[1]",
        "\"replies\":[null,{\"text\":\"#\"}]|replies[1].text",
        "\"replies\":[{\"doctor\":\"#\"}]|replies[0].doctor",
        "\"replies\":[{\"specialty\":\"#\"}]|replies[0].specialty",
        "\"article\":\"#\"|article",
        "\"article\":[\"#\"]|article[0]",
        "\"article\":[{\"text\":\"#\"}]|article[0].text",
        "\"article\":[{\"heading\":\"#\"}]|article[0].heading",
        "\"similar\":[\"#\"]|similar",
        "\"excerptOf\":\"#\"|excerptOf",
        "\"topics\":[\"#\"]|topics[0]",
        "\"topics\":[{\"name\":\"#\"}]|topics[0].name",
        "\"topics\":[{\"name\":\"n\",\"specialty\":\"#\"}]|topics[0].specialty",
        "\"tags\":{\"a\":\"#\"}|tags.a",
        "\"source\":\"#\"|source",
      })
  void read_textThatIsNotText_namesMember(String member, String path) {
    String rest = member.startsWith("\"id\"") ? "" : ",\"id\":1";
    String title = member.startsWith("\"title\"") ? "" : ",\"title\":\"t\"";
    String json = "{" + member + rest + title + "}";

    assertError(
        json.replace("#", "ab\\u0000c"),
        "\"" + path + "\" has a NUL character at offset 2; remove it");
    for (String half : new String[] {"\\ud800", "\\udc00", "\\udc00\\ud800", "\ud800", "\udc00"}) {
      assertError(
          json.replace("#", half + "!"),
          "\""
              + path
              + "\" has half a surrogate pair at offset 0; only well-formed Unicode text is"
              + " allowed");
    }
  }

  @Test
  void read_extraThatIsNotText_isRefused() {
    assertError(
        "{\"id\":1,\"title\":\"t\",\"mood\":[\"\\ud800\"]}",
        "\"mood\" has half a surrogate pair at offset 2; only well-formed Unicode text is allowed");
    assertError(
        "{\"id\":1,\"title\":\"t\",\"\ud800\":1}",
        "\"extra\" has half a surrogate pair at offset 0; only well-formed Unicode text is"
            + " allowed");
  }

  @Test
  void read_nameThatIsNotText_isRefused() {
    assertThatThrownBy(() -> DocumentJson.read("{\"id\":1,\"title\":\"t\",\"\\ud800\":1}"))
        .isInstanceOf(RecordException.class);
  }

  @Test
  void read_longLabel_namesMember() {
    assertError(
        "{\"id\":1,\"title\":\"t\",\"topics\":[\"" + "x".repeat(1001) + "\"]}",
        "\"topics[0]\" has 1001 characters; allowed: at most 1000");
  }

  @Test
  void read_blankTopic_namesMember() {
    assertError(
        "{\"id\":1,\"title\":\"t\",\"topics\":[\"a\",\"\"]}",
        "\"topics[1]\" is blank; give the topic a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void read_5000Levels_isRefused(String open) {
    String json = "{\"id\":1,\"title\":\"t\",\"x\":" + open.repeat(5_000);

    assertThatThrownBy(() -> DocumentJson.read(json))
        .isInstanceOf(RecordException.class)
        .hasMessageMatching(
            "arrays and objects are nested too deep at column \\d+; allowed: 100 levels");
    assertThatThrownBy(() -> DocumentJson.read(open.repeat(5_000)))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("nested too deep");
  }

  @Test
  void read_100Levels_isAllowedAndWritten() throws RecordException {
    String deep = "[".repeat(99) + "1" + "]".repeat(99);
    String json = "{\"id\":\"q\",\"title\":\"t\",\"x\":" + deep + "}";

    assertThat(DocumentJson.write(DocumentJson.read(json))).isEqualTo(json);
    assertError(
        "{\"id\":\"q\",\"title\":\"t\",\"x\":[" + deep + "]}",
        "arrays and objects are nested too deep at column 126; allowed: 100 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\":#", "\"title\":\"t\",\"x\":[#]", "\"title\":\"t\",\"x\":0.#"})
  void read_numberOfAbsurdLength_isRefused(String member) {
    assertThatThrownBy(
            () -> DocumentJson.read("{" + member.replace("#", "1".repeat(1_000_000)) + "}"))
        .isInstanceOf(RecordException.class)
        .hasMessageMatching(
            "not valid JSON at column \\d+: a number or name is too long;"
                + " allowed: numbers of 100 characters, names of 1000");
  }

  @Test
  void read_nameOfAbsurdLength_isRefused() throws RecordException {
    String longest = "n".repeat(1_000);

    assertThat(DocumentJson.read("{\"id\":1,\"title\":\"t\",\"" + longest + "\":1}").extra())
        .containsOnlyKeys(longest);
    for (int length : new int[] {1_001, 1_000_000}) {
      assertThatThrownBy(() -> DocumentJson.read("{\"" + "n".repeat(length) + "\":1}"))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("a number or name is too long");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"question\":\"secret\",\"answer\":secret}",
        "{\"id\":1,\"question\":\"secret\"secret}",
        "{\"id\":1,\"question\":[\"secret\"]}",
        "{\"id\":1,\"question\":\"secret\\q\"}",
        "{\"id\":1,\"question\":\"secret\\ud800\"}",
        "{\"id\":1,\"question\":{\"text\":\"secret\\u0000\"}}",
        "{\"id\":1,\"question\":\"secret",
        "[\"secret\"]",
        "secret",
      })
  void read_badRecord_neverRepeatsText(String json) {
    assertThatThrownBy(() -> DocumentJson.read(json))
        .isInstanceOf(RecordException.class)
        .hasNoCause()
        .message()
        .doesNotContain("secret", "tools.", "Exception", "Source");
  }

  private static void assertError(String json, String message) {
    assertThatThrownBy(() -> DocumentJson.read(json))
        .as(json.length() < 200 ? json : "a long record")
        .isInstanceOf(RecordException.class)
        .hasMessage(message);
  }
}
