package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.search.QaPage;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final String RULE = "─".repeat(80);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Test
  void lines_fullPage_hasEverythingInOrder() {
    assertThat(lines(Pages.filledWith("calf")))
        .containsExactly(
            "calf",
            "calf · calf",
            "calf",
            "This is only an excerpt. It comes from the page calf.",
            "",
            "calf",
            "",
            "calf · aged 40-49, female · asked 2016-06-23",
            "",
            RULE,
            "Answer 1 of 2 by calf",
            "calf · answered 2016-07-01",
            "This answer is from 2016. Advice may have changed since.",
            "",
            "calf",
            "",
            RULE,
            "Answer 2 of 2",
            "date not known",
            "",
            "calf",
            "",
            RULE,
            "More information",
            "",
            "calf",
            "",
            "calf",
            "",
            "calf",
            "",
            RULE,
            "Similar questions",
            "",
            "1. calf",
            "   calf",
            "   calf · calf",
            "   calf",
            "   read more: calf",
            "",
            RULE,
            "Related topics",
            "calf (calf), calf",
            "",
            RULE,
            "This is an answer to somebody else's question, not a diagnosis. If you are",
            "worried, see a doctor.");
  }

  @Test
  void lines_answerAlone_leavesOutWhatIsNotThere() {
    assertThat(lines(Pages.of(QaDocument.of("a-7", "", "Drink.\n\nRest,\nplease."))))
        .startsWith(
            "Answer a-7",
            "a-7",
            "",
            RULE,
            "Answer",
            "date not known",
            "",
            "Drink.",
            "",
            "Rest,",
            "please.",
            "",
            RULE,
            "This is an answer to somebody else's question, not a diagnosis. If you are");
  }

  @Test
  void lines_recentAnswer_hasItsDateAndNoWarning() {
    QaDocument document =
        Pages.answered(0)
            .withReply(new Reply("Rest.", "", "", Optional.of(LocalDate.of(2021, 1, 1))));

    assertThat(lines(Pages.of(document)))
        .contains("answered 2021-01-01")
        .noneMatch(line -> line.contains("changed since"));
  }

  @Test
  void lines_sevenReplies_areNumbered() {
    assertThat(lines(Pages.of(Pages.answered(7))))
        .contains("Answer 1 of 7 by Dr. 1", "Answer 7 of 7 by Dr. 7");
  }

  @Test
  void lines_longWordsAndHostileOnes_fit80ColumnsWithoutEscapeCodes() {
    String hostile = "\u001b[2J\u202e" + "w".repeat(200) + " 我的小腿晚上抽筋".repeat(20) + "\u0007";

    assertThat(lines(Pages.filledWith(hostile)))
        .allMatch(line -> TextLayout.columns(line) <= 80)
        .allMatch(line -> line.equals(TextLayout.harmless(line)));
  }

  @Test
  void lines_onATerminal_titlesAreBold() {
    List<String> lines =
        new PageText(new TextLayout(80, true), TODAY).lines(Pages.of(Pages.answered(1)));

    assertThat(lines)
        .contains("\u001b[1mCalf cramps\u001b[22m", "\u001b[1mAnswer by Dr. 1\u001b[22m");
  }

  private static List<String> lines(QaPage page) {
    return new PageText(new TextLayout(80, false), TODAY).lines(page);
  }
}
