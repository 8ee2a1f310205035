package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.anamnesis.model.QuerySyntaxException;
import org.junit.jupiter.api.Test;

/** Whatever is typed either filters or is refused at a place within it. */
class ExpressionFuzzTest {
  private static final int RUNS = 15_000;

  private static final int CHANGED = 4_000;

  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "+",
    "-",
    "!",
    "&&",
    "||",
    "AND",
    "OR",
    "NOT",
    "TO",
    "not",
    ":",
    "~",
    "~1",
    "~3",
    "^",
    "^2",
    "*",
    "?",
    "\\",
    "\\u00",
    "\\uD83D",
    "/",
    "=",
    "#",
    "\n",
    "\t",
    "\0",
    "\u001b",
    "\u3000",
    "\u200b",
    "\u75bc\u75db",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "e\u0301",
    "\u0130",
    "calf",
    "cramp",
    "the",
    "x-ray",
    "'s",
    "a",
    "abc",
    "2016",
    "2016-06",
    "2016-06-23",
    "40-49",
    "text:",
    "title:",
    "article:",
    "symptoms:",
    "body_region:",
    "specialty:",
    "topic:",
    "sex:",
    "age:",
    "asked:",
    "tag:",
    "id:",
    "foo:",
    "asked:[",
    " TO ",
    "female",
    "tenant=acme",
    "\"restless legs\""
  };

  private static final String[] VALID = {
    "symptoms:cramp body_region:calf specialty:neurology asked:[2015 TO 2016] \"restless legs\""
        + " -pregnant",
    "(calf OR \"x-ray\"~3) AND NOT title:(knee || di?rrh*a) cramp* diarrea~1",
    "age:{40-49 TO \"60\"] tag:\"tenant=acme corp\" -(-sex:f) id:Page\\ 1\\:2 +asked:{* TO 2016-06}"
  };

  @Test
  void randomPieces_areFilteredByOrRefused() {
    Random random = new Random(42);
    int accepted = 0;
    for (int run = 0; run < RUNS; run++) {
      StringBuilder expression = new StringBuilder();
      int most = run % 20 == 0 ? 500 : 12;
      for (int pieces = 1 + random.nextInt(most); pieces > 0; pieces--) {
        expression.append(PIECES[random.nextInt(PIECES.length)]);
      }
      accepted += accepts(expression.toString()) ? 1 : 0;
    }
    assertThat(accepted).isBetween(RUNS / 20, RUNS / 2);
  }

  @Test
  void validExpressions_withSmallChanges_areFilteredByOrRefused() {
    Random random = new Random(43);
    int accepted = 0;
    for (int run = 0; run < CHANGED; run++) {
      StringBuilder expression = new StringBuilder(VALID[run % VALID.length]);
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        int at = random.nextInt(expression.length());
        int to = Math.min(expression.length(), at + random.nextInt(4));
        expression.replace(
            at, to, random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)]);
      }
      accepted += accepts(expression.toString()) ? 1 : 0;
    }
    assertThat(accepted).isBetween(CHANGED / 4, CHANGED);
  }

  @Test
  void anyCharacters_areFilteredByOrRefused() {
    Random random = new Random(44);
    for (int run = 0; run < RUNS; run++) {
      StringBuilder expression = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        expression.append((char) random.nextInt(random.nextInt(4) == 0 ? 0x10000 : 0x80));
      }
      accepts(expression.toString());
    }
  }

  private static boolean accepts(String expression) {
    try {
      ExpressionIndex.find(expression);
      return true;
    } catch (QuerySyntaxException e) {
      assertThat(e.position()).as(expression).isBetween(0, expression.length());
      assertThat(e.getMessage()).as(expression).isNotBlank().doesNotContain("Encountered");
      assertThat(e.caret().split("\n", -1)).as(expression).hasSize(2);
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(expression, e);
    }
  }
}
