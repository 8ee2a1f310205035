package org.anamnesis.search;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.index.Schema;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.QueryTerm;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a weighed description and its filters into the Lucene query that finds the candidates.
 *
 * <p>A flat disjunction of {@value #TERMS} terms over one field, so that Lucene's block-max
 * skipping works and the cost does not grow with the letter. Twelve terms, chosen by expected gain,
 * keep 95 % of the full ranking's first ten for letters and 99 % for short descriptions. Where
 * twelve are so rare that they find next to nothing, as in a small archive or in words that only
 * the archived letter itself has, more are taken, at most {@value #MOST_TERMS}; so many, too, where
 * filters leave only a part of the archive.
 */
final class QueryPlanner {
  private static final int TERMS = 12;

  private static final int MOST_TERMS = 96;

  /** Occurrences of the terms: ten for each candidate, which costs microseconds to read. */
  private static final long ENOUGH = 2_000;

  private QueryPlanner() {}

  static Query plan(QueryModel model, List<Query> filters) {
    List<QueryTerm> terms = filters.isEmpty() ? terms(model) : model.retrievalTerms(MOST_TERMS);
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no word of the description is in the archive");
    }
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryTerm term : terms) {
      Query query = new TermQuery(new Term(Schema.TEXT, term.stem()));
      words.add(new BoostQuery(query, (float) term.weight()), BooleanClause.Occur.SHOULD);
    }
    if (filters.isEmpty()) {
      return words.build();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(words.build(), BooleanClause.Occur.MUST);
    filters.forEach(filter -> all.add(filter, BooleanClause.Occur.FILTER));
    return all.build();
  }

  private static List<QueryTerm> terms(QueryModel model) {
    List<QueryTerm> terms = model.retrievalTerms(TERMS);
    for (int limit = 2 * TERMS;
        limit <= MOST_TERMS && terms.stream().mapToLong(QueryTerm::frequency).sum() < ENOUGH;
        limit *= 2) {
      terms = model.retrievalTerms(limit);
    }
    return terms;
  }

  /** What Lucene makes of filters; one that nothing can meet is refused, whatever is searched. */
  static List<Query> filters(List<Filter> filters, Lexicon lexicon) {
    return filters.stream().map(filter -> query(filter, lexicon)).toList();
  }

  private static Query query(Filter filter, Lexicon lexicon) {
    return switch (filter) {
      case Filter.Keyword keyword -> keyword(keyword, lexicon);
      case Filter.Tag tag ->
          new TermQuery(new Term(Schema.TAG, Schema.tag(tag.key(), tag.value())));
      case Filter.Age age ->
          IntRange.newIntersectsQuery(
              Schema.AGE, new int[] {age.ages().from()}, new int[] {age.ages().to()});
      case Filter.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER)
              .add(new TermQuery(new Term(Schema.ID, not.id())), BooleanClause.Occur.MUST_NOT)
              .add(
                  new TermQuery(new Term(Schema.EXCERPT_OF, not.id())),
                  BooleanClause.Occur.MUST_NOT)
              .build();
      case Filter.Dates dates ->
          IntPoint.newRangeQuery(Schema.DATE, day(dates.from()), day(dates.to()));
    };
  }

  /** LocalDate.MAX, for "and ever after", has more days than an int. */
  private static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static Query keyword(Filter.Keyword filter, Lexicon lexicon) {
    String value = Schema.fold(filter.value());
    return switch (filter.field()) {
      case SPECIALTY -> new TermQuery(new Term(Schema.SPECIALTY, value));
      case TOPIC -> new TermQuery(new Term(Schema.TOPIC, value));
      case SEX -> new TermQuery(new Term(Schema.SEX, value));
      case SYMPTOMS -> new TermQuery(new Term(Schema.SYMPTOMS, value));
      case BODY_REGION -> {
        String id = lexicon.regionId(value);
        if (id == null) {
          throw new IllegalArgumentException(
              "body region \""
                  + filter.value()
                  + "\" is not known; allowed: an id or everyday name such as calf, lower-leg,"
                  + " tummy");
        }
        yield new TermQuery(new Term(Schema.BODY_REGION, id));
      }
    };
  }
}
