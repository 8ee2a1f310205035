package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.index.Schema;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Span;
import org.anamnesis.ranking.CollectionStatistics;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Finds the words of a description that the archive does not have, and words of the archive within
 * two edits of them, by Lucene's DirectSpellChecker. Cost: one walk of an automaton over the
 * archive's words for each unknown word, at most {@value #MOST_WORDS}. Thread-safe.
 */
final class Speller {
  private static final int MOST_WORDS = 8;
  private static final int SUGGESTIONS = 3;
  private static final int LOOKED_AT = 10;

  /** Shorter words have neighbours of every meaning. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  private final DirectSpellChecker checker = new DirectSpellChecker();

  Speller() {
    checker.setMinQueryLength(SHORTEST);
  }

  /**
   * The unknown words, with suggestions that pass a test: in a part of an archive, only words of
   * that part, since others' letters have names in them.
   */
  List<Spelling> unknown(
      ClinicalText text,
      List<Finding> findings,
      IndexReader reader,
      ReaderCache cache,
      Predicate<String> shown)
      throws IOException {
    CollectionStatistics statistics = cache.statistics(reader);
    List<Spelling> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.size() && unknown.size() < MOST_WORDS; i++) {
      String word = text.word(i).text();
      Span span = new Span(text.start(i), text.end(i));
      if (text.word(i).role().informative()
          && word.length() >= SHORTEST
          && word.length() <= LONGEST
          && word.codePoints().allMatch(Character::isLetter)
          && seen.add(word)
          && statistics.documentFrequency(text.word(i).stem()) == 0
          && (text.word(i).misspelt()
              || findings.stream().noneMatch(finding -> covers(finding, span)))) {
        unknown.add(new Spelling(word, span, suggestions(word, reader, cache, shown)));
      }
    }
    return unknown;
  }

  /** A word that the lexicon knows is spelled right, whether the archive has it or not. */
  private static boolean covers(Finding finding, Span word) {
    return finding.spans().stream()
        .anyMatch(span -> span.start() <= word.start() && word.end() <= span.end());
  }

  private List<String> suggestions(
      String word, IndexReader reader, ReaderCache cache, Predicate<String> shown)
      throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    IndexReader[] dictionaries = new IndexReader[leaves.size()];
    for (int i = 0; i < dictionaries.length; i++) {
      LeafReader segment = leaves.get(i).reader();
      dictionaries[i] = cache.segment(segment).dictionary(segment);
    }
    // not closing the segments, which are only lent
    try (MultiReader all = new MultiReader(dictionaries, false)) {
      SuggestWord[] found =
          checker.suggestSimilar(
              new Term(Schema.WORD, word), LOOKED_AT, all, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return Stream.of(found).map(one -> one.string).filter(shown).limit(SUGGESTIONS).toList();
    }
  }
}
