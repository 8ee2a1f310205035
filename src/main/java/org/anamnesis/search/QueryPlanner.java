package org.anamnesis.search;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.anamnesis.clinical.ClinicalAnalyzer;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

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

  /** So many findings also find those who name them in other words. */
  private static final int CONCEPTS = 6;

  /**
   * A finding counts half of a word of its rarity. Look-alikes in the right order went from .759 to
   * .765 and from .882 to .884 on two development sets, and no nDCG@10 fell; 1.5 is no better.
   */
  private static final float CONCEPT_WEIGHT = .5f;

  /** Occurrences of the terms: twenty for each candidate, which costs microseconds to read. */
  private static final long ENOUGH = 2_000;

  /** Leaves room for the words: Lucene takes 1,024 in all. */
  private static final int MOST_LEAVES = 900;

  private QueryPlanner() {}

  static Query plan(QueryModel model, List<Query> filters) {
    List<QueryTerm> terms = filters.isEmpty() ? terms(model) : model.retrievalTerms(MOST_TERMS);
    List<String> concepts = model.retrievalConcepts(CONCEPTS);
    if (terms.isEmpty() && concepts.isEmpty()) {
      return new MatchNoDocsQuery("no word of the description is in the archive");
    }
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryTerm term : terms) {
      Query query = new TermQuery(new Term(Schema.TEXT, term.stem()));
      words.add(new BoostQuery(query, (float) term.weight()), BooleanClause.Occur.SHOULD);
    }
    for (String concept : concepts) {
      Query query = new TermQuery(new Term(Schema.CONCEPT, concept));
      words.add(new BoostQuery(query, CONCEPT_WEIGHT), BooleanClause.Occur.SHOULD);
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
  static List<Query> filters(List<Filter> filters, ClinicalAnalyzer analyzer) {
    return filters.stream().map(filter -> query(filter, analyzer)).toList();
  }

  /** Refuses filters that together are more than Lucene takes. */
  static void checkSize(List<Query> filters) {
    Leaves leaves = new Leaves();
    filters.forEach(query -> query.visit(leaves));
    if (leaves.count > MOST_LEAVES) {
      throw new IllegalArgumentException(
          "the filters have "
              + leaves.count
              + " conditions together; allowed: at most "
              + MOST_LEAVES
              + "; shorten the expressions");
    }
  }

  /** Whether what must be met, and not what must not, names a field. */
  static boolean asksFor(String field, List<Query> filters) {
    AtomicBoolean asks = new AtomicBoolean();
    QueryVisitor fields =
        new QueryVisitor() {
          @Override
          public boolean acceptField(String name) {
            asks.compareAndSet(false, name.equals(field));
            return true;
          }
        };
    filters.forEach(query -> query.visit(fields));
    return asks.get();
  }

  /** Counts conditions as Lucene does, which fails at {@link IndexSearcher#getMaxClauseCount}. */
  private static final class Leaves extends QueryVisitor {
    private int count;

    @Override
    public void visitLeaf(Query query) {
      count++;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      count++;
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      count++;
    }

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
      return this;
    }
  }

  /** Documents that meet every filter, in one query without scores. */
  static Query all(List<Query> filters) {
    if (filters.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, BooleanClause.Occur.FILTER));
    return all.build();
  }

  private static Query query(Filter filter, ClinicalAnalyzer analyzer) {
    return switch (filter) {
      case Filter.Keyword keyword -> keyword(keyword, analyzer.lexicon());
      case Filter.Expression expression -> ExpressionParser.parse(expression.text(), analyzer);
      case Filter.Tag tag ->
          new TermQuery(new Term(Schema.TAG, Schema.tag(tag.key(), tag.value())));
      case Filter.Age age ->
          IntRange.newIntersectsQuery(
              Schema.AGE, new int[] {age.ages().from()}, new int[] {age.ages().to()});
      case Filter.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER)
              .add(new TermQuery(new Term(Schema.ID, not.id())), BooleanClause.Occur.MUST_NOT)
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
              "body region "
                  + ExpressionField.quote(filter.value())
                  + " is not known; allowed: an id or everyday name such as calf, lower-leg,"
                  + " tummy");
        }
        yield new TermQuery(new Term(Schema.BODY_REGION, id));
      }
    };
  }
}
