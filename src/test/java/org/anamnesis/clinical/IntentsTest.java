package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentsTest {
  private static final Intents INTENTS = Intents.bundled();
  private final ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());

  @Test
  void when_behindTheFirstWord_doesNotAsk() {
    assertThat(INTENTS.asked(analyzer.analyze("woozy when I get up"))).isEmpty();
    assertThat(INTENTS.asked(analyzer.analyze("when to stop cough syrup")))
        .containsExactly("how long it lasts");
    assertThat(INTENTS.asked(analyzer.analyze("gout treatment")))
        .containsExactly("how to treat it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How long does a cold last? | How long will it last?   | how long it lasts",
        "How long does a cold last? | Is a cold fatal?         "
            + "| how it will turn out (you: how long it lasts)",
        "How long does a cold last? | How is a cold treated?   | ''",
        "How long does a cold last? | a cold                   | ''",
      })
  void intents_thatAgree_areSame_elseNear(String own, String other, String shown) {
    long asked = INTENTS.of(List.of(analyzer.analyze(own)));
    long others = INTENTS.of(List.of(analyzer.analyze(other)));

    assertThat(String.join(", ", INTENTS.alike(asked, others))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What causes night cramps?                     | what causes it",
        "How long does a cold last?                    | how long it lasts",
        "Is shingles contagious?                       | whether it is catching",
        "What can we eat?                              | what to eat and drink",
        "My leg hurts. Is it dangerous? I hope not bad | whether it is safe",
        "treatment of gout                             | how to treat it",
        "What is gout?                                 | what it is",
        "i have gout. kindly suggest a cure            | how to treat it, how it will turn out",
        "My leg hurts want to know the causes          | what causes it",
        "Prevention of gout. My father has it          | how to prevent it",
        "is it contagious                              | whether it is catching",
        "What is the outlook for gout?                 | how it will turn out",
        "What is gout? What causes it?                 | what causes it, what it is",
        "Does heat result in swelling?                 | what causes it",
        "My foot is swollen. What could be wrong?      | what causes it",
        "Are these lumps malignant?                    | how it is diagnosed",
        "What is a CT scan?                            | how it is diagnosed",
        "Is surgery an option for gout?                | how to treat it",
        "How bad can gout get?                         | how it will turn out, whether it is"
            + " normal",
        "Can gout pass to my children?                 | whether it runs in families",
        "Who gets gout?                                | how common it is",
        "Where can I find a clinic?                    | where to turn",
        "Do I need to see a doctor?                    | whether to see a doctor",
        "Should I go to the hospital                   | whether to see a doctor",
        "Are gout and arthritis the same thing?        | what the difference is",
        "Can she use it again?                         | whether it is safe",
        "I have gout. I need a cure                    | how to treat it, how it will turn out",
        "he has gout and nobody says how long it lasts | how long it lasts",
        "my leg hurts                                  | ''",
        "''                                            | ''",
      })
  void text_withCues_asksForTheirIntents(String text, String shown) {
    long intents = of(text);

    assertThat(String.join(", ", INTENTS.shared(intents, intents))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My leg hurts. Why? How long does it last?    | what causes it, how long it lasts",
        "how do I treat it                            | how to treat it",
        "I have gout and need information on it       | what it is",
        "since Monday I feel bad                      | ''",
        "it hurts when I walk                         | ''",
      })
  void asked_showsOnlyWhatTheWriterAsks(String text, String shown) {
    assertThat(String.join(", ", INTENTS.asked(analyzer.analyze(text)))).isEqualTo(shown);
  }

  @Test
  void longText_thatAsksNothing_hasNoIntent() {
    String told = "my leg hurts and the treatment did not help ";

    assertThat(of(told)).isNotZero();
    assertThat(of(told.repeat(4))).isZero();
    assertThat(of("We read of the treatment: " + told.repeat(4))).isZero();
    assertThat(of(told.repeat(4) + ". How long does it last?"))
        .isEqualTo(of("How long does it last?"));
  }

  @Test
  void agreement_isHighestForTheSame_lessForTheRelated_noneOtherwise() {
    long cause = of("What causes it?");
    long risk = of("Any odds?");
    long cost = of("What is the price?");

    assertThat(INTENTS.agreement(cause, cause)).isCloseTo(2 / 2.4, within(1e-9));
    assertThat(INTENTS.agreement(cause, risk)).isCloseTo(.8 / 2.4, within(1e-9));
    assertThat(INTENTS.agreement(cause, cost)).isZero();
    assertThat(INTENTS.agreement(cause, 0)).isZero();
  }

  @Test
  void nearness_isTheSameBothWays() {
    for (int i = 0; i < 32; i++) {
      for (int j = 0; j < 32; j++) {
        assertThat(INTENTS.agreement(1L << i, 1L << j))
            .isEqualTo(INTENTS.agreement(1L << j, 1L << i));
      }
    }
  }

  private long of(String... texts) {
    List<ClinicalText> read = Arrays.stream(texts).map(analyzer::analyze).toList();
    return INTENTS.of(read);
  }
}
