package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordReaderTest {
  @Test
  void words_caseAndAccents_areFolded() {
    assertThat(Said.words("MÉNIÈRE'S Sjögren naïve Œdema ＦＥＶＥＲ"))
        .containsExactly("meniere", "sjogren", "naive", "oedema", "fever");
  }

  @Test
  void words_accentsBehindTheirLetters_areDropped() {
    assertThat(Said.words("Me\u0301nie\u0300re")).containsExactly("meniere");
  }

  @Test
  void words_softHyphenAndByteOrderMark_areDropped() {
    assertThat(Said.words("\uFEFFhead\u00ADache is\uFEFF")).containsExactly("headache", "is");
  }

  @Test
  void words_nothingButAccents_keepSomeText() {
    // longer than the tokenizer's longest word, which cuts it among the accents
    ClinicalText read = Said.read("e" + "\u0301".repeat(600));

    assertThat(read.size()).isPositive();
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.word(i).text()).isNotEmpty();
    }
  }

  @Test
  void words_smallCapitals_areLowerCase() {
    assertThat(Said.words("ʀash")).containsExactly("rash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mother's", "mother’s", "Mother＇s", "MOTHER'S"})
  void words_possessive_isCut(String written) {
    ClinicalText read = Said.read("my " + written + " knee");

    assertThat(Said.words("my " + written + " knee")).containsExactly("my", "mother", "knee");
    // the mark on the page is the whole word as written
    assertThat(read.text().substring(read.start(1), read.end(1))).isEqualTo(written);
  }

  @Test
  void words_apostrophesElsewhere_stay() {
    assertThat(Said.words("I don’t, patients' can't 's"))
        .containsExactly("i", "don't", "patients", "can't", "s");
  }

  @Test
  void words_joinedByStopColonOrUnderscore_arePartedWithTheirOffsets() {
    String text = "shingles.the blisters:very sore_throat";
    ClinicalText read = Said.read(text);

    assertThat(Said.words(text))
        .containsExactly("shingles", "|", "the", "blisters", "very", "sore", "throat");
    for (int i = 0; i < read.size(); i++) {
      assertThat(text.substring(read.start(i), read.end(i))).isEqualTo(read.word(i).text());
    }
  }

  @Test
  void words_abbreviationsWithStops_stayWhole() {
    assertThat(Said.words("e.g. aspirin, i.e. U.S.A. 5 p.m. daily"))
        .containsExactly("e.g", "aspirin", "i.e", "u.s.a", "|", "5", "p.m", "|", "daily");
  }

  @Test
  void words_decimalsAndDoses_stayWhole() {
    assertThat(Said.words("98.6 and 0.5mg, 2,5 ml; 120/80"))
        .containsExactly("98.6", "and", "0.5mg", "2,5", "ml", "120", "80");
  }

  @Test
  void words_otherScripts_areWords() {
    assertThat(Said.words("我头痛")).containsExactly("我", "头", "痛");
    assertThat(Said.words("כואב לי וجع")).containsExactly("כואב", "לי", "וجع");
    assertThat(Said.words("pain \uD83D\uDE00 \uD83D\uDE00 ok"))
        .containsExactly("pain", "\uD83D\uDE00", "\uD83D\uDE00", "ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "?!", "\n\n", "\0", "\uD83D", "\uDE00\uD83D", "،؟"})
  void words_textWithoutWords_areNone(String text) {
    ClinicalText read = Said.read(text);

    assertThat(read.size()).isZero();
    assertThat(read.sentences()).isZero();
    assertThat(read.findings()).isEmpty();
    assertThat(read.places()).isEmpty();
  }

  @Test
  void words_halfSurrogatesAndNulBetween_areSkipped() {
    assertThat(Said.words("fever\0cough \uD83D rash \uDE00x"))
        .containsExactly("fever", "cough", "rash", "x");
    assertThat(Said.findings("fever\0, cough \uD83D")).containsExactly("fever", "cough");
  }

  @Test
  void sentences_stopQuestionExclamationOrLineBreak_end() {
    assertThat(Said.words("I cough. Why? Help! so\nthere\r\nend"))
        .containsExactly(
            "i", "cough", "|", "why", "|", "help", "|", "so", "|", "there", "|", "end");
  }

  @Test
  void sentences_titlesAndExamples_goOn() {
    assertThat(Said.words("Dr. Lee and Mrs. Roy took e.g. aspirin vs. nothing. Done."))
        .containsExactly(
            "dr", "lee", "and", "mrs", "roy", "took", "e.g", "aspirin", "vs", "nothing", "|",
            "done");
  }

  @Test
  void sentences_stopInsideANumber_goOn() {
    assertThat(Said.read("It was 98.6 then 101.5 at 3.30 today").sentences()).isEqualTo(1);
  }

  @Test
  void sentences_fullWidthMarks_endWithoutABlank() {
    ClinicalText read = Said.read("我头痛。我发烧？好！");

    assertThat(Said.words("我头痛。我发烧？好！"))
        .containsExactly("我", "头", "痛", "|", "我", "发", "烧", "|", "好");
    assertThat(read.asks(0)).isFalse();
    assertThat(read.asks(1)).isTrue();
  }

  @Test
  void asks_onlySentencesWithAQuestionMark_do() {
    ClinicalText read = Said.read("I cough. Is it flu?! Thanks. What now ?");

    assertThat(read.sentences()).isEqualTo(4);
    assertThat(read.asks(0)).isFalse();
    assertThat(read.asks(1)).isTrue();
    assertThat(read.asks(2)).isFalse();
    assertThat(read.asks(3)).isTrue();
    assertThat(read.asks(99)).isFalse();
  }

  @Test
  void asks_manySentences_areAllKnown() {
    ClinicalText read = Said.read("Why? So. ".repeat(100));

    assertThat(read.sentences()).isEqualTo(200);
    for (int i = 0; i < 200; i++) {
      assertThat(read.asks(i)).as("sentence " + i).isEqualTo(i % 2 == 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "the,FUNCTION,false,false",
    "can't,FUNCTION,false,false",
    "why,QUESTION,true,false",
    "doctor,POLITE,true,false",
    "thanks,POLITE,true,false",
    "feel,FILLER,true,true",
    "fever,CONTENT,true,true",
    "zyxgloop,CONTENT,true,true",
  })
  void role_ofAWord_comesFromTheLists(
      String text, Word.Role role, boolean indexed, boolean informative) {
    Word word = Said.ANALYZER.word(text);

    assertThat(word.role()).isEqualTo(role);
    assertThat(word.role().indexed()).isEqualTo(indexed);
    assertThat(word.role().informative()).isEqualTo(informative);
  }

  @ParameterizedTest
  @CsvSource({
    "cramps,cramp",
    "cramping,cramp",
    "dizziness,dizzi",
    "sinus,sinu",
    "sinusitis,sinusitis",
    "appendicitis,appendicitis",
    "append,append",
    "arthritis,arthritis",
  })
  void stem_inflection_goesButNamesOfInflammationsStay(String text, String stem) {
    assertThat(Said.ANALYZER.word(text).stem()).isEqualTo(stem);
  }

  @Test
  void word_ofTheSameForm_isShared() {
    ClinicalText read = Said.read("Fever, fever and FEVER");

    assertThat(read.word(1)).isSameAs(read.word(0));
    assertThat(read.word(3)).isSameAs(read.word(0));
  }

  @Test
  void word_ofAnotherAnalyzer_isEqual() {
    Word fever = new ClinicalAnalyzer(Lexicon.bundled()).word("fever");

    assertThat(fever)
        .isEqualTo(Said.ANALYZER.word("fever"))
        .isNotSameAs(Said.ANALYZER.word("fever"));
    assertThat(fever).hasSameHashCodeAs(Said.ANALYZER.word("fever"));
    assertThat(fever).isNotEqualTo(Said.ANALYZER.word("fevers"));
  }

  @Test
  void vocabulary_moreWordsThanItHolds_staysRight() {
    Vocabulary vocabulary = new Vocabulary(Word.Phrases.NONE);
    for (int i = 0; i < 70_000; i++) {
      vocabulary.word("word" + i);
    }

    assertThat(vocabulary.word("fevers"))
        .extracting(Word::stem, Word::role)
        .containsExactly("fever", Word.Role.CONTENT);
    assertThat(vocabulary.word("the").role()).isEqualTo(Word.Role.FUNCTION);
  }
}
