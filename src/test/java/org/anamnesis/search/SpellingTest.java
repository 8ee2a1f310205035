package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anamnesis.SampleArchive;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is suggested for words that the archive does not have. */
class SpellingTest {
  @TempDir Path folder;

  @Test
  void description_noneOfWhoseWordsIsKnown_isGivenSuggestions() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            QaDocument.of("1", "I have a splitting headache and a bruise.", ""),
            QaDocument.of("2", "A splinter in my thumb.", ""),
            QaDocument.of("3", "Another splinter, and numbness.", ""))) {
      SearchResults results = index.search(SymptomQuery.describe("spinter, numness"));

      assertThat(results.isEmpty()).isTrue();
      assertThat(results.understood().unknown())
          .containsExactly(
              new Spelling("spinter", new Span(0, 7), List.of("splinter")),
              new Spelling("numness", new Span(9, 16), List.of("numbness")));
      assertThat(results.understood().toString())
          .isEqualTo(
              "splinter · numbness; not in the archive: spinter; did you mean splinter?;"
                  + " not in the archive: numness; did you mean numbness?");
    }
  }

  @Test
  void unknownWord_besideKnownOnes_isGivenTheCommonestFirst() throws IOException {
    try (SymptomIndex index = SymptomIndex.open(folder.resolve("index"))) {
      // in several segments, some documents removed: readers that come and go
      index.add(QaDocument.of("1", "blister", ""));
      index.commit();
      index.add(QaDocument.of("2", "bluster", ""));
      index.add(QaDocument.of("3", "blister of the heel", ""));
      index.commit();
      for (int i = 0; i < 5; i++) {
        SearchResults results = index.search(SymptomQuery.describe("a blyster on my heel"));
        assertThat(results.hits().get(0).id()).isEqualTo("3");
        assertThat(results.understood().unknown())
            .containsExactly(
                new Spelling("blyster", new Span(2, 9), List.of("blister", "bluster")));
        index.add(QaDocument.of("more-" + i, "fever", ""));
        index.remove("more-" + (i - 1));
        index.refresh();
      }
    }
  }

  @Test
  void words_knownShortOddOrInTheLexicon_areNotAsked() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(QaDocument.of("1", "My knee is sore.", ""))) {
      String text = "nee sore, paresthesia, 1234 x-ray \u75bc\u75bc\u75bc\u75bc " + "z".repeat(41);
      assertThat(index.search(SymptomQuery.describe(text)).understood().unknown()).isEmpty();
      assertThat(index.understand("blyster").unknown()).isEmpty();
      assertThat(index.search(SymptomQuery.describe("qqqqqq")).understood().unknown())
          .containsExactly(new Spelling("qqqqqq", new Span(0, 6), List.of()));
    }
  }

  @Test
  void manyUnknownWords_areAskedForAFewOnly() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("blargh").append((char) ('a' + i % 26)).append((char) ('a' + i / 26 % 26));
      text.append(' ');
    }
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.documents())) {
      assertThat(index.search(SymptomQuery.describe(text.toString())).understood().unknown())
          .hasSize(8);
    }
  }
}
