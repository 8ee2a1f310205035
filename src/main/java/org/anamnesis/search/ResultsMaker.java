package org.anamnesis.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.index.Schema;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.NearDuplicates;
import org.anamnesis.ranking.RelatedTopics;
import org.anamnesis.ranking.UsualSpecialties;
import org.anamnesis.ranking.Votes;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Adds to hits what the nearest documents say together: specialties and topics. Thread-safe. */
final class ResultsMaker {
  private static final int TOPICS = 10;

  private final ClinicalAnalyzer analyzer;

  ResultsMaker(ClinicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The results of a search; {@code groups} are all that was ranked, none if nothing was. */
  SearchResults results(
      IndexSearcher lucene,
      List<Hit> shown,
      List<NearDuplicates.Group> groups,
      Understanding understood,
      ClinicalText text,
      List<Query> filters,
      Optional<Hit> bestMatch,
      Optional<String> next)
      throws IOException {
    List<Votes.Neighbour> nearest = voters(lucene, groups);
    UsualSpecialties usual = UsualSpecialties.of(understood.findings(), analyzer.lexicon());
    return new SearchResults(
        shown,
        understood,
        Votes.specialties(nearest, usual),
        QueryPlanner.asksFor(Schema.SPECIALTY, filters),
        RelatedTopics.of(nearest, text, analyzer, TOPICS),
        bestMatch,
        next);
  }

  /** What the nearest are filed under. */
  List<Topic> topics(IndexSearcher lucene, List<NearDuplicates.Group> groups, ClinicalText text)
      throws IOException {
    return RelatedTopics.of(voters(lucene, groups), text, analyzer, TOPICS);
  }

  /** The nearest; of letters that say the same one votes. */
  private static List<Votes.Neighbour> voters(
      IndexSearcher lucene, List<NearDuplicates.Group> groups) throws IOException {
    return Neighbours.of(
        lucene, groups.stream().limit(Votes.NEAREST).map(NearDuplicates.Group::best).toList());
  }
}
