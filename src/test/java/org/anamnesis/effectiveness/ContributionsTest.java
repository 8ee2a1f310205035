package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.anamnesis.SymptomIndex;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a hit shows as its reasons is its whole score, for every query of every set. Those of others
 * are skipped where they are not beside the project.
 */
class ContributionsTest {
  private static final int HITS = 10;

  /** There are thirty times as many queries, and each hit is read and analysed. */
  private static final int HITS_OF_OTHERS = 3;

  static Stream<String> sets() {
    return Stream.concat(Stream.of(JudgedSet.SAMPLES), JudgedSet.THIRD_PARTY.stream());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void contributions_ofEveryHitOfEveryQuery_sumToItsScore(String name, @TempDir Path folder)
      throws IOException {
    boolean bundled = name.equals(JudgedSet.SAMPLES);
    if (!bundled) {
      ThirdParty.assumeHere(JudgedSet.folder(name));
    }
    JudgedSet set = bundled ? JudgedSet.samples() : JudgedSet.thirdParty(name);
    try (SymptomIndex index = SymptomIndex.builder(folder).indexingThreads(2).open()) {
      index.addAll(set.documents().stream());
      index.commit();

      int hits =
          set.queries().texts().values().parallelStream()
              .mapToInt(text -> checkedHits(text, bundled ? HITS : HITS_OF_OTHERS, index))
              .sum();

      assertThat(hits).isGreaterThan(set.queries().texts().size());
    }
  }

  private static int checkedHits(String text, int limit, SymptomIndex index) {
    try {
      int hits = 0;
      for (Hit hit : index.search(SymptomQuery.describe(text).limit(limit))) {
        double sum = hit.reasons().stream().mapToDouble(MatchReason::contribution).sum();
        assertThat(sum).as(hit.id()).isCloseTo(hit.score(), within(1e-4));
        hits++;
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
