package org.anamnesis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRangeTest {
  @ParameterizedTest
  @CsvSource({
    "45,45,45",
    "0,0,0",
    "130,130,130",
    "40-49,40,49",
    "40~49,40,49",
    "40–49,40,49",
    "' 40 - 49 ',40,49",
    "４０～４９,40,49",
    "４５,45,45"
  })
  void parse_forms_areUnderstood(String text, int from, int to) {
    assertThat(AgeRange.parse(text)).isEqualTo(new AgeRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "old", "-", "-5", "40-", "4 5", "45.5", "99999999999"})
  void parse_otherText_isRefused(String text) {
    assertThatThrownBy(() -> AgeRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "age \""
                + text
                + "\" is not a number of years; allowed: 45, \"45\", \"40-49\", \"40~49\"");
  }

  @ParameterizedTest
  @CsvSource({"131-131,131,131", "49-40,49,40", "40-131,40,131"})
  void parse_outOfRange_isRefused(String text, int from, int to) {
    String message = "age " + from + "-" + to + " is out of range; allowed: 0 to 130 years";
    assertThatThrownBy(() -> AgeRange.parse(text)).hasMessage(message);
    assertThatThrownBy(() -> new AgeRange(from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void cannotBe_negative() {
    assertThatThrownBy(() -> AgeRange.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overlaps_sharedYear_isTrueBothWays() {
    AgeRange forties = new AgeRange(40, 49);

    assertThat(forties.overlaps(AgeRange.of(40))).isTrue();
    assertThat(AgeRange.of(49).overlaps(forties)).isTrue();
    assertThat(forties.overlaps(new AgeRange(30, 60))).isTrue();
    assertThat(forties.overlaps(AgeRange.of(39))).isFalse();
    assertThat(AgeRange.of(50).overlaps(forties)).isFalse();
  }

  @Test
  void toString_isAsPeopleWrite() {
    assertThat(AgeRange.of(45)).hasToString("45");
    assertThat(new AgeRange(40, 49)).hasToString("40-49");
  }
}
