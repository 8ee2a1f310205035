package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am 34                                  | 34 | UNKNOWN",
        "I am 34. My knee hurts                   | 34 | UNKNOWN",
        "I'm 34 and tired                         | 34 | UNKNOWN",
        "I’m 45, male                             | 45 | MALE",
        "Age 52                                   | 52 | UNKNOWN",
        "34F with a cough                         | 34 | FEMALE",
        "(27m)                                    | 27 | MALE",
        "34 yo                                    | 34 | UNKNOWN",
        "34yo woman                               | 34 | FEMALE",
        "34 y/o male                              | 34 | MALE",
        "34 yrs old                               | 34 | UNKNOWN",
        "34 year female                           | 34 | FEMALE",
        "I am a 34-year-old gentleman             | 34 | MALE",
        "my 3-year-old son                        | 3  | MALE",
        "my 5 year old daughter has a rash        | 5  | FEMALE",
        "0 years old                              | 0  | UNKNOWN",
        "130 years old                            | 130| UNKNOWN",
      })
  void asker_ageAndSex_areRead(String text, int age, Sex sex) {
    assertThat(Said.read(text).asker())
        .isEqualTo(new Asker("", Optional.of(AgeRange.of(age)), sex));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am 34 weeks pregnant                   | FEMALE",
        "I have a fever of 102F                   | UNKNOWN",
        "I can walk 5m                            | UNKNOWN",
        "Pain for 5 yrs                           | UNKNOWN",
        "Surgery 2 yrs ago                        | UNKNOWN",
        "I have had back pain for 20 years        | UNKNOWN",
        "Pain for 20 years. Old scars             | UNKNOWN",
        "131 years old                            | UNKNOWN",
        "9999999999999 years old                  | UNKNOWN",
        "I am 80 kg and 170 cm                    | UNKNOWN",
        "I am a lady                              | FEMALE",
      })
  void asker_otherNumbers_areNoAge(String text, Sex sex) {
    assertThat(Said.read(text).asker()).isEqualTo(new Asker("", Optional.empty(), sex));
  }

  @Test
  void asker_nothingSaid_isUnknown() {
    assertThat(Said.read("My knee hurts").asker()).isSameAs(Asker.UNKNOWN);
    assertThat(Said.read("").asker()).isSameAs(Asker.UNKNOWN);
  }

  @Test
  void asker_saidTwice_isTheFirst() {
    assertThat(Said.read("I am 34, female. My son is a 3 year old boy").asker())
        .isEqualTo(Asker.of(34, Sex.FEMALE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My son is 5 and has a fever                              | male, 5, not the writer",
        "My wife, 41, found a breast lump                         | female, 41, not the writer",
        "My wife is 30, I am 45M and I have a cough               | male, 45",
        "I am 34, female. My son is 3 and has a fever             | male, 3, not the writer",
        "Our 3 month old has colic                                | 0, not the writer",
        "My 18 month old daughter has a rash                      | female, 1, not the writer",
        "I am in my forties and have hot flashes                  | 40-49",
        "My gran is eighty and has a cough                        | female, 80, not the writer",
        "Female, 23. missed period                                | female, 23",
        "male 58, smoker, chest pain                              | male, 58",
        "I am 20 weeks pregnant and have heartburn                | female, pregnant",
        "I'm pregnant and my back hurts                           | female, pregnant",
        "I am a pregnant woman with a cough                       | female, pregnant",
        "My husband (62) has a cough                              | male, 62, not the writer",
        "Could I be pregnant? My period is late                   | female",
        "I am not pregnant, I have cramps                         | female",
        "I want to get pregnant, my periods are irregular         | female",
        "my testicles hurt                                        | male",
        "my husband says I snore                                  | ''",
        "the pain is 5 and I have had it for 20 years             | ''",
      })
  void patient_isTheOneTheLetterIsAbout(String text, String patient) {
    assertThat(Said.read(text).patient()).hasToString(patient);
  }
}
