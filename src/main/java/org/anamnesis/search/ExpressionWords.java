package org.anamnesis.search;

import java.util.regex.Pattern;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * A field of running text, read as the index reads it.
 *
 * @param field its name in the index
 * @param analyzer reads the words
 */
record ExpressionWords(String field, ClinicalAnalyzer analyzer) implements ExpressionField {
  /** Stands for text without a word that the index holds: such words are left out of a filter. */
  static final Query UNSEARCHED = new MatchNoDocsQuery("only words that no index holds");

  /** A pattern of fewer letters would fit a large part of all words. */
  private static final int MIN_LETTERS = 3;

  /** In a word of so many letters one may be wrong, in a longer one two. */
  private static final int SHORT = 5;

  /** Longer words are names of chemistry; an automaton grows with the word or pattern. */
  private static final int MAX_LETTERS = 64;

  /** Before and behind each wildcard. */
  private static final Pattern PARTS = Pattern.compile("(?=[*?])|(?<=[*?])");

  @Override
  public Query value(String text) {
    return near(text, 0);
  }

  @Override
  public Query any() {
    return new FieldExistsQuery(field);
  }

  /** Words that are not indexed leave a gap here as they do in the index. */
  @Override
  public Query near(String phrase, int slop) {
    ClinicalText text = analyzer.analyze(phrase);
    PhraseQuery.Builder words = new PhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < text.size(); i++) {
      Word word = text.word(i);
      if (word.role().indexed()) {
        words.add(new Term(field, word.stemBytes()), i);
      }
    }
    PhraseQuery query = words.build();
    return switch (query.getTerms().length) {
      case 0 -> UNSEARCHED;
      case 1 -> new TermQuery(query.getTerms()[0]);
      default -> query;
    };
  }

  @Override
  public Query like(String text, int edits) {
    String word = fold(text);
    check(text, letters(word));
    int most = edits > 0 ? edits : letters(word) <= SHORT ? 1 : 2;
    return new ExpressionPattern(
        field, word + "~" + most, FuzzyQuery.getFuzzyAutomaton(word, most, 1, true), analyzer);
  }

  @Override
  public Query pattern(String text) {
    if (isWildcard(text, 0)) {
      throw new IllegalArgumentException(
          ExpressionField.quote(text) + " starts with a wildcard; start with a letter or digit");
    }
    StringBuilder pattern = new StringBuilder();
    int letters = 0;
    for (String part : PARTS.split(text)) {
      String folded = isWildcard(part, 0) ? part : fold(part);
      letters += isWildcard(part, 0) ? 0 : letters(part);
      pattern.append(folded);
    }
    check(text, letters);
    check(text, pattern.length());
    return new ExpressionPattern(field, pattern.toString(), automaton(pattern, text), analyzer);
  }

  private CompiledAutomaton automaton(CharSequence pattern, String text) {
    try {
      return new CompiledAutomaton(
          WildcardQuery.toAutomaton(
              new Term(field, pattern.toString()), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    } catch (TooComplexToDeterminizeException e) {
      throw new IllegalArgumentException(
          ExpressionField.quote(text) + " has too many \"?\" behind a \"*\"; leave some out", e);
    }
  }

  /** The form that the dictionary has of one word, or of a part of one. */
  private String fold(String part) {
    ClinicalText text = analyzer.analyze(part);
    if (text.size() != 1 || text.start(0) != 0 || text.end(0) != part.length()) {
      throw new IllegalArgumentException(
          ExpressionField.quote(part)
              + " is not one word; \"*\", \"?\" and \"~\" take letters and digits only");
    }
    return text.word(0).text();
  }

  private static void check(String text, int letters) {
    if (letters < MIN_LETTERS || letters > MAX_LETTERS) {
      throw new IllegalArgumentException(
          ExpressionField.quote(text)
              + " has "
              + letters
              + " letters; allowed with \"*\", \"?\" or \"~\": "
              + MIN_LETTERS
              + " to "
              + MAX_LETTERS);
    }
  }

  private static int letters(String word) {
    return word.codePointCount(0, word.length());
  }

  private static boolean isWildcard(String text, int at) {
    char c = text.charAt(at);
    return c == WildcardQuery.WILDCARD_STRING || c == WildcardQuery.WILDCARD_CHAR;
  }
}
