package org.anamnesis.search;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.index.Schema;
import org.anamnesis.model.QuerySyntaxException;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads the advanced syntax: Lucene's classic grammar with our fields, and with every hook closed
 * through which an expression could cost more than it shows.
 *
 * <pre>{@code
 * symptoms:cramp body_region:calf asked:[2015 TO 2016] "restless legs" -pregnant
 * }</pre>
 *
 * <p>Clauses next to each other must all be met. Where the classic parser reads a mixture of AND
 * and OR in a way that surprises, and drops optional clauses from a filter, this one asks for
 * parentheses. Words that are not indexed ("the") are left out. One parser reads one expression.
 */
final class ExpressionParser extends QueryParser {
  /** The longest expression, in UTF-16 units. */
  static final int MAX_LENGTH = 4_096;

  /** A quarter of what Lucene takes; a clause becomes two of its at most. */
  static final int MAX_CLAUSES = 256;

  /** Words with wildcards or "~": each has an automaton, of a megabyte at worst. */
  static final int MAX_PATTERNS = 16;

  /** Texts of a document are 50 words apart: no phrase may reach from one into the next. */
  private static final int MAX_SLOP = 49;

  private static final Pattern SLOP = Pattern.compile("~[0-9]{1,4}");

  private static final Pattern EDITS = Pattern.compile("~[12]?");

  /** As the superclass numbers them, which hides its own constants. */
  private static final int CONJ_OR = 2;

  private static final int MOD_NOT = 10;

  private final ExpressionTokens tokens;
  private final ClinicalAnalyzer analyzer;
  private int clauses;
  private int patterns;

  private ExpressionParser(ExpressionTokens tokens, ClinicalAnalyzer analyzer) {
    super(tokens);
    this.tokens = tokens;
    this.analyzer = analyzer;
    // otherwise the superclass joins neighbouring words to one clause
    setSplitOnWhitespace(true);
  }

  /** The filter that an expression stands for. */
  static Query parse(String expression, ClinicalAnalyzer analyzer) {
    if (expression.isBlank()) {
      throw new QuerySyntaxException(
          "the expression is blank; write a word, a \"phrase\" or field:value", expression, 0);
    }
    if (expression.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          "the expression has "
              + expression.length()
              + " characters; allowed: at most "
              + MAX_LENGTH,
          expression,
          MAX_LENGTH);
    }
    ExpressionTokens tokens = new ExpressionTokens(expression);
    ExpressionParser parser = new ExpressionParser(tokens, analyzer);
    try {
      Query query = parser.TopLevelQuery(Schema.TEXT);
      if (query.equals(ExpressionWords.UNSEARCHED)) {
        throw new QuerySyntaxException(
            "the expression has no word that is searched; add one that says more, or a field:value",
            expression,
            0);
      }
      return query;
    } catch (ParseException e) {
      throw tokens.unexpected(e, parser.token);
    }
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) {
    return clause(token, () -> field(field).value(text));
  }

  @Override
  protected Query getFieldQuery(String field, String text, int unread) {
    if (token.kind != FUZZY_SLOP) {
      return clause(token, () -> field(field).value(text));
    }
    int slop =
        SLOP.matcher(token.image).matches()
            ? Integer.parseInt(token.image, 1, token.image.length(), 10)
            : -1;
    if (slop < 0 || slop > MAX_SLOP) {
      throw tokens.error(
          ExpressionField.quote(token.image)
              + " after a phrase; allowed: ~0 to ~"
              + MAX_SLOP
              + ", how many words may lie between",
          token);
    }
    return clause(token, () -> field(field).near(text, slop));
  }

  @Override
  protected float getFuzzyDistance(Token tilde, String word) {
    if (!EDITS.matcher(tilde.image).matches()) {
      throw tokens.error(
          ExpressionField.quote(tilde.image)
              + " after a word; allowed: ~, ~1, ~2, how many letters may be wrong; put a value that"
              + " has a \"~\" in quotes",
          tilde);
    }
    return tilde.image.length() == 1 ? 0 : tilde.image.charAt(1) - '0';
  }

  @Override
  protected Query getFuzzyQuery(String field, String word, float edits) {
    return pattern(() -> field(field).like(word, (int) edits));
  }

  @Override
  protected Query getPrefixQuery(String field, String unread) {
    return pattern(() -> field(field).pattern(token.image));
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) {
    return pattern.equals("*")
        ? clause(token, () -> field(field).any())
        : pattern(() -> field(field).pattern(pattern));
  }

  @Override
  protected Query getRangeQuery(
      String field,
      @Nullable String lower,
      @Nullable String upper,
      boolean fromLower,
      boolean toUpper) {
    Token to = tokens.before(token);
    Token from = tokens.before(tokens.before(to));
    Token bracket = tokens.before(from);
    return clause(
        bracket,
        () -> {
          ExpressionSpan span = field(field).span();
          int first = at(from, () -> span.first(lower, fromLower));
          int last = at(to, () -> span.last(upper, toUpper));
          return span.range(first, last);
        });
  }

  /** Notes with each clause, as its occurrence, how it is joined to the one before. */
  @Override
  protected void addClause(
      List<BooleanClause> clauses, int conjunction, int modifier, Query query) {
    Occur joint = conjunction == CONJ_OR ? Occur.SHOULD : Occur.FILTER;
    if (clauses.size() > 1 && clauses.getLast().occur() != joint) {
      throw tokens.error(
          "AND and OR, or a blank and OR, stand side by side; put parentheses around what belongs"
              + " together, as in calf (cramp OR spasm)",
          tokens.clause(token));
    }
    clauses.add(new BooleanClause(modifier == MOD_NOT ? not(query) : query, joint));
  }

  @Override
  protected Query getBooleanQuery(List<BooleanClause> clauses) {
    Occur joint = clauses.getLast().occur();
    List<Query> searched =
        clauses.stream()
            .map(BooleanClause::query)
            .filter(query -> !query.equals(ExpressionWords.UNSEARCHED))
            .toList();
    if (searched.isEmpty()) {
      return ExpressionWords.UNSEARCHED;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    searched.forEach(query -> all.add(query, joint));
    return all.build();
  }

  private static Query not(Query query) {
    return query.equals(ExpressionWords.UNSEARCHED)
        ? query
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(query, Occur.MUST_NOT)
            .build();
  }

  private ExpressionField field(String name) {
    return ExpressionField.of(name, analyzer);
  }

  private Query pattern(Supplier<Query> meaning) {
    if (++patterns > MAX_PATTERNS) {
      throw tokens.error(
          "one word with \"*\", \"?\" or \"~\" too many; allowed: at most " + MAX_PATTERNS,
          tokens.value(token));
    }
    return clause(token, meaning);
  }

  private Query clause(Token end, Supplier<Query> meaning) {
    Token value = tokens.value(end);
    if (++clauses > MAX_CLAUSES) {
      throw tokens.error(
          "one word, phrase or value too many; allowed: at most " + MAX_CLAUSES, value);
    }
    return at(value, meaning);
  }

  /** What a value means; one that means nothing is refused at its place. */
  private <T> T at(Token value, Supplier<T> meaning) {
    try {
      return meaning.get();
    } catch (QuerySyntaxException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw tokens.error(String.valueOf(e.getMessage()), value);
    }
  }
}
