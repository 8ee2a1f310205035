package org.anamnesis.evaluation;

/*
 * The measures as trec_eval computes them, for one query:
 *
 *   nDCG      sum of grade / log2(rank + 1), over that of the best ranking possible: linear gains
 *             (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS
 *             20(4), 2002, with the discount from the first rank on)
 *   MRR       1 / rank of the first relevant document
 *   P         share of relevant documents among the first k, also if fewer than k are ranked
 *   Recall    share of the relevant documents that are among the first k
 *   MAP       mean, over all relevant documents, of the precision at their ranks; 0 where not ranked
 *   success   1 if one of the first k is relevant
 *   unjudged  share of those ranked in the first k that nobody has judged
 *
 * Relevant is a grade of 1 or more. Where there is no relevant document all but the last are 0. The
 * condensed variants (Sakai, "Alternatives to Bpref", SIGIR 2007) look at the ranking without the
 * documents that nobody has judged. One pass over at most k ranks each.
 */
/** What is measured of a ranking. */
enum Measure {
  NDCG("nDCG") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      double gain = 0;
      for (int i = 0; i < ranking.ranked(depth); i++) {
        gain += Math.max(0, ranking.grade(i)) / log2(i + 2);
      }
      double ideal = 0;
      for (int i = 0; i < Math.min(depth, ranking.relevant()); i++) {
        ideal += ranking.idealGrade(i) / log2(i + 2);
      }
      return ideal == 0 ? 0 : gain / ideal;
    }
  },

  RECIPROCAL_RANK("MRR") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      for (int i = 0; i < ranking.ranked(depth); i++) {
        if (ranking.isRelevant(i)) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  },

  PRECISION("P") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      return (double) found(ranking, depth) / depth;
    }
  },

  RECALL("Recall") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      return ranking.relevant() == 0 ? 0 : (double) found(ranking, depth) / ranking.relevant();
    }
  },

  AVERAGE_PRECISION("MAP") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      double sum = 0;
      int found = 0;
      for (int i = 0; i < ranking.ranked(depth); i++) {
        if (ranking.isRelevant(i)) {
          found++;
          sum += (double) found / (i + 1);
        }
      }
      return found == 0 ? 0 : sum / ranking.relevant();
    }
  },

  SUCCESS("success") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      return found(ranking, depth) > 0 ? 1 : 0;
    }
  },

  UNJUDGED("unjudged") {
    @Override
    double of(JudgedRanking ranking, int depth) {
      int ranked = ranking.ranked(depth);
      int unjudged = 0;
      for (int i = 0; i < ranked; i++) {
        unjudged += ranking.grade(i) == JudgedRanking.UNJUDGED ? 1 : 0;
      }
      return ranked == 0 ? 0 : (double) unjudged / ranked;
    }
  };

  private static final double LOG_2 = Math.log(2);

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  /** The name that the literature uses. */
  String title() {
    return title;
  }

  /** The value for one query, looking at so many ranks. */
  abstract double of(JudgedRanking ranking, int depth);

  /** How many of the first documents are relevant. */
  private static int found(JudgedRanking ranking, int depth) {
    int found = 0;
    for (int i = 0; i < ranking.ranked(depth); i++) {
      found += ranking.isRelevant(i) ? 1 : 0;
    }
    return found;
  }

  private static double log2(int x) {
    return Math.log(x) / LOG_2;
  }
}
