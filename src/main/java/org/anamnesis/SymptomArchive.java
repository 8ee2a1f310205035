package org.anamnesis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.index.Archive;
import org.anamnesis.index.Catalogue;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.FeatureVector;
import org.anamnesis.search.Filter;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.anamnesis.search.SymptomSearcher;
import org.anamnesis.search.Understanding;

/**
 * What can be asked of an archive of answered questions: of the whole, which is a {@link
 * SymptomIndex}, or of a part that {@link #restrictedTo} gives.
 *
 * <p>All methods are thread-safe. They see what the last refresh or commit of the index has made
 * visible, and throw {@link IllegalStateException} once it is closed.
 */
public sealed class SymptomArchive permits SymptomIndex {
  private static final int SIMILAR = 10;

  private final SymptomSearcher searcher;
  private final Archive archive;
  private final Catalogue catalogue;

  SymptomArchive(SymptomSearcher searcher) {
    this.searcher = searcher;
    this.archive = searcher.archive();
    this.catalogue = searcher.catalogue();
  }

  /** Where the documents are read and counted. */
  final Archive archive() {
    return archive;
  }

  /**
   * Finds the answered questions most like a description, or those that meet filters.
   *
   * @param query what to search for
   * @return the hits with their reasons, and how the description was understood
   * @throws IllegalArgumentException if a filter names a body region that the lexicon does not
   *     know; {@link org.anamnesis.model.QuerySyntaxException} if it is an expression with an error
   *     and {@link org.anamnesis.model.CursorException} if the cursor is not good
   * @throws IOException if the disk fails
   */
  public final SearchResults search(SymptomQuery query) throws IOException {
    return searcher.search(query);
  }

  /**
   * Ranks the answered questions most like a description, without excerpts and reasons: for
   * evaluation, where a thousand ids are wanted and no page is shown. The order and scores are
   * those of {@link #search}; the query's cursor is not looked at.
   *
   * @param query what to search for
   * @return at most as many as the query's limit and window, best first
   * @throws IllegalArgumentException as {@link #search}
   * @throws IOException if the disk fails
   */
  public final List<ScoredId> rank(SymptomQuery query) throws IOException {
    return searcher.rank(query);
  }

  /**
   * Looks at the candidates of a description, as many as the query's window, without weighing what
   * is found: for {@link org.anamnesis.evaluation.Tuner}, and for rankers of your own.
   *
   * @param query what to search for; limit and cursor are not looked at
   * @return the features of each candidate, in no particular order; none without a description
   * @throws IllegalArgumentException as {@link #search}
   * @throws IOException if the disk fails
   */
  public final List<FeatureVector> features(SymptomQuery query) throws IOException {
    return searcher.features(query);
  }

  /**
   * Finds the 10 answered questions most like an archived one.
   *
   * @param id the archived question's id
   * @return the others, see {@link #similar(String, int)}; empty if the id is not there
   * @throws IOException if the disk fails
   */
  public final Optional<SearchResults> similar(String id) throws IOException {
    return similar(id, SIMILAR);
  }

  /**
   * Finds the answered questions most like an archived one: by its title, question and findings,
   * and with less weight by its replies and article.
   *
   * @param id the archived question's id
   * @param limit how many at most, 1 to {@value SymptomQuery#MAX_LIMIT}
   * @return the others, never the document itself nor what is the same text as an excerpt; a copy
   *     is marked, and copies of one letter stand as one; empty if the id is not there
   * @throws IllegalArgumentException if the limit is out of range
   * @throws IOException if the disk fails
   */
  public final Optional<SearchResults> similar(String id, int limit) throws IOException {
    return searcher.similar(id, limit);
  }

  /**
   * Gives all that a page about one question shows.
   *
   * @param id the document's id
   * @return the document with similar questions and related topics; empty if the id is not there
   * @throws IOException if the disk fails
   */
  public final Optional<QaPage> page(String id) throws IOException {
    return searcher.page(id);
  }

  /**
   * Shows how a description is understood, without searching: a host can intercept "chest pain"
   * before any search.
   *
   * @param description the text
   * @return its findings and what it says of the asker
   */
  public final Understanding understand(String description) {
    return searcher.understand(description);
  }

  /**
   * Reads a document.
   *
   * @param id its id
   * @return the document as it was added; empty if it is not there
   * @throws IOException if the disk fails
   */
  public final Optional<QaDocument> get(String id) throws IOException {
    return archive.get(id);
  }

  /**
   * Tells whether a document is there.
   *
   * @param id its id
   * @return whether searches can find it
   * @throws IOException if the disk fails
   */
  public final boolean contains(String id) throws IOException {
    return archive.contains(id);
  }

  /**
   * The ids of all documents as they are at this moment, whatever is changed meanwhile: for an
   * export.
   *
   * @return the ids in no particular order; read it to its end, or close it
   * @throws IOException if the disk fails
   */
  public final Stream<String> ids() throws IOException {
    return archive.ids();
  }

  /**
   * Counts the documents. Cheap for a whole archive, a walk over the matching ones for a part.
   *
   * @return how many searches see
   * @throws IOException if the disk fails
   */
  public final long count() throws IOException {
    return archive.documents();
  }

  /**
   * Counts the documents of each specialty, by the one that a document is filed under. Cost: a walk
   * over the documents; keep the answer where it is shown often.
   *
   * @return the counts, the largest first; immutable
   * @throws IOException if the disk fails
   */
  public final Map<String, Long> specialties() throws IOException {
    return catalogue.specialties();
  }

  /**
   * Counts the documents of each topic. Cost: as {@link #specialties}.
   *
   * @return the counts, the largest first; immutable
   * @throws IOException if the disk fails
   */
  public final Map<Topic, Long> topics() throws IOException {
    return catalogue.topics();
  }

  /**
   * Gives a view of a part of the archive, such as one tenant's. What is outside is not there: not
   * in searches, similar questions, pages, counts and suggested spellings, and an id of it is not
   * found. Word frequencies, and with them scores, are those of the whole archive: a view tells
   * nobody's letters, but may betray that somewhere a word occurs. Ids are those of the whole
   * archive, too: two tenants' documents of one id replace each other, so begin each tenant's ids,
   * and what it gives as {@code excerptOf}, with its name.
   *
   * <pre>{@code
   * SymptomArchive acme = index.restrictedTo(Filter.tag("tenant", "acme"));
   * }</pre>
   *
   * @param filter what the part meets; a view can be restricted further
   * @return the view, which lives as long as the index and costs nothing to make
   * @throws IllegalArgumentException if the filter names a body region that the lexicon does not
   *     know, or is an expression with an error
   */
  public final SymptomArchive restrictedTo(Filter filter) {
    return new SymptomArchive(searcher.restrictedTo(filter));
  }
}
