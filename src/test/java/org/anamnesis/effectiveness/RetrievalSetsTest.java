package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On third-party sets of medical questions the library ranks no worse than plain Lucene with BM25,
 * and better where a letter meets short questions. The sets cannot be shipped: where they are not
 * beside the project the test is skipped.
 */
class RetrievalSetsTest {
  private static final Path SETS = ThirdParty.DATA.resolve("sets");

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
    Path folder = SETS.resolve(name);
    ThirdParty.assumeHere(folder);
    JudgedSet set =
        JudgedSet.read(
            folder.resolve("corpus.jsonl.gz"),
            folder.resolve("queries.jsonl"),
            folder.resolve("qrels.tsv"));
    try (Ranker ours = new Ours(set);
        Ranker bm25 = PlainLucene.bm25(set)) {
      Measures own = ours.measure(set);
      Measures english = bm25.measure(set);
      System.out.printf(
          Locale.ROOT,
          "%-22s nDCG@10 / MRR@10: ours %.3f / %.3f, English BM25 %.3f / %.3f%n",
          name,
          own.ndcg(),
          own.mrr(),
          english.ndcg(),
          english.mrr());
      double least = better == 0 ? -TOLERANCE : better;
      assertThat(own.ndcg() - english.ndcg()).isGreaterThanOrEqualTo(least);
      assertThat(own.mrr() - english.mrr()).isGreaterThanOrEqualTo(least);
    }
  }
}
