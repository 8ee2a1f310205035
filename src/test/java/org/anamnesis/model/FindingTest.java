package org.anamnesis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.anamnesis.model.Assertion.Experiencer;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  private static final BodyRegion CALF = new BodyRegion("calf", "calf");

  @Test
  void toString_placeAndSide_areSaidOnce() {
    assertThat(finding("cramp", Optional.of(CALF), Side.RIGHT)).hasToString("cramp, right calf");
    assertThat(finding("cramp", Optional.of(CALF), Side.NONE)).hasToString("cramp, calf");
    assertThat(finding("calf pain", Optional.of(CALF), Side.LEFT)).hasToString("calf pain, left");
    assertThat(finding("calf pain", Optional.of(CALF), Side.NONE)).hasToString("calf pain");
    assertThat(finding("numbness", Optional.empty(), Side.BOTH)).hasToString("numbness, both");
    assertThat(finding("fever", Optional.empty(), Side.NONE)).hasToString("fever");
  }

  @ParameterizedTest
  @CsvSource({
    "PRESENT,RECENT,PATIENT,true,false",
    "POSSIBLE,RECENT,PATIENT,true,false",
    "PRESENT,HISTORICAL,PATIENT,true,false",
    "ABSENT,RECENT,PATIENT,false,true",
    "ABSENT,HISTORICAL,PATIENT,false,true",
    "PRESENT,HYPOTHETICAL,PATIENT,false,false",
    "PRESENT,RECENT,OTHER,false,false",
    "ABSENT,RECENT,OTHER,false,false",
  })
  void assertion_axes_affirmOrDeny(
      Polarity polarity, Temporality time, Experiencer who, boolean affirms, boolean denies) {
    Assertion assertion = new Assertion(polarity, time, who);

    assertThat(assertion.affirms()).isEqualTo(affirms);
    assertThat(assertion.denies()).isEqualTo(denies);
  }

  @ParameterizedTest
  @CsvSource({"-1,2", "3,2"})
  void cannotSpan_whatIsNoRange(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span " + start + ".." + end + " is not a range; allowed: 0 <= start <= end");
  }

  private static Finding finding(String name, Optional<BodyRegion> region, Side side) {
    return new Finding(
        name, name, Finding.Kind.SYMPTOM, Assertion.PRESENT, region, side, List.of(new Span(0, 1)));
  }
}
