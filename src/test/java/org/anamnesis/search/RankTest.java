package org.anamnesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.model.QaDocument;
import org.junit.jupiter.api.Test;

class RankTest {
  @Test
  void rank_sampleArchive_hasOrderAndScoresOfSearch() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory();
        JsonLinesReader samples = JsonLinesReader.open(Path.of("sample-data/questions.jsonl"))) {
      index.addAll(samples);
      index.commit();
      SymptomQuery query = SymptomQuery.describe("numb fingers at night, no neck pain").limit(7);

      assertThat(index.rank(query))
          .hasSize(7)
          .isEqualTo(
              index.search(query).hits().stream()
                  .map(hit -> new ScoredId(hit.id(), hit.score()))
                  .toList());
    }
  }

  @Test
  void rank_whoNamesItInOtherWords_isFound() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      for (int i = 0; i < 30; i++) {
        index.add(QaDocument.of("boat-" + i, "My boat is painted blue.", ""));
      }
      index.add(QaDocument.of("q", "What helps against hypertension?", ""));
      index.commit();

      assertThat(index.rank(SymptomQuery.describe("high blood pressure")))
          .extracting(ScoredId::id)
          .containsExactly("q");
      assertThat(index.rank(SymptomQuery.describe("no high blood pressure"))).isEmpty();
    }
  }
}
