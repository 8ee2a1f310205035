package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionTaggerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no fever                                    | no fever",
        "I don't have any chest pain                 | no chest-pain",
        "I don’t have any chest pain                 | no chest-pain",
        "I dont have a cough                         | no cough",
        "no fever, chills or cough, but a sore throat| no fever;no chills;no cough;sore-throat",
        "No swelling, redness, or itching            | no swelling;no redness;no itching",
        "no sudden fever, one two three cough        | no fever;no cough",
        "without fever or vomiting                   | no fever;no vomiting",
        "no cough no fever no rash                   | no cough;no fever;no rash",
        "Patient denies chest pain, nausea, or fever | no chest-pain;no nausea;no fever",
        "fever: none                                 | no fever",
        "nothing itches and nothing bleeds           | no itching;no bleeding",
        "nothing helps the itching                   | itching",
        "nothing but itching                         | itching",
        "cough has gone                              | no cough",
        "The rash went away                          | no rash",
        "I never had migraines                       | no migraine",
        "I do not have fever nor cough               | no fever;no cough",
        "It is not itching                           | no itching",
        "The test was negative for diabetes          | no diabetes",
        "I don't think I have asthma                 | no asthma",
      })
  void denial_ofFindings_isAbsent(String text, String findings) {
    assertThat(Said.findings(text)).containsExactly(findings.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have a fever                              | fever",
        "no improvement in the pain                  | pain",
        "not only fever but also cough               | fever;cough",
        "The pain never goes away                    | pain",
        "I am not sure about this cough              | cough",
        "no doubt a fever                            | fever",
        "no appetite                                 | loss-of-appetite",
        "I have no appetite and nausea               | loss-of-appetite;nausea",
        "I have no appetite, fever and cough         | loss-of-appetite;fever;cough",
        "I can't sleep                               | insomnia",
        "no appetite, can't sleep                    | loss-of-appetite;insomnia",
        "I have no fever and my throat is itching    | no fever;itchy-throat",
        "No fever, and I have a cough                | no fever;cough",
        "No fever, I have a cough                    | no fever;cough",
        "No fever. Cough                             | no fever;cough",
        "No fever; cough                             | no fever;cough",
        "No fever (cough)                            | no fever;cough",
        "no one two three four five six fever        | fever",
        "cough, fever: none                          | cough;no fever",
      })
  void denial_ofSomethingElse_leavesFindingsPresent(String text, String findings) {
    assertThat(Said.findings(text)).containsExactly(findings.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if I get a fever                            | feared fever",
        "I am worried about cancer                   | feared cancer",
        "how to prevent a stroke                     | feared stroke",
        "could it be appendicitis                    | maybe appendicitis",
        "Do I have diabetes?                         | maybe diabetes",
        "possible asthma                             | maybe asthma",
        "history of asthma                           | past asthma",
        "I used to have migraines                    | past migraine",
        "I had asthma when I was a child             | past asthma",
        "When I was a child I had asthma             | past asthma",
        "asthma in the past                          | past asthma",
        "no history of asthma                        | past no asthma",
        "I had asthma, about twenty years ago        | past asthma",
        "My asthma began five years ago              | asthma",
        "Past history: asthma, cough                 | past asthma;past cough",
        "my past history of work and asthma          | past asthma",
        "come back should my cough return            | feared cough",
        "if the tablets give me a cough              | feared cough",
        "I am worried about my own cough             | cough",
        "I'm terrified it's asthma                   | anxiety;maybe asthma",
        "asthma i dont get, just a cough             | no asthma;cough",
        "My little one has no fever and no cough     | no fever;no cough",
      })
  void condition_doubtOrPast_isMarked(String text, String findings) {
    assertThat(Said.findings(text)).containsExactly(findings.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have headaches. My mother has diabetes    | headache;other's diabetes",
        "Im having headaches. My sister has asthma   | headache;other's asthma",
        "My mother has diabetes, and I have headaches| other's diabetes;headache",
        "I have thirst. Diabetes runs in my family   | thirst;other's diabetes",
        "I have thirst. Diabetes runs in the family  | thirst;other's diabetes",
        "I feel thirsty. Family history of diabetes  | thirst;other's past diabetes",
        "I have a cough. My father has no fever      | cough;other's no fever",
        "My mom is thirsty, I am not thirsty. But my hand is asleep | other's thirst;no"
            + " thirst;hand-numbness",
      })
  void relative_besideOwnComplaints_isSomebodyElse(String text, String findings) {
    assertThat(Said.findings(text)).containsExactly(findings.split(";"));
  }

  @Test
  void relative_withoutOwnComplaints_isThePatient() {
    assertThat(Said.findings("My mother has diabetes")).containsExactly("diabetes");
    assertThat(Said.findings("My mother has diabetes. She has a cough but no fever."))
        .containsExactly("diabetes", "cough", "no fever");
    assertThat(Said.findings("I am writing for my mother: my mother has diabetes"))
        .containsExactly("diabetes");
  }

  @Test
  void mark_ofAWord_isThatOfItsComplaint() {
    ClinicalText read = Said.read("no chest pain but a cough");

    assertThat(marks(read)).containsExactly(0, 1, 1, 0, 0, 0);
  }

  @Test
  void mark_ofTestsMedicinesAndPlainWords_staysPlain() {
    ClinicalText read = Said.read("no blood test, no aspirin, no holidays, no fever");

    assertThat(read.findings())
        .extracting(finding -> finding.kind().name())
        .containsExactly("TEST", "MEDICATION", "SYMPTOM");
    assertThat(marks(read)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void triggers_everyPhrase_isListedOnceAndReachable() {
    Set<String> seen = new HashSet<>();
    WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));
    for (Table.Row row : Table.bundled("triggers.tsv").rows()) {
      for (String phrase : row.names("phrases", "\\|")) {
        assertThat(seen.add(phrase)).as(row.place() + ": " + phrase).isTrue();
        assertThat(reader.read(phrase).size()).as(row.place() + ": " + phrase).isPositive();
      }
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }

  @Test
  void marks_everyAssertion_readsBack() {
    List<String> seen = new ArrayList<>();
    for (byte mark = 0; mark < 18; mark++) {
      assertThat(Marks.of(Marks.assertion(mark))).isEqualTo(mark);
      assertThat(Marks.affirms(mark)).isEqualTo(Marks.assertion(mark).affirms());
      seen.add((Marks.affirms(mark) ? "+" : "-") + (Marks.speaksFor(mark) ? "+" : "-"));
    }

    // present, absent, possible; recent, historical, hypothetical; the patient's, others'
    assertThat(seen)
        .containsExactly(
            "++", "--", "++", "++", "--", "++", "-+", "--", "-+", "--", "--", "--", "--", "--",
            "--", "--", "--", "--");
  }

  private static List<Integer> marks(ClinicalText read) {
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      marks.add((int) read.mark(i));
    }
    return marks;
  }
}
