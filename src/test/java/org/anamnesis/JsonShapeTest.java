package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anamnesis.search.Hit;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a web application sends when it hands results to Jackson as they are. */
class JsonShapeTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void results_throughJackson_comeBackEqual() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.documents())) {
      SearchResults results =
          index.search(SymptomQuery.describe("my right calf cramps at night; no fever").limit(3));
      String json = JSON.writeValueAsString(results);
      assertThat(json).startsWith("{\"hits\":[{\"rank\":1,");
      for (Hit hit : results) {
        assertThat(JSON.readValue(JSON.writeValueAsString(hit), Hit.class)).isEqualTo(hit);
      }
      QaPage page = index.page("q-001").orElseThrow();
      assertThat(JSON.readValue(JSON.writeValueAsString(page), QaPage.class)).isEqualTo(page);
    }
  }
}
