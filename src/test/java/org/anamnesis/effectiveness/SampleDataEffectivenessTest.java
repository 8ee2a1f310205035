package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** On the bundled archive the library ranks better than plain Lucene does. */
class SampleDataEffectivenessTest {
  private static final Path SAMPLES = Path.of("sample-data");

  @Test
  void samples_againstPlainLucene_areRankedBetter() throws IOException {
    JudgedSet set =
        JudgedSet.read(
            SAMPLES.resolve("questions.jsonl"),
            SAMPLES.resolve("queries.jsonl"),
            SAMPLES.resolve("qrels.tsv"));
    try (Ranker ours = new Ours(set);
        Ranker bm25 = PlainLucene.bm25(set);
        Ranker likeThis = PlainLucene.moreLikeThis(set)) {
      Measures own = ours.measure(set);
      Measures english = bm25.measure(set);
      Measures more = likeThis.measure(set);
      System.out.printf(
          Locale.ROOT,
          "sample-data, nDCG@10 / MRR@10: ours %.3f / %.3f, English BM25 %.3f / %.3f,"
              + " MoreLikeThis %.3f / %.3f%n",
          own.ndcg(),
          own.mrr(),
          english.ndcg(),
          english.mrr(),
          more.ndcg(),
          more.mrr());
      assertThat(own.ndcg()).isGreaterThan(english.ndcg()).isGreaterThan(more.ndcg());
      assertThat(own.mrr()).isGreaterThan(english.mrr()).isGreaterThan(more.mrr());
    }
  }
}
