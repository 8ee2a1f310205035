package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.index.Archive;
import org.anamnesis.index.IndexStore;
import org.anamnesis.index.Schema;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Puts together what a page about one question shows. Thread-safe. */
final class PageMaker {
  private static final int SIMILAR = 4;
  private static final int TOPICS = 10;

  /** Documents whose titles have all words of an excerpt's; nearly always one. */
  private static final int SAME_TITLE = 20;

  private static final int TITLE_WORDS = 100;

  /** How many to look through for some that the page does not have yet. */
  private static final int NEAREST = 20;

  private final SymptomSearcher searcher;
  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final Query scope;
  private final Archive archive;

  PageMaker(SymptomSearcher searcher, IndexStore store, ClinicalAnalyzer analyzer) {
    this.searcher = searcher;
    this.store = store;
    this.analyzer = analyzer;
    this.scope = searcher.scope();
    this.archive = searcher.archive();
  }

  QaPage page(QaDocument document) throws IOException {
    SimilarSearch.Related nearest = searcher.related(document, NEAREST);
    List<QaDocument> shown = new ArrayList<>();
    for (String id : document.similar()) {
      archive.get(id).filter(named -> !named.id().equals(document.id())).ifPresent(shown::add);
    }
    for (QaDocument other : nearest.documents()) {
      if (shown.size() < SIMILAR && shown.stream().noneMatch(one -> same(one, other))) {
        shown.add(other);
      }
    }
    List<SimilarQuestion> similar = new ArrayList<>();
    for (QaDocument one : shown) {
      similar.add(SimilarQuestion.of(one, readMore(one)));
    }
    Set<Topic> topics = new LinkedHashSet<>(document.topics());
    for (Topic topic : nearest.topics()) {
      if (topics.size() < TOPICS) {
        topics.add(topic);
      }
    }
    return new QaPage(document, similar, List.copyOf(topics));
  }

  private static boolean same(QaDocument one, QaDocument other) {
    return one.id().equals(other.id())
        || SameText.excerpt(one, other)
        || SameText.duplicate(one, other);
  }

  /** The whole document behind an excerpt, found by its title. */
  private String readMore(QaDocument excerpt) throws IOException {
    ClinicalText title = analyzer.analyze(excerpt.title());
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    words.add(scope, BooleanClause.Occur.FILTER);
    Set<String> stems = new LinkedHashSet<>();
    for (int i = 0; i < title.size(); i++) {
      if (title.word(i).role().indexed()) {
        stems.add(title.word(i).stem());
      }
    }
    if (excerpt.excerptOf().isEmpty() || stems.isEmpty()) {
      return excerpt.id();
    }
    stems.stream()
        .limit(TITLE_WORDS)
        .forEach(
            stem ->
                words.add(new TermQuery(new Term(Schema.TITLE, stem)), BooleanClause.Occur.FILTER));
    return store.read(
        lucene -> {
          for (ScoreDoc found : lucene.search(words.build(), SAME_TITLE).scoreDocs) {
            QaDocument whole = Archive.record(lucene, found.doc);
            if (whole.excerptOf().isEmpty() && SameText.excerpt(excerpt, whole)) {
              return whole.id();
            }
          }
          return excerpt.id();
        });
  }
}
