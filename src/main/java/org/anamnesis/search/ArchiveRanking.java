package org.anamnesis.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.index.IndexStore;
import org.anamnesis.index.Schema;
import org.anamnesis.model.Asker;
import org.anamnesis.ranking.Candidate;
import org.anamnesis.ranking.FeatureVector;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.Ranked;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.ranking.Reranker;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Both stages of ranking an archive: a description is weighed, its candidates are found, and these
 * are ordered. Thread-safe; what it keeps of a reader is shared by all searches.
 */
final class ArchiveRanking {
  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final Reranker reranker;
  private final boolean translates;
  private final ReaderCache cache = new ReaderCache();

  ArchiveRanking(IndexStore store, ClinicalAnalyzer analyzer, RankingWeights weights) {
    this.store = store;
    this.analyzer = analyzer;
    this.reranker = new Reranker(weights);
    this.translates = weights.translation() > 0;
  }

  Reranker reranker() {
    return reranker;
  }

  ReaderCache cache() {
    return cache;
  }

  /** Weighs a description. */
  QueryModel model(IndexSearcher lucene, SymptomQuery query, ClinicalText text) throws IOException {
    return QueryModel.of(
        text,
        List.of(),
        Stated.facts(query.stated(), analyzer),
        query.asker().or(text.asker()),
        statistics(lucene),
        analyzer.lexicon());
  }

  /** Weighs an archived question. */
  QueryModel model(IndexSearcher lucene, ArchivedQuestion asked, Asker asker) throws IOException {
    return QueryModel.of(
        asked.text(),
        asked.background(),
        List.of(),
        asker.or(asked.text().asker()),
        statistics(lucene),
        analyzer.lexicon());
  }

  /** The best of the documents that meet all filters. */
  List<Ranked> rank(IndexSearcher lucene, QueryModel model, List<Query> filters, int window)
      throws IOException {
    return reranker.rank(model, candidates(lucene, model, filters, window));
  }

  /** The same documents, not weighed yet. */
  List<FeatureVector> features(
      IndexSearcher lucene, QueryModel model, List<Query> filters, int window) throws IOException {
    return reranker.features(model, candidates(lucene, model, filters, window));
  }

  /** A document as ranking sees it; empty if it is not there. */
  Optional<Candidate> candidate(IndexSearcher lucene, String id) throws IOException {
    Query itself = new TermQuery(new Term(Schema.ID, id));
    return new CandidateRetriever(lucene, cache, analyzer).retrieve(itself, 1).stream().findFirst();
  }

  private List<Candidate> candidates(
      IndexSearcher lucene, QueryModel model, List<Query> filters, int window) throws IOException {
    return new CandidateRetriever(lucene, cache, analyzer)
        .retrieve(QueryPlanner.plan(model, filters), window);
  }

  private ArchiveStatistics statistics(IndexSearcher lucene) throws IOException {
    ArchiveStatistics statistics = cache.statistics(lucene.getIndexReader());
    return translates ? statistics.with(store.learned(lucene)) : statistics;
  }
}
