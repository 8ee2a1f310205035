package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;
import org.anamnesis.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingExtractorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have pain in my right calf               | calf-pain calf right",
        "my left knee is swollen                    | knee-swelling knee left",
        "tingling in both hands                     | hand-tingling hand both",
        "bilateral knee swelling                    | knee-swelling knee both",
        "the calf on the right hurts                | calf-pain calf right",
        "pain in the knee on both sides             | knee-pain knee both",
        "pain in left and right knees               | knee-pain knee both",
        "pain on the outer side of the knee         | outer-knee-pain outer-knee",
        "pain on the left side of my foot           | side-of-foot-pain side-of-foot left",
        "swelling of my ankle                       | ankle-swelling ankle",
        "I have a fever                             | fever",
      })
  void region_saidNearby_isTheFindings(String text, String placed) {
    assertThat(Said.placed(text)).containsExactly(placed);
  }

  @Test
  void region_ofTwoFindings_isEachItsOwn() {
    assertThat(Said.placed("My right knee is swollen and I have tingling in my left elbow"))
        .containsExactly("knee-swelling knee right", "tingling elbow left");
    assertThat(Said.placed("pain in my right calf, swelling in my left ankle"))
        .containsExactly("calf-pain calf right", "ankle-swelling ankle left");
    assertThat(Said.placed("tingling in my hand and my elbow is swollen"))
        .containsExactly("hand-tingling hand", "elbow-swelling elbow");
  }

  @Test
  void region_behindPunctuation_isNotTheFindings() {
    assertThat(Said.placed("I am itching. My calf is fine")).containsExactly("itching");
    assertThat(Said.placed("itching, my calf is fine")).containsExactly("itching");
  }

  @Test
  void region_sevenWordsAway_isNotTheFindings() {
    assertThat(Said.placed("itching one two three four five calf"))
        .containsExactly("itchy-leg calf");
    assertThat(Said.placed("itching one two three four five six calf"))
        .containsExactly("itchy-leg calf");
    assertThat(Said.placed("itching one two three four five six seven calf"))
        .containsExactly("itching");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Right now my knee is swollen                     | knee NONE",
        "My right knee and my elbow                       | knee RIGHT, elbow NONE",
        "My right knee and elbow                          | knee RIGHT, elbow RIGHT",
        "My left knee. On the right nothing               | knee LEFT",
        "Nothing in the calf. On the right there is       | calf NONE",
        "my nose on the left                              | nose NONE",
        "left knee, elbow                                 | knee LEFT, elbow NONE",
      })
  void side_saidOfARegion_isThatRegionsOnly(String text, String places) {
    assertThat(Said.read(text).places())
        .extracting(place -> place.region() + " " + place.side())
        .containsExactly(places.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A rash today.                                 | rash UNSAID",
        "I have a rash.                                | rash WRITER",
        "I cough. Rash, too.                           | cough WRITER, rash UNSAID",
        "My head hurts.                                 | headache WRITER",
        "Can I treat a rash?                           | rash UNSAID",
        "My son has a rash.                            | rash ANOTHER",
        "My son has a rash, I cough.                   | rash ANOTHER, cough WRITER",
        "My son is seven. A rash today.                | rash UNSAID",
        "I have a rash. A rash today.                 | rash WRITER",
        "My father had a rash. I have a rash.         | rash ANOTHER, rash WRITER",
        "Do we need a test? My son coughs. I cough.     | cough ANOTHER, cough WRITER",
      })
  void finding_isHeld_byWhomItsSentenceNames(String text, String held) {
    assertThat(Said.read(text).facts())
        .filteredOn(fact -> !fact.concept().isEmpty())
        .extracting(fact -> fact.concept() + " " + fact.holder())
        .containsExactly(held.split(", "));
  }

  @Test
  void holders_ofOneFact_areTheOneSaid_orNone() {
    assertThat(Holder.UNSAID.merge(Holder.WRITER)).isEqualTo(Holder.WRITER);
    assertThat(Holder.ANOTHER.merge(Holder.UNSAID)).isEqualTo(Holder.ANOTHER);
    assertThat(Holder.ANOTHER.merge(Holder.ANOTHER)).isEqualTo(Holder.ANOTHER);
    assertThat(Holder.WRITER.merge(Holder.ANOTHER)).isEqualTo(Holder.UNSAID);
  }

  @Test
  void persons_named_areCounted() {
    assertThat(Said.read("I cough.").persons()).isZero();
    assertThat(Said.read("My wife coughs. She says my wife's mother did.").persons()).isEqualTo(2);
  }

  @Test
  void testes_areNoTests() {
    assertThat(Said.read("A test of my testes").places())
        .extracting(Fact::region)
        .containsExactly("testicle");
    assertThat(Said.read("Blood tests, a test").places()).isEmpty();
  }

  @Test
  void places_namedTwice_areListedOnce() {
    ClinicalText read = Said.read("My left knee. The left knee and the right knee.");

    assertThat(read.places())
        .containsExactly(
            new Fact("", "knee", Side.LEFT, (byte) 0), new Fact("", "knee", Side.RIGHT, (byte) 0));
  }

  @Test
  void name_longest_wins() {
    assertThat(Said.findings("chest pain")).containsExactly("chest-pain");
    assertThat(Said.findings("low grade fever")).containsExactly("low-grade-fever");
    assertThat(Said.findings("sinusitis or sinus headache"))
        .containsExactly("sinusitis", "sinus-headache");
  }

  @Test
  void name_acrossPunctuation_isNone() {
    assertThat(Said.findings("chest, pain")).containsExactly("pain");
    assertThat(Said.findings("chest. Pain")).containsExactly("pain");
  }

  @Test
  void name_inflected_isFound() {
    assertThat(Said.findings("coughing, cramps and SWELLINGS"))
        .containsExactly("cough", "cramp", "swelling");
    // the root of an inflammation is not the inflammation
    assertThat(Said.findings("append the files to the sinus report")).isEmpty();
  }

  @Test
  void finding_saidTwice_isOneWithBothSpans() {
    String text = "Fever at night, a fever by day, no cough";
    List<Finding> findings = Said.read(text).findings();

    assertThat(findings).extracting(Finding::concept).containsExactly("fever", "cough");
    assertThat(findings.get(0).spans()).containsExactly(new Span(0, 5), new Span(18, 23));
    assertThat(findings.get(0).kind()).isEqualTo(Finding.Kind.SYMPTOM);
    assertThat(text.substring(35, 40)).isEqualTo("cough");
    assertThat(findings.get(1).spans()).containsExactly(new Span(35, 40));
  }

  @Test
  void finding_saidAndDenied_isTwo() {
    assertThat(Said.findings("fever on Monday. Today no fever"))
        .containsExactly("fever", "no fever");
  }

  @Test
  void finding_oddlyAccentedOrApostrophed_isFound() {
    assertThat(Said.findings("Ménière’s disease")).containsExactly("menieres-disease");
    assertThat(Said.findings("Me\u0301nie\u0300re's disease")).containsExactly("menieres-disease");
    assertThat(Said.findings("shingles.the blisters")).containsExactly("shingles", "blister");
  }
}
