package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anamnesis.model.QuerySyntaxException;
import org.junit.jupiter.api.Test;

/** What expressions of the advanced syntax are refused, and where their errors point. */
class ExpressionErrorsTest {
  private static final String WANTED = "a word, a phrase, field:value or \"(\"";

  private static final String FIELDS =
      "text, title, article, symptoms, body_region, specialty, topic, sex, age, asked, tag, id";

  @Test
  void blankExpression_isRefused() {
    refused("", 0, "the expression is blank; write a word, a \"phrase\" or field:value");
    refused(" \n\t", 0, "the expression is blank; write a word, a \"phrase\" or field:value");
  }

  @Test
  void wordsThatAreNotIndexed_areRefusedAlone() {
    String message =
        "the expression has no word that is searched; add one that says more, or a field:value";
    refused("the", 0, message);
    refused("-the", 0, message);
    refused("(with \"of the\") OR ...", 0, message);
    refused("text:\"\"", 0, message);
  }

  @Test
  void unknownField_isRefusedNamingAll() {
    String message =
        " is not known; allowed: " + FIELDS + "; put a text that has a colon in quotes";
    refused("calf doctor:smith", 5, "field \"doctor\"" + message);
    refused("calf\n-doctor:(smith OR jones)", 6, "field \"doctor\"" + message);
    refused("*:*", 0, "field \"*\"" + message);
    refused("te\\xt:calf", 0, "field \"te\\xt\"" + message);
    refused("facts:x", 0, "field \"facts\"" + message);
    refused(
        "a\u007fb" + "\uD83D\uDE00".repeat(50) + ":x",
        0,
        "field \"a b" + "\uD83D\uDE00".repeat(18) + "\u2026\"" + message);
  }

  @Test
  void longNameOfPairs_isShortenedBetweenThem() {
    String pairs = "\uD83D\uDE00".repeat(21);

    assertThat(error(pairs + ":x"))
        .hasMessageStartingWith("field \"" + pairs.substring(2) + "\u2026\" is not known");
    assertThat(error("x" + pairs + ":x"))
        .hasMessageStartingWith("field \"x" + pairs.substring(4) + "\u2026\" is not known");
  }

  @Test
  void valuesThatAreNotKnown_arePointedAt() {
    refused(
        "calf symptoms:\"warp core\"",
        14,
        "symptom \"warp core\" is not known; allowed: an id or everyday name of a symptom or"
            + " condition, such as muscle-cramp, \"charley horse\"");
    refused(
        "symptoms:(cramp ibuprofen)",
        16,
        "symptom \"ibuprofen\" is a medication; allowed: a symptom or condition; search for the"
            + " bare word instead");
    refused(
        "body_region:warp",
        12,
        "body region \"warp\" is not known; allowed: an id or everyday name such as calf,"
            + " lower-leg, tummy");
    refused("sex:x", 4, "sex \"x\" is not known; allowed: female, male, f, m");
    refused(
        "tag:tenant",
        4,
        "tag \"tenant\" has no \"=\"; allowed: a key and its value, as in tag:tenant=acme");
    refused("specialty:\" \"", 10, "the specialty to keep to is blank; name one");
    refused("id:\"\"", 3, "the id to keep to is blank; name one");
  }

  @Test
  void badAge_isPointedAt() {
    String message = " is not known; allowed: years such as 45 or 40-49, 0 to 130";
    refused("age:old", 4, "age \"old\"" + message);
    refused("age:131", 4, "age \"131\"" + message);
    refused("age:49-40", 4, "age \"49-40\"" + message);
    refused("age:[40 TO old]", 11, "age \"old\"" + message);
    refused("age:[\" \" TO 50]", 5, "age \" \"" + message);
    refused("age:-5", 4, "\"-\" cannot stand here; write " + WANTED);
  }

  @Test
  void badDate_isPointedAt() {
    String message =
        " is not known; allowed: a year (2016), a month (2016-06) or a day (2016-06-23)";
    refused("asked:today", 6, "date \"today\"" + message);
    refused("asked:2016-02-30", 6, "date \"2016-02-30\"" + message);
    refused("asked:2016-13", 6, "date \"2016-13\"" + message);
    refused("asked:2016-6", 6, "date \"2016-6\"" + message);
    refused("asked:\"2016/06/23\"", 6, "date \"2016/06/23\"" + message);
    refused("asked:[2016/06/23 TO *]", 7, "date \"2016/06/23\"" + message);
    refused("calf\nasked:[2016 TO 2o17]", 20, "date \"2o17\"" + message);
  }

  @Test
  void badRange_isPointedAt() {
    String empty = "nothing lies in this range; swap its ends, or write [ ] to include them";
    String form = "a range is [from TO to], with * for an open end";
    refused("asked:[2017 TO 2016]", 6, empty);
    refused("asked:{2016 TO 2016}", 6, empty);
    refused("age:{130 TO *]", 4, empty);
    refused("asked:[2016 2017]", 12, form);
    refused("asked:[2016]", 11, form);
    refused("asked:[]", 7, form);
    refused("asked:[2016 TO 2017", 6, "\"[\" is not closed");
    refused("specialty:[a TO b]", 10, "ranges are for age and asked; write one value here");
    refused("[a TO b]", 0, "ranges are for age and asked; write one value here");
  }

  @Test
  void regularExpression_isRefused() {
    String message =
        "\"/\" would begin a regular expression, which is not allowed; put the text in quotes";
    refused("calf /cr.*/", 5, message);
    refused("headache/nausea", 8, message);
    refused("asked:2016/06/23", 10, message);
    refused("title:/x", 6, message);
  }

  @Test
  void boost_isRefused() {
    String message = "\"^\" has no meaning in a filter, which ranks nothing; leave it out";
    refused("calf^2", 4, message);
    refused("(calf cramp)^0.5", 12, message);
    refused("\"a b\"^x", 5, message);
  }

  @Test
  void wildcards_areRefusedWhereTheyWouldFitTooMuch() {
    refused("calf *ramp", 5, "\"*ramp\" starts with a wildcard; start with a letter or digit");
    refused("?ramp", 0, "\"?ramp\" starts with a wildcard; start with a letter or digit");
    refused("ab*", 0, "\"ab*\" has 2 letters; allowed with \"*\", \"?\" or \"~\": 3 to 64");
    refused(
        "a".repeat(65) + "*",
        0,
        "\""
            + "a".repeat(40)
            + "\u2026\" has 65 letters; allowed with \"*\", \"?\" or \"~\": 3 to 64");
    refused(
        "abc" + "?".repeat(62),
        0,
        "\"abc"
            + "?".repeat(37)
            + "\u2026\" has 65 letters; allowed with \"*\", \"?\" or \"~\": 3 to 64");
    refused(
        "calf x-ra*",
        5,
        "\"x-ra\" is not one word; \"*\", \"?\" and \"~\" take letters and digits only");
    refused(
        "cra\\mp*",
        0,
        "\"cra\\mp\" is not one word; \"*\", \"?\" and \"~\" take letters and digits only");
    refused(
        "abc*b???????????????????",
        0,
        "\"abc*b???????????????????\" has too many \"?\" behind a \"*\"; leave some out");
    refused(
        "sex:fem*",
        4,
        "\"*\" and \"?\" are for words in text, title and article; write the value out here");
    refused(
        "asked:201?",
        6,
        "\"*\" and \"?\" are for words in text, title and article; write the value out here");
  }

  @Test
  void tilde_isRefusedWhereItMeansNothing() {
    refused(
        "calf~3",
        4,
        "\"~3\" after a word; allowed: ~, ~1, ~2, how many letters may be wrong; put a value that"
            + " has a \"~\" in quotes");
    refused(
        "age:40~49",
        6,
        "\"~49\" after a word; allowed: ~, ~1, ~2, how many letters may be wrong; put a value that"
            + " has a \"~\" in quotes");
    refused(
        "\"restless legs\"~50",
        15,
        "\"~50\" after a phrase; allowed: ~0 to ~49, how many words may lie between");
    refused(
        "\"restless legs\"~",
        15,
        "\"~\" after a phrase; allowed: ~0 to ~49, how many words may lie between");
    refused("(calf)~1", 6, "\"~\" must follow a word or phrase");
    refused("cramp*~1", 6, "\"~\" must follow a word or phrase");
    refused("~", 0, "\"~\" must follow a word or phrase");
    refused(
        "topic:cramp~",
        6,
        "\"~\" is for words in text, title and article; write the value out here");
    refused(
        "topic:\"leg cramp\"~2",
        6,
        "\"~2\" is for phrases in text, title and article; leave it out here");
    refused(
        "x-rays~",
        0,
        "\"x-rays\" is not one word; \"*\", \"?\" and \"~\" take letters and digits only");
  }

  @Test
  void whatDoesNotPair_isPointedAt() {
    refused("calf (cramp OR (spasm)", 5, "\"(\" is not closed");
    refused("calf) cramp", 4, "\")\" closes nothing; leave it out");
    refused("calf \"restless legs", 5, "this quote is not closed");
    refused("calf ]", 5, "\"]\" stands alone; put \"\\\" before it, or the text in quotes");
    refused("calf\\", 4, "\"\\\" stands alone; put \"\\\" before it, or the text in quotes");
    refused(
        "calf x\\u00fz",
        5,
        "a \"\\\" is wrong here; allowed: one before the character that it stands for, or \\u and"
            + " four hexadecimal digits");
    refused("()", 1, "\")\" cannot stand here; write " + WANTED);
    refused("\"id\":5", 4, "\":\" is not expected here; put a value that has one in quotes");
  }

  @Test
  void operators_needWhatTheyJoin() {
    refused("calf AND", 8, "the expression ends too early; write " + WANTED + " behind it");
    refused("calf -", 6, "the expression ends too early; write " + WANTED + " behind it");
    refused("title: ", 7, "the expression ends too early; write " + WANTED + " behind it");
    refused("OR calf", 0, "\"OR\" cannot stand here; write " + WANTED);
    refused("calf AND OR knee", 9, "\"OR\" cannot stand here; write " + WANTED);
    refused("calf - knee", 5, "\"-\" stands alone; join it to what follows, or put it in quotes");
  }

  @Test
  void operators_inLowerCase_areRefusedSinceTheyWouldBeLeftOut() {
    String message = "operators are written AND, OR, NOT; put a word that is none in quotes";
    refused("calf not pregnant", 5, message);
    refused("calf or knee", 5, message);
    refused("calf And knee", 5, message);
    assertThat(ExpressionIndex.find("calf \"or\"")).containsExactly("legs", "mother");
  }

  @Test
  void mixedOperators_needParentheses() {
    String message =
        "AND and OR, or a blank and OR, stand side by side; put parentheses around what belongs"
            + " together, as in calf (cramp OR spasm)";
    refused("calf cramp OR spasm", 14, message);
    refused("calf OR cramp AND spasm", 18, message);
    refused("calf OR cramp -title:(legs OR knee)", 15, message);
    refused("title:(calf OR \"a b\"~2 age:[1 TO 2])", 23, message);
  }

  @Test
  void length_isLimited() {
    String longest = "calf" + " ".repeat(ExpressionParser.MAX_LENGTH - 4);
    assertThat(ExpressionIndex.find(longest)).containsExactly("legs", "mother");
    refused(longest + " ", 4096, "the expression has 4097 characters; allowed: at most 4096");
  }

  @Test
  void depth_isLimited() {
    String deepest = "(".repeat(32) + "calf" + ")".repeat(32);
    assertThat(ExpressionIndex.find(deepest)).containsExactly("legs", "mother");
    assertThat(ExpressionIndex.find(deepest + " AND " + deepest)).containsExactly("legs", "mother");
    assertThat(ExpressionIndex.find("\"" + "(".repeat(40) + " calf\" \\("))
        .containsExactly("legs", "mother");
    refused("(" + deepest + ")", 32, "parentheses nest too deep; allowed: at most 32");
    refused("(".repeat(4096), 32, "parentheses nest too deep; allowed: at most 32");
  }

  @Test
  void clauses_areLimited() {
    assertThat(ExpressionIndex.find(repeated("calf", 256, " "))).containsExactly("legs", "mother");
    assertThat(ExpressionIndex.find(repeated("-\"a b c\"", 256, " OR "))).hasSize(5);
    assertThat(ExpressionIndex.find(repeated("-id:n", 256, " "))).hasSize(5);
    refused(
        repeated("calf", 257, " "),
        5 * 256,
        "one word, phrase or value too many; allowed: at most 256");
  }

  @Test
  void patterns_areLimited() {
    assertThat(ExpressionIndex.find(repeated("cramp*", 16, " "))).containsExactly("legs", "mother");
    refused(
        repeated("cramp*", 16, " ") + " calf~",
        7 * 16,
        "one word with \"*\", \"?\" or \"~\" too many; allowed: at most 16");
  }

  @Test
  void caret_pointsAtThePlace() {
    assertThat(error("calf foo:x").caret()).isEqualTo("calf foo:x\n     ^");
    assertThat(error("calf AND").caret()).isEqualTo("calf AND\n        ^");
    assertThat(error("").caret()).isEqualTo("\n^");
    assertThat(error("calf\n\tfoo:x").caret()).isEqualTo("calf  foo:x\n      ^");
    assertThat(error("\u001b[31m:x").caret()).startsWith(" [31m:x\n");
  }

  @Test
  void caret_countsWideCharactersTwiceAndAccentsNot() {
    assertThat(error("\u75bc\u75db foo:x").caret()).isEqualTo("\u75bc\u75db foo:x\n     ^");
    assertThat(error("ne\u0301e foo:x").caret()).isEqualTo("ne\u0301e foo:x\n    ^");
    assertThat(error("\uD83D\uDE00 foo:x").caret()).isEqualTo("\uD83D\uDE00 foo:x\n   ^");
  }

  @Test
  void caret_showsTheSurroundingsOfALongExpression() {
    String words = repeated("0123456789", 20, " ");
    String caret = error(words + " foo:x " + words).caret();

    assertThat(caret)
        .isEqualTo(
            "\u202656789 0123456789 0123456789 0123456789 0123456789 foo:x 0123456789"
                + " 012345\u2026\n"
                + " ".repeat(51)
                + "^");
    assertThat(caret.lines().findFirst().orElseThrow()).hasSizeLessThanOrEqualTo(76);
  }

  private static String repeated(String clause, int times, String joint) {
    return IntStream.range(0, times).mapToObj(i -> clause).collect(Collectors.joining(joint));
  }

  private static void refused(String expression, int position, String message) {
    QuerySyntaxException error = error(expression);
    assertThat(error).as(expression).hasMessage(message);
    assertThat(error.position()).as(expression).isEqualTo(position);
  }

  private static QuerySyntaxException error(String expression) {
    QuerySyntaxException error =
        catchThrowableOfType(
            QuerySyntaxException.class,
            () -> ExpressionParser.parse(expression, ExpressionIndex.ANALYZER));
    assertThat(error).as(expression).isNotNull();
    return error;
  }
}
