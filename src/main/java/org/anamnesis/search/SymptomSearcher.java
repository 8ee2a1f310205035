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
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.Candidate;
import org.anamnesis.ranking.FeatureVector;
import org.anamnesis.ranking.NearDuplicates;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.Ranked;
import org.anamnesis.ranking.RankingWeights;
import org.anamnesis.ranking.RelatedTopics;
import org.anamnesis.ranking.Reranker;
import org.anamnesis.ranking.UsualSpecialties;
import org.anamnesis.ranking.Votes;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Runs a query from description to hits, over a whole archive or a part of it. It belongs to the
 * library's inside: callers use {@code SymptomIndex}. Thread-safe.
 */
public final class SymptomSearcher {
  private static final int TOPICS = 10;

  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final Reranker reranker;
  private final boolean translates;
  private final HitMaker hits;
  private final ReaderCache cache;
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
    this(
        store,
        analyzer,
        new Reranker(weights),
        weights.translation() > 0,
        new ReaderCache(),
        new Cursors(),
        List.of());
  }

  private SymptomSearcher(
      IndexStore store,
      ClinicalAnalyzer analyzer,
      Reranker reranker,
      boolean translates,
      ReaderCache cache,
      Cursors cursors,
      List<Filter> scope) {
    this.store = store;
    this.analyzer = analyzer;
    this.reranker = reranker;
    this.translates = translates;
    this.hits = new HitMaker(analyzer, reranker);
    this.cache = cache;
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
    return new SymptomSearcher(
        store, analyzer, reranker, translates, cache, cursors, List.copyOf(narrower));
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
          QueryModel model = model(lucene, query, analyzer.analyze(query.description()));
          return page(rank(lucene, model, filters, query.window()), 0, query.limit()).stream()
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
          QueryModel model = model(lucene, query, analyzer.analyze(query.description()));
          return reranker.features(model, candidates(lucene, model, filters, query.window()));
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
    return document.isEmpty() ? Optional.empty() : Optional.of(similar(document.get(), limit));
  }

  private SearchResults similar(QaDocument document, int limit) throws IOException {
    return like(
        document,
        (lucene, model, asked, groups) -> {
          List<Hit> shown = new ArrayList<>();
          Optional<Hit> bestMatch = Optional.empty();
          for (int i = 0; i < groups.size() && shown.size() < limit; i++) {
            Candidate near = groups.get(i).best().candidate();
            QaDocument other = Archive.record(lucene, near.key());
            if (!SameText.excerpt(document, other)) {
              boolean duplicate = SameText.duplicate(document, other) || isSame(asked, near);
              shown.add(hits.hit(shown.size() + 1, other, groups.get(i), model, duplicate));
              if (shown.size() == 1 && reranker.isClose(model, near)) {
                bestMatch = Optional.of(shown.get(0));
              }
            }
          }
          Understanding understood = understand(model.text());
          return results(
              lucene,
              shown,
              groups,
              understood,
              model.text(),
              scopeQueries,
              bestMatch,
              Optional.empty());
        });
  }

  /** The nearest others themselves, without hits being made of them, and their topics. */
  Related related(QaDocument document, int limit) throws IOException {
    return like(
        document,
        (lucene, model, asked, groups) -> {
          List<QaDocument> nearest = new ArrayList<>();
          for (int i = 0; i < groups.size() && nearest.size() < limit; i++) {
            Candidate near = groups.get(i).best().candidate();
            QaDocument other = Archive.record(lucene, near.key());
            if (!SameText.excerpt(document, other)
                && !SameText.duplicate(document, other)
                && !isSame(asked, near)) {
              nearest.add(other);
            }
          }
          return new Related(
              nearest, RelatedTopics.of(voters(lucene, groups), model.text(), analyzer, TOPICS));
        });
  }

  /**
   * What is near an archived question.
   *
   * @param documents the nearest others, best first
   * @param topics what the nearest are filed under
   */
  record Related(List<QaDocument> documents, List<Topic> topics) {}

  private interface Ranking<T> {
    T of(
        IndexSearcher lucene,
        QueryModel model,
        Optional<Candidate> asked,
        List<NearDuplicates.Group> groups)
        throws IOException;
  }

  private <T> T like(QaDocument document, Ranking<T> work) throws IOException {
    List<Query> filters = filters(List.of(new Filter.Not(document.id())));
    ArchivedQuestion asked = ArchivedQuestion.of(document, analyzer);
    return store.read(
        lucene -> {
          QueryModel model =
              QueryModel.of(
                  asked.text(),
                  asked.background(),
                  List.of(),
                  document.question().asker().or(asked.text().asker()),
                  statistics(lucene),
                  analyzer.lexicon());
          Query itself = new TermQuery(new Term(Schema.ID, document.id()));
          // it may have gone since it was read
          Optional<Candidate> found =
              new CandidateRetriever(lucene, cache, analyzer)
                  .retrieve(itself, 1).stream().findFirst();
          List<Ranked> ranked = rank(lucene, model, filters, SymptomQuery.DEFAULT_WINDOW);
          return work.of(lucene, model, found, NearDuplicates.gather(ranked));
        });
  }

  private static boolean isSame(Optional<Candidate> asked, Candidate near) {
    return asked.isPresent() && NearDuplicates.same(asked.get(), near);
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
    return understand(analyzer.analyze(description));
  }

  private static Understanding understand(ClinicalText text) {
    return new Understanding(
        text.findings(), text.patient(), Intents.bundled().asked(text), List.of());
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
    QueryModel model = model(lucene, query, text);
    List<Ranked> ranked = rank(lucene, model, filters, query.window());
    List<NearDuplicates.Group> groups =
        query.duplicates() ? NearDuplicates.apart(ranked) : NearDuplicates.gather(ranked);
    List<Hit> shown = new ArrayList<>();
    int rank = from.hits();
    for (NearDuplicates.Group group : page(groups, from.hits(), query.limit())) {
      shown.add(hit(lucene, ++rank, group, model));
    }
    Optional<Hit> bestMatch = Optional.empty();
    if (!groups.isEmpty() && reranker.isClose(model, groups.get(0).best().candidate())) {
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
                text, findings, lucene.getIndexReader(), cache, word -> isThere(lucene, word));
    Understanding understood =
        new Understanding(
            Stream.concat(findings.stream(), Stated.findings(query.stated(), analyzer).stream())
                .toList(),
            text.patient(),
            query.description().isEmpty() ? List.of() : Intents.bundled().asked(text),
            unknown);
    return results(lucene, shown, groups, understood, text, filters, bestMatch, next);
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
    return results(
        lucene, shown, List.of(), understand(nothing), nothing, filters, Optional.empty(), next);
  }

  private SearchResults results(
      IndexSearcher lucene,
      List<Hit> shown,
      List<NearDuplicates.Group> groups,
      Understanding understood,
      ClinicalText text,
      List<Query> filters,
      Optional<Hit> bestMatch,
      Optional<String> next)
      throws IOException {
    List<Votes.Neighbour> nearest = voters(lucene, groups);
    UsualSpecialties usual = UsualSpecialties.of(understood.findings(), analyzer.lexicon());
    return new SearchResults(
        shown,
        understood,
        Votes.specialties(nearest, usual),
        QueryPlanner.asksFor(Schema.SPECIALTY, filters),
        RelatedTopics.of(nearest, text, analyzer, TOPICS),
        bestMatch,
        next);
  }

  /** The nearest; of letters that say the same one votes. */
  private static List<Votes.Neighbour> voters(
      IndexSearcher lucene, List<NearDuplicates.Group> groups) throws IOException {
    return Neighbours.of(
        lucene, page(groups, 0, Votes.NEAREST).stream().map(NearDuplicates.Group::best).toList());
  }

  private ClinicalText text(SymptomQuery query) {
    return analyzer.analyze(
        query.description().isEmpty()
            ? Stated.text(query.stated(), analyzer)
            : query.description());
  }

  private QueryModel model(IndexSearcher lucene, SymptomQuery query, ClinicalText text)
      throws IOException {
    return QueryModel.of(
        text,
        List.of(),
        Stated.facts(query.stated(), analyzer),
        query.asker().or(text.asker()),
        statistics(lucene),
        analyzer.lexicon());
  }

  private ArchiveStatistics statistics(IndexSearcher lucene) throws IOException {
    ArchiveStatistics statistics = cache.statistics(lucene.getIndexReader());
    return translates ? statistics.with(store.learned(lucene)) : statistics;
  }

  private List<Ranked> rank(IndexSearcher lucene, QueryModel model, List<Query> filters, int window)
      throws IOException {
    return reranker.rank(model, candidates(lucene, model, filters, window));
  }

  private List<Candidate> candidates(
      IndexSearcher lucene, QueryModel model, List<Query> filters, int window) throws IOException {
    return new CandidateRetriever(lucene, cache, analyzer)
        .retrieve(QueryPlanner.plan(model, filters), window);
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
