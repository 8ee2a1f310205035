package org.anamnesis.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.search.ScoredId;
import org.apache.lucene.search.Query;

/** The ways to search with plain Lucene that this library is compared with. */
public enum Baseline {
  /** The words of the text as they are, ranked by BM25: the best plain default. */
  ENGLISH_BM25("English BM25") {
    @Override
    Query query(PlainLucene lucene, String text) throws IOException {
      return lucene.words(text);
    }
  },

  /** Lucene's own way to find texts like a text, as it comes. */
  MORE_LIKE_THIS("MoreLikeThis") {
    @Override
    Query query(PlainLucene lucene, String text) throws IOException {
      return lucene.moreLikeThis(text);
    }
  },

  /** The same with minTermFreq and minDocFreq 1, which short texts need. */
  TUNED_MORE_LIKE_THIS("MoreLikeThis tuned") {
    @Override
    Query query(PlainLucene lucene, String text) throws IOException {
      return lucene.tunedMoreLikeThis(text);
    }
  };

  private final String title;

  Baseline(String title) {
    this.title = title;
  }

  /**
   * What reports call it.
   *
   * @return a short name
   */
  public String title() {
    return title;
  }

  /**
   * Ranks with it.
   *
   * @param lucene the documents
   * @return what ranks them, while they are open
   */
  public Ranker over(PlainLucene lucene) {
    return (text, limit) -> ranking(lucene.search(query(lucene, text), limit));
  }

  abstract Query query(PlainLucene lucene, String text) throws IOException;

  private static List<ScoredId> ranking(Map<String, Double> found) {
    return found.entrySet().stream()
        .map(hit -> new ScoredId(hit.getKey(), hit.getValue()))
        .toList();
  }
}
