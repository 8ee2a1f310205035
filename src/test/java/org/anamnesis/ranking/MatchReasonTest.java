package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.model.Span;
import org.anamnesis.ranking.MatchReason.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchReasonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WORDS       | your words: calf, night",
        "WORD_PARTS  | words spelled alike: calf, night",
        "PHRASES     | said together: calf, night",
        "QUESTION    | question about the same: calf, night",
        "TITLE       | title about: calf, night",
        "SYMPTOMS    | in common: calf, night",
        "BODY_REGION | same part of the body: calf, night",
        "SAME_SIDE   | same side: calf, night",
        "OTHER_SIDE  | other side: calf, night",
        "DENIED      | has what the other has not: calf, night",
        "BOTH_DENY   | also without: calf, night",
        "LIKE_ASKER  | like asker: calf, night",
        "OTHER_ASKER | other asker: calf, night",
      })
  void toString_ofEachKind_isEnglish(Kind kind, String english) {
    assertThat(new MatchReason(kind, 1, List.of("calf", "night"), List.of())).hasToString(english);
  }

  @Test
  void toString_ofAllKinds_differ() {
    Set<String> seen = new HashSet<>();
    for (Kind kind : Kind.values()) {
      assertThat(seen.add(new MatchReason(kind, 1, List.of("100% %s"), List.of()).toString()))
          .as(kind.name())
          .isTrue();
    }
    assertThat(seen).allSatisfy(text -> assertThat(text).endsWith(": 100% %s"));
  }

  @Test
  void lists_givenLater_areCopies() {
    List<String> terms = new ArrayList<>(List.of("calf"));
    MatchReason reason = new MatchReason(Kind.WORDS, .5, terms, List.of());
    terms.add("night");

    assertThat(reason.terms()).containsExactly("calf");
    assertThatThrownBy(() -> reason.terms().add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(reason.withSpans(List.of(new Span(1, 4))))
        .isEqualTo(new MatchReason(Kind.WORDS, .5, List.of("calf"), List.of(new Span(1, 4))));
  }
}
