package org.anamnesis.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Finds the documents that have a word of a pattern, in any of the word's forms.
 *
 * <p>The index holds stems, which a pattern of what people write often does not fit: {@code
 * inflammat*} fits "inflammation", but not its stem "inflamm". So the pattern is looked up in the
 * dictionary of unstemmed words, and the stems of what it fits are searched. The dictionary lacks
 * words that only articles have; there the pattern is tried on the stems as well.
 */
final class ExpressionPattern extends Query {
  private final String field;
  private final String pattern;
  private final CompiledAutomaton automaton;
  private final ClinicalAnalyzer analyzer;

  /** The automaton fits the words of the pattern: equal patterns are equal queries. */
  ExpressionPattern(
      String field, String pattern, CompiledAutomaton automaton, ClinicalAnalyzer analyzer) {
    this.field = field;
    this.pattern = pattern;
    this.automaton = automaton;
    this.analyzer = analyzer;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Set<BytesRef> stems = new HashSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafReader reader = leaf.reader();
      TermsEnum words = DocValues.getSortedSet(reader, Schema.WORD).intersect(automaton);
      for (BytesRef word = words.next(); word != null; word = words.next()) {
        stems.add(analyzer.word(word.utf8ToString()).stemBytes());
      }
      if (field.equals(Schema.ARTICLE)) {
        TermsEnum fitting = automaton.getTermsEnum(Terms.getTerms(reader, field));
        for (BytesRef stem = fitting.next(); stem != null; stem = fitting.next()) {
          stems.add(BytesRef.deepCopyOf(stem));
        }
      }
    }
    return new TermInSetQuery(field, stems);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + pattern;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((ExpressionPattern) other).field)
        && pattern.equals(((ExpressionPattern) other).pattern);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + field.hashCode()) + pattern.hashCode();
  }
}
