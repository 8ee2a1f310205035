package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {
  private static final String LETTER =
      "For three weeks my left knee has been swollen and hurts when I climb the stairs. Ice and"
          + " rest bring relief for an hour, then the ache returns. I have no fever. I work in a"
          + " bakery, stand all day and carry heavy trays up from the cellar. My mother had gout."
          + " The chemist sold me a cream that smells of camphor, and it burns on the skin. Last"
          + " winter I slipped on ice and fell on that side, but walked home the same evening."
          + " Should I have it tested?";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | the same word for word",
        "Hello doctor, good morning. Thanks. | with courtesy",
        "Dear Dr Okonkwo, greetings.       | to somebody by name",
      })
  void same_anotherGreeting_isOneLetter(String greeting, String as) {
    assertThat(same(LETTER, greeting + " " + LETTER)).as(as).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "left knee         | right knee",
        "I have no fever   | I have a fever",
        "three weeks       | six weeks",
        "My mother had gout| I have gout",
        "climb the stairs  | cough",
        "heavy trays       | 40 trays",
        "Should I have it tested? | What helps against it?",
      })
  void same_withAnotherFact_isAnotherLetter(String words, String others) {
    assertThat(LETTER).contains(words);
    assertThat(same(LETTER, LETTER.replace(words, others))).isFalse();
  }

  @Test
  void same_oneTellingWordOfAShortLetter_isAnotherLetter() {
    String brief = "My tongue feels furry after I drink coffee in the garden.";

    assertThat(same(brief, brief.replace("coffee", "milk"))).isFalse();
    assertThat(same(brief, "Hi! " + brief + " Thank you.")).isTrue();
  }

  @Test
  void same_fewWords_areOneOnlyWithTheirReplies() {
    Candidate one = Letters.candidate("a", "Gout", "What is gout?", "A disease of joints.");

    assertThat(same(one, Letters.candidate("b", "Gout", "What is gout?", "A disease of joints.")))
        .isTrue();
    assertThat(same(one, Letters.candidate("b", "Gout", "What is gout?", "Too much uric acid.")))
        .isFalse();
    assertThat(same("Tietz syndrome", "Tietze syndrome")).as("one stem").isFalse();
  }

  @Test
  void same_title_counts() {
    Candidate one = Letters.candidate("a", "Swollen knee", LETTER, "Rest.");
    Candidate copy = Letters.candidate("b", "Swollen knee", LETTER, "Walk.");

    assertThat(NearDuplicates.same(one, copy)).as("replies do not count").isTrue();
    assertThat(
            NearDuplicates.same(
                Letters.candidate("a", "Gout", "", ""), Letters.candidate("b", "Flu", "", "")))
        .isFalse();
  }

  @Test
  void same_askersThatDiffer_wroteTwoLetters() {
    assertThat(same(asker("30-39", Sex.FEMALE), asker("30-39", Sex.FEMALE))).isTrue();
    assertThat(same(asker("30-39", Sex.FEMALE), asker("", Sex.FEMALE))).isFalse();
    assertThat(same(asker("30-39", Sex.FEMALE), asker("60-69", Sex.FEMALE))).isFalse();
    assertThat(same(asker("30-39", Sex.FEMALE), asker("30-39", Sex.MALE))).isFalse();
  }

  @Test
  void same_excerpt_isTheLetterThatItBegins() {
    String start = LETTER.substring(0, LETTER.indexOf("I have no")) + "I ha…";

    assertThat(same(LETTER, start)).isTrue();
    assertThat(same(start, LETTER)).isTrue();
    assertThat(same(LETTER, start.replace("left", "right"))).isFalse();
    assertThat(same(LETTER, start.replace("I ha…", "Is it gout?"))).as("asks another").isFalse();
    assertThat(same(LETTER, "For three weeks my left knee…")).as("too short to tell").isFalse();
    assertThat(
            same(Letters.candidate("a", "Knee", LETTER, ""), Letters.candidate("b", "", start, "")))
        .as("another title")
        .isFalse();
  }

  @Test
  void same_withoutTitleAndQuestion_isNever() {
    Candidate answer = Letters.candidate("a", "", "", "Stretch the calf before bed.");

    assertThat(same(answer, Letters.candidate("b", "", "", "Stretch the calf before bed.")))
        .isFalse();
  }

  @Test
  void gather_keepsTheBestOfEachInOrder() {
    List<Ranked> ranked =
        List.of(
            new Ranked(letter("b", LETTER), 3),
            new Ranked(letter("x", "My ear itches."), 2),
            new Ranked(letter("a", "Hello. " + LETTER), 1.5),
            new Ranked(letter("c", LETTER), 1));

    assertThat(NearDuplicates.gather(ranked))
        .containsExactly(
            new NearDuplicates.Group(ranked.get(0), List.of("a", "c")),
            new NearDuplicates.Group(ranked.get(1), List.of()));
    assertThat(NearDuplicates.apart(ranked)).extracting(group -> group.best()).isEqualTo(ranked);
    assertThat(NearDuplicates.gather(List.of())).isEmpty();
  }

  @Test
  void gather_excerpt_standsBehindItsLetter() {
    String start = LETTER.substring(0, LETTER.indexOf("I have no")) + "I ha…";
    Ranked excerpt = new Ranked(letter("p#1", start), 3);
    Ranked whole = new Ranked(letter("w", LETTER), 2);
    Ranked again = new Ranked(letter("q#1", start), 1);

    assertThat(NearDuplicates.gather(List.of(excerpt, whole, again)))
        .containsExactly(new NearDuplicates.Group(whole, List.of("p#1", "q#1")));
    assertThat(NearDuplicates.gather(List.of(whole, excerpt, again)))
        .containsExactly(new NearDuplicates.Group(whole, List.of("p#1", "q#1")));
  }

  private static Candidate asker(String age, Sex sex) {
    Optional<AgeRange> known = age.isEmpty() ? Optional.empty() : Optional.of(AgeRange.parse(age));
    return Letters.candidate("a", "Knee", LETTER, "", known, sex);
  }

  private static Candidate letter(String id, String question) {
    return Letters.candidate(id, "", question, "");
  }

  private static boolean same(String one, String other) {
    return same(letter("a", one), letter("b", other));
  }

  private static boolean same(Candidate one, Candidate other) {
    return NearDuplicates.same(one, other);
  }
}
