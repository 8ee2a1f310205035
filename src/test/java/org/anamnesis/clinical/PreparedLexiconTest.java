package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That the build's prepared lexicon is the one that the tables give. */
class PreparedLexiconTest {
  @Test
  void prepared_besideItsTables_isWhatTheyGive() {
    assertThat(Bundle.find("prepared.bin"))
        .as("prepared by the build: mvn process-classes")
        .isEqualTo(PreparedLexicon.of(BundledLexicon.ofTables()));
  }

  @Test
  void prepared_readAndPreparedAgain_isTheSame() {
    Lexicon read = PreparedLexicon.read(Bundle.checksum());
    assertThat(read).isNotNull();
    assertThat(PreparedLexicon.of(read)).isEqualTo(Bundle.find("prepared.bin"));
  }

  @Test
  void prepared_besideOtherTables_countsForNothing() {
    assertThat(PreparedLexicon.read("0")).isNull();
  }
}
