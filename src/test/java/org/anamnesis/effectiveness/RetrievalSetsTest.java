package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.anamnesis.cli.Baseline;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On third-party sets of medical questions the library ranks no worse than plain Lucene with BM25,
 * and better where a letter meets short questions. The sets cannot be shipped: where they are not
 * beside the project the test is skipped.
 */
class RetrievalSetsTest {
  private static final Metric NDCG = Metric.ndcg(10);
  private static final Metric MRR = Metric.mrr(10);

  /** What noise may take. */
  private static final double TOLERANCE = .01;

  @ParameterizedTest
  @CsvSource({
    "rqe-chq, .10",
    "meqsum-long2short, .10",
    "mqp, 0",
    "forum-question2reply, 0",
    "icliniq-title2doc, 0",
    "symptom2disease, 0"
  })
  void set_againstEnglishBm25_isRankedNoWorse(String name, double better) throws IOException {
    ThirdParty.assumeHere(JudgedSet.folder(name));
    JudgedSet set = JudgedSet.thirdParty(name);
    Evaluation ours = set.ours();
    Evaluation english = set.plain(Baseline.ENGLISH_BM25);
    System.out.printf(
        Locale.ROOT,
        "%-22s nDCG@10 / MRR@10: ours %.3f / %.3f, English BM25 %.3f / %.3f%n",
        name,
        ours.mean(NDCG),
        ours.mean(MRR),
        english.mean(NDCG),
        english.mean(MRR));
    double least = better == 0 ? -TOLERANCE : better;
    assertThat(ours.mean(NDCG) - english.mean(NDCG)).isGreaterThanOrEqualTo(least);
    assertThat(ours.mean(MRR) - english.mean(MRR)).isGreaterThanOrEqualTo(least);
  }
}
