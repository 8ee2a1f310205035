package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.model.Span;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
  private static final TextLayout PLAIN = new TextLayout(12, false);
  private static final TextLayout COLORED = new TextLayout(12, true);

  @Test
  void wrap_words_keepsToTheWidth() {
    assertThat(PLAIN.wrap("my calf  cramps at night", "- ", "  "))
        .containsExactly("- my calf", "  cramps at", "  night");
  }

  @Test
  void wrap_wordThatFitsExactly_staysOnTheLine() {
    assertThat(PLAIN.wrap("calf cramps!", "", "")).containsExactly("calf cramps!");
  }

  @Test
  void wrap_wordLongerThanALine_isBroken() {
    assertThat(PLAIN.wrap("a gastrocnemius muscle", "", " "))
        .containsExactly("a", " gastrocnemi", " us muscle");
  }

  @Test
  void wrap_chinese_countsTwoColumnsEach() {
    assertThat(PLAIN.wrap("我的小腿晚上抽筋", "", "")).containsExactly("我的小腿晚上", "抽筋");
  }

  @Test
  void wrap_emoji_isNeverCutInTwo() {
    assertThat(PLAIN.wrap("😀😀😀😀😀😀😀", "", "")).containsExactly("😀😀😀😀😀😀", "😀");
  }

  @Test
  void wrap_blankText_givesTheIndentAlone() {
    assertThat(PLAIN.wrap(" ", "1. ", "   ")).containsExactly("1. ");
  }

  @Test
  void wrap_escapeCodes_takeNoColumns() {
    String bold = COLORED.bold("calf") + " " + COLORED.bold("cramps");

    assertThat(COLORED.wrap(bold, "", "")).containsExactly(bold);
    assertThat(TextLayout.columns(bold)).isEqualTo(11);
  }

  @Test
  void bold_spans_marksJustThem() {
    List<Span> spans = List.of(new Span(3, 7), new Span(8, 14));

    assertThat(COLORED.bold("my calf cramps", spans))
        .isEqualTo("my \u001b[1mcalf\u001b[22m \u001b[1mcramps\u001b[22m");
    assertThat(PLAIN.bold("my calf cramps", spans)).isEqualTo("my calf cramps");
  }

  @Test
  void harmless_controlCharacters_becomeBlanksInPlace() {
    assertThat(TextLayout.harmless("a\u001b[31mb\u202ec\u0007d\ne")).isEqualTo("a [31mb c d e");
  }
}
