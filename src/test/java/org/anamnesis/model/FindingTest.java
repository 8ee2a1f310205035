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

  @Test
  void finding_withAllThatIsSaid_isWrittenAsPeopleSayIt() {
    Finding finding =
        new Finding(
            "calf-cramp",
            "calf cramp",
            Finding.Kind.SYMPTOM,
            Assertion.PRESENT,
            Optional.of(new BodyRegion("calf", "calf")),
            Side.RIGHT,
            Optional.of(Severity.SEVERE),
            Optional.of(new TimeSpan(3, TimeSpan.Unit.MONTH)),
            List.of("at night"),
            List.of(),
            List.of(new Span(0, 1)));

    assertThat(finding).hasToString("severe calf cramp, right, at night, 3 months");
  }

  @Test
  void timeSpans_areOrderedByTheirLength() {
    assertThat(
            List.of(
                new TimeSpan(30, TimeSpan.Unit.MINUTE),
                new TimeSpan(5, TimeSpan.Unit.HOUR),
                new TimeSpan(6, TimeSpan.Unit.DAY),
                new TimeSpan(1, TimeSpan.Unit.WEEK),
                new TimeSpan(5, TimeSpan.Unit.WEEK),
                new TimeSpan(2, TimeSpan.Unit.MONTH),
                new TimeSpan(1, TimeSpan.Unit.YEAR)))
        .isSorted();
    assertThat(new TimeSpan(1, TimeSpan.Unit.YEAR)).hasToString("1 year");
  }

  @Test
  void timeSpan_ofNothing_saysWhatIsAllowed() {
    assertThatThrownBy(() -> new TimeSpan(0, TimeSpan.Unit.DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount is 0; allowed: 1 and more");
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
        name,
        name,
        Finding.Kind.SYMPTOM,
        Assertion.PRESENT,
        region,
        side,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(new Span(0, 1)));
  }
}
