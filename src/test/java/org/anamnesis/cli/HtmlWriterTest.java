package org.anamnesis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {
  private final HtmlWriter html = new HtmlWriter();

  @Test
  void text_markup_isEscaped() {
    assertThat(html.text("<b a=\"x\" c='y'>&amp;</b>").finish())
        .isEqualTo("<!DOCTYPE html>&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;\n");
  }

  @Test
  void attribute_markup_isEscaped() {
    assertThat(html.empty("meta", "content", "\"><script>'&").finish())
        .isEqualTo("<!DOCTYPE html>\n<meta content=\"&quot;&gt;&lt;script&gt;&#39;&amp;\"/>\n");
  }

  @Test
  void finish_openElements_areClosedInsideOut() {
    assertThat(html.open("main").open("p").open("b").text("x").finish())
        .isEqualTo("<!DOCTYPE html>\n<main>\n<p><b>x</b></p></main>\n");
  }

  @Test
  void name_blank_isNothing() {
    assertThat(html.name(" ").name("Dr. A").finish())
        .isEqualTo("<!DOCTYPE html><bdi>Dr. A</bdi> \n");
  }

  @Test
  void day_date_isForPeopleAndPrograms() {
    assertThat(html.day("Asked", LocalDate.of(2016, 6, 3)).finish())
        .isEqualTo(
            "<!DOCTYPE html><b>Asked <time datetime=\"2016-06-03\">3 June 2016</time></b>\n");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 0xb, 0xd, 0x1b, 0x7f, 0x85, 0x9f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066,
        0x2067, 0x2068, 0x2069, 0xfffe, 0xffff, 0x1ffff, 0x10fffe
      })
  void isHarmless_controlsAndTurnsOfDirection_areNot(int c) {
    assertThat(HtmlWriter.isHarmless(c)).isFalse();
    assertThat(html.text("a" + Character.toString(c) + "b").finish())
        .isEqualTo("<!DOCTYPE html>ab\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {'\t', '\n', ' ', 'a', 0xa0, 0x5d0, 0x200c, 0x200d, 0x200f, 0x1f600})
  void isHarmless_lettersAndWhatScriptsNeed_are(int c) {
    assertThat(HtmlWriter.isHarmless(c)).isTrue();
    assertThat(html.text(Character.toString(c)).finish())
        .isEqualTo("<!DOCTYPE html>" + Character.toString(c) + "\n");
  }
}
