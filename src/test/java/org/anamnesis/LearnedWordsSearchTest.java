package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anamnesis.model.QaDocument;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learned words do to searches. */
class LearnedWordsSearchTest {
  private static final SymptomQuery QUERY = SymptomQuery.describe("odd tummy");

  @TempDir Path folder;

  private static RankingWeights translating() {
    RankingWeights d = RankingWeights.DEFAULT;
    return new RankingWeights(
        d.words(),
        d.wordParts(),
        d.phrases(),
        d.question(),
        d.questionCoverage(),
        d.titleCoverage(),
        d.title(),
        d.sentence(),
        d.synonyms(),
        d.symptoms(),
        d.bodyRegion(),
        d.otherPlaces(),
        d.side(),
        d.denial(),
        d.bothDeny(),
        d.asker(),
        d.intent(),
        d.conflict(),
        d.otherSide(),
        .5);
  }

  @Test
  void search_defaultWeights_scoresAsBeforeLearning() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(LearnTest.archive());
      index.commit();
      var before = index.rank(QUERY.limit(60));
      index.learn();

      assertThat(index.rank(QUERY.limit(60))).isEqualTo(before);
    }
  }

  @Test
  void search_weighed_tellsOfLearnedWordsAndNeedsATable() throws IOException {
    QaDocument answer = QaDocument.of("answer", "Something odd.", "The abdomen may be examined.");
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("index")).weights(translating()).open()) {
      index.addAll(LearnTest.archive());
      index.add(answer);
      index.commit();
      var before = index.rank(QUERY.limit(60));
      assertThat(reasons(index.search(QUERY.limit(60)), "answer")).isEmpty();

      index.learn();

      assertThat(index.rank(QUERY.limit(60))).isNotEqualTo(before);
      assertThat(reasons(index.search(QUERY.limit(60)), "answer"))
          .containsExactly("words that answers here use for yours: abdomen");
    }
    try (SymptomIndex plain = SymptomIndex.inMemory()) {
      plain.addAll(LearnTest.archive());
      plain.add(answer);
      plain.commit();
      try (SymptomIndex weighed =
          SymptomIndex.builder(folder.resolve("other")).weights(translating()).open()) {
        weighed.addAll(LearnTest.archive());
        weighed.add(answer);
        weighed.commit();

        assertThat(weighed.rank(QUERY.limit(60))).isEqualTo(plain.rank(QUERY.limit(60)));
      }
    }
  }

  @Test
  void search_nextPageAfterLearningAgain_ranksAsTheFirst() throws IOException {
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("index")).weights(translating()).open()) {
      index.addAll(LearnTest.archive());
      index.learn();
      List<String> all = index.search(QUERY.limit(40)).hits().stream().map(Hit::id).toList();
      SearchResults first = index.search(QUERY.limit(20));

      index.replaceAll(LearnTest.archive());
      SearchResults second = index.search(QUERY.limit(20).after(first.next().orElseThrow()));

      assertThat(second.hits().stream().map(Hit::id)).isEqualTo(all.subList(20, 40));
    }
  }

  private static List<String> reasons(SearchResults results, String id) {
    return results.hits().stream()
        .filter(hit -> hit.id().equals(id))
        .flatMap(hit -> hit.reasons().stream())
        .filter(reason -> reason.kind() == MatchReason.Kind.LEARNED_WORDS)
        .map(MatchReason::toString)
        .toList();
  }
}
