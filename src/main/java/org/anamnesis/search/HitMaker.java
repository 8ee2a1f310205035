package org.anamnesis.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Concept;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Region;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.ranking.NearDuplicates;
import org.anamnesis.ranking.QueryModel;
import org.anamnesis.ranking.Ranked;
import org.anamnesis.ranking.Reranker;

/**
 * Makes a {@link Hit} of a ranked document: its stored record, excerpt and reasons. Only the hits
 * of a page pay for this. Thread-safe.
 */
final class HitMaker {
  private static final int TITLE_LENGTH = 80;

  private final ClinicalAnalyzer analyzer;
  private final Reranker reranker;

  HitMaker(ClinicalAnalyzer analyzer, Reranker reranker) {
    this.analyzer = analyzer;
    this.reranker = reranker;
  }

  /** The hit of a ranked document and of those that hold the same letter. */
  Hit hit(
      int rank,
      QaDocument document,
      NearDuplicates.Group group,
      QueryModel model,
      boolean duplicate) {
    return hit(
        rank,
        document,
        group.best().score(),
        model::gain,
        duplicate,
        group.others(),
        excerpt -> reasons(model, group.best(), excerpt));
  }

  /** The hit of a document that was not ranked. */
  Hit hit(int rank, QaDocument document) {
    return hit(rank, document, 0, stem -> 0, false, List.of(), excerpt -> List.of());
  }

  private Hit hit(
      int rank,
      QaDocument document,
      double score,
      ToDoubleFunction<String> gain,
      boolean duplicate,
      List<String> duplicates,
      Function<Excerpt, List<MatchReason>> reasons) {
    Optional<Reply> reply = document.replies().stream().findFirst();
    ClinicalText title = analyzer.analyze(document.title());
    ClinicalText question = analyzer.analyze(document.question().text());
    Excerpt excerpt = Excerpt.of(document, question, gain, analyzer);
    return new Hit(
        rank,
        document.id(),
        document.title().isBlank() ? firstWords(document) : document.title(),
        score,
        excerpt.text(),
        excerpt.highlights(),
        specialty(document),
        reply.map(Reply::doctor).orElse(""),
        document.question().askedOn(),
        reply.flatMap(Reply::repliedOn),
        symptoms(title, question),
        regions(title, question),
        document.source(),
        document.excerptOf(),
        duplicate,
        duplicates,
        reasons.apply(excerpt));
  }

  /** The document's own specialty, else that of a reply: the one that also votes. */
  static String specialty(QaDocument document) {
    return Stream.concat(
            Stream.of(document.specialty()), document.replies().stream().map(Reply::specialty))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<MatchReason> reasons(QueryModel model, Ranked one, Excerpt excerpt) {
    List<MatchReason> reasons = new ArrayList<>();
    for (MatchReason reason : reranker.reasons(model, one.candidate())) {
      Set<String> stems = new HashSet<>();
      ClinicalText terms = analyzer.words(String.join(" ", reason.terms()));
      for (int i = 0; i < terms.size(); i++) {
        stems.add(terms.word(i).stem());
      }
      reasons.add(reason.withSpans(excerpt.spans(stems)));
    }
    return reasons;
  }

  private List<String> symptoms(ClinicalText title, ClinicalText question) {
    Set<String> names = new LinkedHashSet<>();
    for (ClinicalText text : List.of(title, question)) {
      for (Fact fact : text.facts()) {
        Concept concept = analyzer.lexicon().concept(fact.concept());
        if (concept != null && concept.complaint() && Marks.affirms(fact.mark())) {
          names.add(concept.name());
        }
      }
    }
    return List.copyOf(names);
  }

  private List<BodyRegion> regions(ClinicalText title, ClinicalText question) {
    Set<BodyRegion> regions = new LinkedHashSet<>();
    for (ClinicalText text : List.of(title, question)) {
      for (Fact place : text.places()) {
        Region region = analyzer.lexicon().region(place.region());
        if (region != null) {
          regions.add(region.region());
        }
      }
    }
    return List.copyOf(regions);
  }

  /** A headline for a document without one. */
  static String firstWords(QaDocument document) {
    boolean answerOnly = document.question().text().isBlank() && !document.replies().isEmpty();
    return Beginning.of(
        answerOnly ? document.replies().get(0).text() : document.question().text(), TITLE_LENGTH);
  }
}
