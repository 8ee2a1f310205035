package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  @Test
  void measures_ofAFewAnswers_areThoseByHand() {
    Classification all = new Classification();
    all.add(Set.of("a"), List.of("a", "b"), .95);
    all.add(Set.of("a", "b"), List.of("b"), .55);
    all.add(Set.of("b"), List.of("a", "c", "b"), .85);
    all.add(Set.of("c"), List.of(), 0);

    assertThat(all.accuracy(1)).isEqualTo(.5);
    assertThat(all.accuracy(3)).isEqualTo(.75);
    // a: 1 right of 2 answered and 1 expected; b: 1 of 1 and 2; c: none
    assertThat(all.macroF1()).isCloseTo((2 / 3.0 + 2 / 3.0 + 0) / 3, within(1e-12));
    assertThat(all.expectedCalibrationError()).isCloseTo((.05 + .45 + .85 + 0) / 4, within(1e-12));
    assertThat(all.sure(.6).size()).isEqualTo(2);
    assertThat(all)
        .hasToString("@1 0.500 [0.150, 0.850], @3 0.750 [0.301, 0.954], macro-F1 0.444, ECE 0.337");
  }
}
