package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anamnesis.cli.Baseline;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Metric;
import org.junit.jupiter.api.Test;

/** On the bundled archive the library ranks better than plain Lucene does. */
class SampleDataEffectivenessTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final Metric NDCG = Metric.ndcg(10);
  private static final Metric MRR = Metric.mrr(10);

  @Test
  void samples_againstPlainLucene_areRankedBetter() throws IOException {
    JudgedSet set =
        JudgedSet.read(
            SAMPLES.resolve("questions.jsonl"),
            SAMPLES.resolve("queries.jsonl"),
            SAMPLES.resolve("qrels.tsv"));
    Evaluation ours = set.ours();
    Evaluation english = set.plain(Baseline.ENGLISH_BM25);
    Evaluation likeThis = set.plain(Baseline.TUNED_MORE_LIKE_THIS);
    System.out.printf(
        Locale.ROOT,
        "sample-data, nDCG@10 / MRR@10: ours %.3f / %.3f, English BM25 %.3f / %.3f,"
            + " MoreLikeThis %.3f / %.3f%n",
        ours.mean(NDCG),
        ours.mean(MRR),
        english.mean(NDCG),
        english.mean(MRR),
        likeThis.mean(NDCG),
        likeThis.mean(MRR));
    for (Metric metric : List.of(NDCG, MRR)) {
      assertThat(ours.mean(metric))
          .isGreaterThan(english.mean(metric))
          .isGreaterThan(likeThis.mean(metric));
    }
  }
}
