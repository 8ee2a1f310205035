package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualSpecialtiesTest {
  @ParameterizedTest
  @CsvSource({
    "acne, Dermatology, .5",
    "acne, dermatologist, .5",
    "acne, Skin, .5",
    "acne, Neurology, 0",
    "no acne, Dermatology, 0",
    "my sister has acne, Dermatology, .5",
    "acne and again acne, Dermatology, .5",
    "dull ache, General Medicine, .5",
    "dull ache, Internal/General medicine, .5",
    "dull ache, General Surgery, 0",
    "dull ache, '', 0"
  })
  void share_ofAnArchivesSpecialty_isThatOfTheFindingsNamingIt(
      String text, String specialty, double share) {
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());

    assertThat(
            UsualSpecialties.of(analyzer.analyze(text).findings(), Lexicon.bundled())
                .share(specialty))
        .isEqualTo(share);
  }

  @Test
  void share_withoutFindings_isNone() {
    assertThat(UsualSpecialties.NONE.share("Neurology")).isZero();
  }
}
