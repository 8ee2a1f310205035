package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Baseline;
import org.anamnesis.evaluation.Comparison;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Metric;
import org.anamnesis.evaluation.Ranker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the bundled archive the library ranks as well as it did, and better than plain Lucene. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleDataEffectivenessTest {
  private JudgedSet samples;
  private Evaluation ours;

  @BeforeAll
  void rank() throws IOException {
    samples = JudgedSet.samples();
    ours = samples.ours();
  }

  @Test
  void samples_againstExpectations_areNoWorseThanByChance() throws IOException {
    Expectations expected = Expectations.read(Expectations.FILE);
    for (Metric metric : Expectations.METRICS) {
      System.out.println(
          "samples, " + metric + " against expectations: " + expected.difference(metric, ours));
    }

    assertThat(expected.complaint(ours)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void samples_againstPlainLucene_areRankedBetter(Baseline baseline) throws IOException {
    Evaluation plain = samples.plain(baseline);
    for (Metric metric : Expectations.METRICS) {
      System.out.printf(
          "samples, %s: ours %s, %s %s, difference %s%n",
          metric,
          Metric.digits(ours.mean(metric)),
          baseline.title(),
          Metric.digits(plain.mean(metric)),
          new Comparison(plain, ours).difference(metric));

      assertThat(ours.mean(metric)).isGreaterThan(plain.mean(metric));
    }
  }

  @Test
  void complaint_ofPlantedLosses_isMadeOnlyWhereTheyAreNoChance(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("expected.tsv");
    Expectations.write(file, ours);
    Expectations expected = Expectations.read(file);

    assertThat(expected.complaint(ours)).isEmpty();
    assertThat(expected.complaint(spoilt(1))).isEmpty();
    assertThat(expected.complaint(spoilt(20)).orElseThrow())
        .startsWith("nDCG@10 of the samples fell from " + Metric.digits(ours.mean(Metric.ndcg(10))))
        .contains(" queries lost, 0 won")
        .endsWith(Expectations.ACCEPT);
  }

  @Test
  void complaint_ofOtherQueries_saysHowToAcceptThem() {
    assertThat(new Expectations(Map.of("s-01", List.of(1.0, 1.0))).complaint(ours).orElseThrow())
        .endsWith(Expectations.ACCEPT);
  }

  /** What is left if for the first queries nothing is found. */
  private Evaluation spoilt(int queries) throws IOException {
    List<String> texts = samples.queries().texts().values().stream().limit(queries).toList();
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      index.addAll(samples.documents().stream());
      index.commit();
      Ranker ranker = JudgedSet.ranker(index);
      return samples.evaluate(
          "spoilt", (text, limit) -> texts.contains(text) ? List.of() : ranker.rank(text, limit));
    }
  }
}
