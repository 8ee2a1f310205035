package org.anamnesis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Intents;
import org.anamnesis.index.Archive;
import org.anamnesis.index.Catalogue;
import org.anamnesis.index.IndexStore;
import org.anamnesis.index.Schema;
import org.anamnesis.model.Finding;
import org.anamnesis.model.QaDocument;
import org.anamnesis.ranking.FeatureVector;
import org.anamnesis.ranking.NearDuplicates;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.Ranked;
import org.anamnesis.ranking.RankingWeights;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Runs a query from description to hits, over a whole archive or a part of it. It belongs to the
 * library's inside: callers use {@code SymptomIndex}. Thread-safe.
 */
public final class SymptomSearcher {
  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final ArchiveRanking ranking;
  private final HitMaker hits;
  private final ResultsMaker results;
  private final SimilarSearch others;
  private final Speller speller = new Speller();
  private final Cursors cursors;
  private final List<Filter> scope;

  /** Planned once: an expression is parsed. */
  private final List<Query> scopeQueries;

  /**
   * Creates a searcher of the whole archive.
   *
   * @param store the archive
   * @param analyzer reads descriptions as the store read its documents
   * @param weights how much each sort of evidence counts
   */
  public SymptomSearcher(IndexStore store, ClinicalAnalyzer analyzer, RankingWeights weights) {
    this(store, analyzer, new ArchiveRanking(store, analyzer, weights), new Cursors(), List.of());
  }

  private SymptomSearcher(
      IndexStore store,
      ClinicalAnalyzer analyzer,
      ArchiveRanking ranking,
      Cursors cursors,
      List<Filter> scope) {
    this.store = store;
    this.analyzer = analyzer;
    this.ranking = ranking;
    this.hits = new HitMaker(analyzer, ranking.reranker());
    this.results = new ResultsMaker(analyzer);
    this.others = new SimilarSearch(store, analyzer, ranking, hits, results);
    this.cursors = cursors;
    this.scope = scope;
    this.scopeQueries = QueryPlanner.filters(scope, analyzer);
    QueryPlanner.checkSize(scopeQueries);
  }

  /**
   * A searcher to which only a part of the archive is there.
   *
   * @param filter what the part meets, besides what this searcher keeps to already
   * @return the searcher
   */
  public SymptomSearcher restrictedTo(Filter filter) {
    List<Filter> narrower = new ArrayList<>(scope);
    narrower.add(filter);
    return new SymptomSearcher(store, analyzer, ranking, cursors, List.copyOf(narrower));
  }

  /**
   * Reads the documents that are there.
   *
   * @return their reader
   */
  public Archive archive() {
    return new Archive(store, scope());
  }

  /**
   * Counts the documents that are there.
   *
   * @return their catalogue
   */
  public Catalogue catalogue() {
    return new Catalogue(store, scope());
  }

  /** A query that every document which is there meets. */
  Query scope() {
    return QueryPlanner.all(scopeQueries);
  }

  /**
   * Finds the questions most like a description, or those that meet filters.
   *
   * @param query what to search for
   * @return the results
   * @throws IOException if the disk fails
   */
  public SearchResults search(SymptomQuery query) throws IOException {
    List<Query> filters = filters(query.filters());
    if (query.cursor().isEmpty()) {
      return store.read(lucene -> search(lucene, query, filters, Cursor.START));
    }
    Cursor from = cursors.read(query.cursor(), identity(query));
    return store.read(from.version(), lucene -> search(lucene, query, filters, from));
  }

  /**
   * Ranks the questions most like a description, without making hits of them.
   *
   * @param query what to search for
   * @return at most as many as the query's limit, best first
   * @throws IOException if the disk fails
   */
  public List<ScoredId> rank(SymptomQuery query) throws IOException {
    List<Query> filters = filters(query.filters());
    return store.read(
        lucene -> {
          if (query.description().isEmpty()) {
            return DateOrder.page(lucene, QueryPlanner.all(filters), Cursor.START, query.limit())
                .stream()
                .map(place -> new ScoredId(place.id(), 0))
                .toList();
          }
          QueryModel model = ranking.model(lucene, query, analyzer.analyze(query.description()));
          return page(ranking.rank(lucene, model, filters, query.window()), 0, query.limit())
              .stream()
              .map(one -> new ScoredId(one.candidate().id(), one.score()))
              .toList();
        });
  }

  /**
   * Looks at the candidates of a description without weighing what is found.
   *
   * @param query what to search for; its limit is not looked at
   * @return their features, in no particular order; none without a description
   * @throws IOException if the disk fails
   */
  public List<FeatureVector> features(SymptomQuery query) throws IOException {
    if (query.description().isEmpty()) {
      return List.of();
    }
    List<Query> filters = filters(query.filters());
    return store.read(
        lucene -> {
          QueryModel model = ranking.model(lucene, query, analyzer.analyze(query.description()));
          return ranking.features(lucene, model, filters, query.window());
        });
  }

  /**
   * Finds the questions most like an archived one, by its title and question, and with less weight
   * by its replies and article.
   *
   * @param id the archived one's id
   * @param limit how many at most, 1 to {@value SymptomQuery#MAX_LIMIT}
   * @return the others; neither itself nor what is the same text as an excerpt; empty if the id is
   *     not there
   * @throws IOException if the disk fails
   */
  public Optional<SearchResults> similar(String id, int limit) throws IOException {
    SymptomQuery.checkLimit(limit);
    Optional<QaDocument> document = archive().get(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(others.similar(document.get(), without(document.get()), limit));
  }

  /** The nearest others themselves, without hits being made of them, and their topics. */
  SimilarSearch.Related related(QaDocument document, int limit) throws IOException {
    return others.related(document, without(document), limit);
  }

  private List<Query> without(QaDocument document) {
    return filters(List.of(new Filter.Not(document.id())));
  }

  /**
   * Puts together the page of an archived question.
   *
   * @param id the archived one's id
   * @return it with similar questions and related topics; empty if the id is not there
   * @throws IOException if the disk fails
   */
  public Optional<QaPage> page(String id) throws IOException {
    Optional<QaDocument> document = archive().get(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageMaker(this, store, analyzer).page(document.get()));
  }

  /**
   * Shows how a description is understood, without searching.
   *
   * @param description the text
   * @return its findings and what it says of the asker
   */
  public Understanding understand(String description) {
    return Understanding.of(analyzer.analyze(description));
  }

  private SearchResults search(
      IndexSearcher lucene, SymptomQuery query, List<Query> filters, Cursor from)
      throws IOException {
    return query.description().isEmpty() && query.stated().isEmpty()
        ? browse(lucene, query, filters, from)
        : described(lucene, query, filters, from);
  }

  private SearchResults described(
      IndexSearcher lucene, SymptomQuery query, List<Query> filters, Cursor from)
      throws IOException {
    ClinicalText text = text(query);
    QueryModel model = ranking.model(lucene, query, text);
    List<Ranked> ranked = ranking.rank(lucene, model, filters, query.window());
    List<NearDuplicates.Group> groups =
        query.duplicates() ? NearDuplicates.apart(ranked) : NearDuplicates.gather(ranked);
    List<Hit> shown = new ArrayList<>();
    int rank = from.hits();
    for (NearDuplicates.Group group : page(groups, from.hits(), query.limit())) {
      shown.add(hit(lucene, ++rank, group, model));
    }
    Optional<Hit> bestMatch = Optional.empty();
    if (!groups.isEmpty() && ranking.reranker().isClose(model, groups.get(0).best().candidate())) {
      bestMatch =
          Optional.of(from.hits() == 0 ? shown.get(0) : hit(lucene, 1, groups.get(0), model));
    }
    Optional<String> next =
        rank < groups.size()
            ? Optional.of(
                cursors.write(new Cursor(store.keep(lucene), rank, 0, ""), identity(query)))
            : Optional.empty();
    List<Finding> findings =
        query.description().isEmpty() ? List.of() : new ArrayList<>(text.findings());
    List<Spelling> unknown =
        query.description().isEmpty()
            ? List.of()
            : speller.unknown(
                text,
                findings,
                lucene.getIndexReader(),
                ranking.cache(),
                word -> isThere(lucene, word));
    Understanding understood =
        new Understanding(
            Stream.concat(findings.stream(), Stated.findings(query.stated(), analyzer).stream())
                .toList(),
            text.patient(),
            query.description().isEmpty() ? List.of() : Intents.bundled().asked(text),
            unknown);
    return results.results(lucene, shown, groups, understood, text, filters, bestMatch, next);
  }

  private Hit hit(IndexSearcher lucene, int rank, NearDuplicates.Group group, QueryModel model)
      throws IOException {
    QaDocument document = Archive.record(lucene, group.best().candidate().key());
    return hits.hit(rank, document, group, model, false);
  }

  /** Whether a document within the scope has a word, in any of its forms. */
  private boolean isThere(IndexSearcher lucene, String word) {
    if (scope.isEmpty()) {
      return true;
    }
    try {
      Query term = new TermQuery(new Term(Schema.TEXT, analyzer.word(word).stem()));
      return lucene.count(QueryPlanner.all(List.of(scope(), term))) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchResults browse(
      IndexSearcher lucene, SymptomQuery query, List<Query> filters, Cursor from)
      throws IOException {
    List<DateOrder.Place> places =
        DateOrder.page(lucene, QueryPlanner.all(filters), from, query.limit() + 1);
    List<Hit> shown = new ArrayList<>();
    for (DateOrder.Place place : page(places, 0, query.limit())) {
      QaDocument document = Archive.record(lucene, place.key());
      shown.add(hits.hit(from.hits() + shown.size() + 1, document));
    }
    Optional<String> next = Optional.empty();
    if (places.size() > shown.size()) {
      DateOrder.Place last = places.get(shown.size() - 1);
      int seen = from.hits() + shown.size();
      Cursor cursor = new Cursor(store.keep(lucene), seen, last.day(), last.id());
      next = Optional.of(cursors.write(cursor, identity(query)));
    }
    ClinicalText nothing = analyzer.analyze("");
    return results.results(
        lucene,
        shown,
        List.of(),
        Understanding.of(nothing),
        nothing,
        filters,
        Optional.empty(),
        next);
  }

  private ClinicalText text(SymptomQuery query) {
    return analyzer.analyze(
        query.description().isEmpty()
            ? Stated.text(query.stated(), analyzer)
            : query.description());
  }

  private List<Query> filters(List<Filter> filters) {
    List<Query> all = new ArrayList<>(scopeQueries);
    all.addAll(QueryPlanner.filters(filters, analyzer));
    QueryPlanner.checkSize(all);
    return all;
  }

  /** What a cursor belongs to. */
  private String identity(SymptomQuery query) {
    return scope + query.identity();
  }

  private static <T> List<T> page(List<T> all, int from, int limit) {
    int start = Math.min(from, all.size());
    return all.subList(start, Math.min(start + limit, all.size()));
  }
}
