package org.anamnesis.search;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anamnesis.index.Schema;
import org.anamnesis.model.QuerySyntaxException;
import org.apache.lucene.queryparser.charstream.FastCharStream;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserTokenManager;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;

/**
 * The tokens of an expression. Refuses what the grammar has and the advanced syntax has not, and
 * what nests too deep, before the recursive parser sees it; remembers how tokens follow each other,
 * so that an error can point at the right one.
 */
final class ExpressionTokens extends QueryParserTokenManager {
  /** The parser descends once for each parenthesis. */
  static final int MAX_DEPTH = 32;

  private static final String WANTED = "a word, a phrase, field:value or \"(\"";

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final String expression;

  /** What the first token follows. */
  private final Token start = new Token();

  private final Map<Token, Token> before = new HashMap<>();
  private final Map<Token, Token> openers = new HashMap<>();
  private final Deque<Token> open = new ArrayDeque<>();
  private Token last = start;

  ExpressionTokens(String expression) {
    super(new FastCharStream(new StringReader(expression)));
    this.expression = expression;
  }

  @Override
  public Token getNextToken() {
    Token token = read();
    before.put(token, last);
    switch (token.kind) {
      case LPAREN, RANGEIN_START, RANGEEX_START -> open(token);
      case RPAREN, RANGEIN_END, RANGEEX_END -> close(token);
      case TERM -> checkOperator(token);
      case COLON -> checkField(last);
      case FUZZY_SLOP -> checkFollows(token);
      case REGEXPTERM -> throw slash(position(token));
      case CARAT ->
          throw error("\"^\" has no meaning in a filter, which ranks nothing; leave it out", token);
      case BAREOPER ->
          throw error(
              ExpressionField.quote(token.image.substring(0, 1))
                  + " stands alone; join it to what follows, or put it in quotes",
              token);
      case EOF -> {
        if (!open.isEmpty()) {
          throw error(
              ExpressionField.quote(open.getLast().image) + " is not closed", open.getLast());
        }
      }
      default -> {}
    }
    last = token;
    return token;
  }

  /** The token in front of another. */
  Token before(Token token) {
    return before.getOrDefault(token, start);
  }

  /** The first token of the clause that ends with a token. */
  Token clause(Token end) {
    Token value = value(end);
    Token first = openers.getOrDefault(value, value);
    return before(first).kind == COLON ? before(before(first)) : first;
  }

  /** The value that ends with a token: itself, unless it is a {@code ~}. */
  Token value(Token end) {
    return end.kind == FUZZY_SLOP ? before(end) : end;
  }

  QuerySyntaxException error(String message, Token token) {
    return new QuerySyntaxException(message, expression, position(token));
  }

  /** What the grammar does not take, in our words. */
  QuerySyntaxException unexpected(ParseException e, Token current) {
    Token wrong = e.currentToken == null ? null : e.currentToken.next;
    if (wrong == null) {
      return error(
          "a \"\\\" is wrong here; allowed: one before the character that it stands for, or \\u and"
              + " four hexadecimal digits",
          value(current));
    }
    return switch (wrong.kind) {
      case EOF -> error("the expression ends too early; write " + WANTED + " behind it", wrong);
      case RANGE_TO, RANGE_GOOP, RANGE_QUOTED, RANGEIN_END, RANGEEX_END ->
          error("a range is [from TO to], with * for an open end", wrong);
      case COLON -> error("\":\" is not expected here; put a value that has one in quotes", wrong);
      default ->
          error(ExpressionField.quote(wrong.image) + " cannot stand here; write " + WANTED, wrong);
    };
  }

  private Token read() {
    try {
      return super.getNextToken();
    } catch (TokenMgrError e) {
      int position = input_stream.getBeginColumn();
      throw switch (expression.charAt(position)) {
        case '/' -> slash(position);
        case '"' -> new QuerySyntaxException("this quote is not closed", expression, position);
        default ->
            new QuerySyntaxException(
                ExpressionField.quote(expression.substring(position, position + 1))
                    + " stands alone; put \"\\\" before it, or the text in quotes",
                expression,
                position);
      };
    }
  }

  private void open(Token bracket) {
    if (open.size() == MAX_DEPTH && bracket.kind == LPAREN) {
      throw error("parentheses nest too deep; allowed: at most " + MAX_DEPTH, bracket);
    }
    open.add(bracket);
  }

  private void close(Token bracket) {
    if (open.isEmpty()) {
      throw error(ExpressionField.quote(bracket.image) + " closes nothing; leave it out", bracket);
    }
    openers.put(bracket, open.removeLast());
  }

  private void checkField(Token name) {
    boolean named = name.kind == TERM || name.kind == STAR;
    if (named && !ExpressionField.NAMES.contains(Schema.fold(name.image))) {
      throw error(
          "field "
              + ExpressionField.quote(name.image)
              + " is not known; allowed: "
              + String.join(", ", ExpressionField.NAMES)
              + "; put a text that has a colon in quotes",
          name);
    }
  }

  /** Whoever writes "calf not pregnant" must not get the pregnant ones. */
  private void checkOperator(Token word) {
    if (last.kind != COLON && OPERATORS.contains(word.image.toUpperCase(Locale.ROOT))) {
      throw error("operators are written AND, OR, NOT; put a word that is none in quotes", word);
    }
  }

  private void checkFollows(Token tilde) {
    if (last.kind != TERM && last.kind != QUOTED) {
      throw error("\"~\" must follow a word or phrase", tilde);
    }
  }

  private QuerySyntaxException slash(int position) {
    return new QuerySyntaxException(
        "\"/\" would begin a regular expression, which is not allowed; put the text in quotes",
        expression,
        position);
  }

  private int position(Token token) {
    return Math.min(token.beginColumn, expression.length());
  }
}
