package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.index.IndexStore;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.ranking.Candidate;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.Ranked;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.ranking.Reranker;
import org.anamnesis.ranking.Votes;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Runs a query from description to hits. It belongs to the library's inside: callers use {@code
 * SymptomIndex}. Thread-safe.
 */
public final class SymptomSearcher {
  /** How many candidates the full model orders, whatever the limit, so that pages agree. */
  private static final int WINDOW = 200;

  private static final int TOPICS = 10;

  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final Reranker reranker;
  private final HitMaker hits;
  private final ReaderCache cache = new ReaderCache();

  /**
   * Creates a searcher.
   *
   * @param store the archive
   * @param analyzer reads descriptions as the store read its documents
   * @param weights how much each sort of evidence counts
   */
  public SymptomSearcher(IndexStore store, ClinicalAnalyzer analyzer, RankingWeights weights) {
    this.store = store;
    this.analyzer = analyzer;
    this.reranker = new Reranker(weights);
    this.hits = new HitMaker(analyzer, reranker);
  }

  /**
   * Finds the questions most like a description.
   *
   * @param query what to search for
   * @return the results
   * @throws IOException if the disk fails
   */
  public SearchResults search(SymptomQuery query) throws IOException {
    List<Query> filters = QueryPlanner.filters(query.filters(), analyzer.lexicon());
    return store.read(lucene -> search(lucene, query, filters));
  }

  /**
   * Ranks the questions most like a description, without making hits of them.
   *
   * @param query what to search for
   * @return at most as many as the query's limit, best first
   * @throws IOException if the disk fails
   */
  public List<ScoredId> rank(SymptomQuery query) throws IOException {
    List<Query> filters = QueryPlanner.filters(query.filters(), analyzer.lexicon());
    return store.read(
        lucene -> {
          QueryModel model = model(lucene, query, analyzer.analyze(query.description()));
          return first(rank(lucene, query, model, filters), query.limit()).stream()
              .map(one -> new ScoredId(one.candidate().id(), one.score()))
              .toList();
        });
  }

  /**
   * Finds the questions most like an archived one, by its title and question.
   *
   * @param document the archived one
   * @return at most 10, without the document itself, excerpts of it and the page it is an excerpt
   *     of
   * @throws IOException if the disk fails
   */
  public SearchResults similar(QaDocument document) throws IOException {
    String asked = (document.title() + "\n" + document.question().text()).strip();
    Stream<String> texts =
        Stream.concat(Stream.of(asked), document.replies().stream().map(Reply::text));
    String text = texts.map(String::strip).filter(one -> !one.isEmpty()).findFirst().orElseThrow();
    return search(
        SymptomQuery.describe(text.substring(0, Math.min(text.length(), SymptomQuery.MAX_LENGTH)))
            .asker(document.question().asker())
            .filter(new Filter.Not(document.id()))
            .filter(
                new Filter.Not(
                    document.excerptOf().isEmpty() ? document.id() : document.excerptOf())));
  }

  /**
   * Shows how a description is understood, without searching.
   *
   * @param description the text
   * @return its findings and what it says of the asker
   */
  public Understanding understand(String description) {
    return understanding(analyzer.analyze(description));
  }

  private SearchResults search(IndexSearcher lucene, SymptomQuery query, List<Query> filters)
      throws IOException {
    ClinicalText text = analyzer.analyze(query.description());
    QueryModel model = model(lucene, query, text);
    List<Ranked> ranked = rank(lucene, query, model, filters);
    List<Hit> shown = new ArrayList<>();
    for (Ranked one : first(ranked, query.limit())) {
      shown.add(hits.hit(lucene, shown.size() + 1, one, model));
    }
    List<Votes.Neighbour> nearest = Neighbours.of(lucene, first(ranked, Votes.NEAREST));
    return new SearchResults(
        shown, understanding(text), Votes.specialties(nearest), Votes.topics(nearest, TOPICS));
  }

  private QueryModel model(IndexSearcher lucene, SymptomQuery query, ClinicalText text)
      throws IOException {
    return QueryModel.of(
        text,
        query.asker().or(text.asker()),
        cache.statistics(lucene.getIndexReader()),
        analyzer.lexicon());
  }

  private List<Ranked> rank(
      IndexSearcher lucene, SymptomQuery query, QueryModel model, List<Query> filters)
      throws IOException {
    List<Candidate> candidates =
        new CandidateRetriever(lucene, cache, analyzer)
            .retrieve(QueryPlanner.plan(model, filters), Math.max(WINDOW, query.limit()));
    return reranker.rank(model, candidates);
  }

  private static List<Ranked> first(List<Ranked> ranked, int limit) {
    return ranked.subList(0, Math.min(limit, ranked.size()));
  }

  private static Understanding understanding(ClinicalText text) {
    return new Understanding(text.findings(), text.asker());
  }
}
