package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.index.Archive;
import org.anamnesis.index.IndexStore;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.Candidate;
import org.anamnesis.ranking.NearDuplicates;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.Ranked;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Finds the questions most like an archived one, by its title and question, and with less weight by
 * its replies and article. Thread-safe.
 */
final class SimilarSearch {
  private final IndexStore store;
  private final ClinicalAnalyzer analyzer;
  private final ArchiveRanking ranking;
  private final HitMaker hits;
  private final ResultsMaker results;

  SimilarSearch(
      IndexStore store,
      ClinicalAnalyzer analyzer,
      ArchiveRanking ranking,
      HitMaker hits,
      ResultsMaker results) {
    this.store = store;
    this.analyzer = analyzer;
    this.ranking = ranking;
    this.hits = hits;
    this.results = results;
  }

  /** The others as hits; the filters leave the archived one itself out. */
  SearchResults similar(QaDocument document, List<Query> filters, int limit) throws IOException {
    return like(
        document,
        filters,
        (lucene, model, asked, groups) -> {
          List<Hit> shown = new ArrayList<>();
          Optional<Hit> bestMatch = Optional.empty();
          for (int i = 0; i < groups.size() && shown.size() < limit; i++) {
            Candidate near = groups.get(i).best().candidate();
            QaDocument other = Archive.record(lucene, near.key());
            if (!SameText.excerpt(document, other)) {
              boolean duplicate = SameText.duplicate(document, other) || isSame(asked, near);
              shown.add(hits.hit(shown.size() + 1, other, groups.get(i), model, duplicate));
              if (shown.size() == 1 && ranking.reranker().isClose(model, near)) {
                bestMatch = Optional.of(shown.get(0));
              }
            }
          }
          Understanding understood = Understanding.of(model.text());
          return results.results(
              lucene,
              shown,
              groups,
              understood,
              model.text(),
              filters,
              bestMatch,
              Optional.empty());
        });
  }

  /** The nearest others themselves, without hits being made of them, and their topics. */
  Related related(QaDocument document, List<Query> filters, int limit) throws IOException {
    return like(
        document,
        filters,
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
          return new Related(nearest, results.topics(lucene, groups, model.text()));
        });
  }

  /**
   * What is near an archived question.
   *
   * @param documents the nearest others, best first
   * @param topics what the nearest are filed under
   */
  record Related(List<QaDocument> documents, List<Topic> topics) {}

  private interface Work<T> {
    T of(
        IndexSearcher lucene,
        QueryModel model,
        Optional<Candidate> asked,
        List<NearDuplicates.Group> groups)
        throws IOException;
  }

  private <T> T like(QaDocument document, List<Query> filters, Work<T> work) throws IOException {
    ArchivedQuestion asked = ArchivedQuestion.of(document, analyzer);
    return store.read(
        lucene -> {
          QueryModel model = ranking.model(lucene, asked, document.question().asker());
          // it may have gone since it was read
          Optional<Candidate> found = ranking.candidate(lucene, document.id());
          List<Ranked> ranked = ranking.rank(lucene, model, filters, SymptomQuery.DEFAULT_WINDOW);
          return work.of(lucene, model, found, NearDuplicates.gather(ranked));
        });
  }

  private static boolean isSame(Optional<Candidate> asked, Candidate near) {
    return asked.isPresent() && NearDuplicates.same(asked.get(), near);
  }
}
