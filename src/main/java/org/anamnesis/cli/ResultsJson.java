package org.anamnesis.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.MatchReason;
import org.anamnesis.ranking.SpecialtyVote;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.Understanding;

/** The results of a search as plain values, in the order in which their JSON shows them. */
final class ResultsJson {
  private ResultsJson() {}

  static Map<String, Object> of(SearchResults results) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("understood", understood(results.understood()));
    all.put("bestMatch", results.bestMatch().map(Hit::id));
    all.put("hits", results.hits().stream().map(ResultsJson::hit).toList());
    all.put(
        "specialties",
        results.specialties().stream()
            .map(
                vote ->
                    object(
                        "specialty", vote.specialty(),
                        "answers", vote.answers(),
                        "of", vote.of(),
                        "weight", vote.weight(),
                        "confidence", vote.confidence()))
            .toList());
    all.put("suggestedSpecialty", results.suggestedSpecialty().map(SpecialtyVote::specialty));
    all.put("specialtyFiltered", results.specialtyFiltered());
    all.put("relatedTopics", topics(results.relatedTopics()));
    all.put("hasMore", results.hasMore());
    return all;
  }

  static List<Map<String, Object>> topics(List<Topic> topics) {
    return topics.stream()
        .map(topic -> object("name", topic.name(), "specialty", topic.specialty()))
        .toList();
  }

  private static Map<String, Object> understood(Understanding understood) {
    return object(
        "text", understood.toString(),
        "present", findings(understood.present()),
        "absent", findings(understood.absent()),
        "asks", understood.intents(),
        "unknown",
            understood.unknown().stream()
                .map(word -> object("word", word.word(), "suggestions", word.suggestions()))
                .toList());
  }

  private static List<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                object(
                    "concept", finding.concept(),
                    "name", finding.name(),
                    "bodyRegion", finding.region().map(BodyRegion::name),
                    "side", side(finding.side())))
        .toList();
  }

  private static Optional<String> side(Side side) {
    return side == Side.NONE ? Optional.empty() : Optional.of(side.name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> hit(Hit hit) {
    return object(
        "rank", hit.rank(),
        "id", hit.id(),
        "title", hit.title(),
        "score", hit.score(),
        "specialty", hit.specialty(),
        "excerpt", hit.excerpt(),
        "reasons", hit.reasons().stream().map(ResultsJson::reason).toList(),
        "doctor", hit.doctor(),
        "askedOn", hit.askedOn().map(LocalDate::toString),
        "repliedOn", hit.repliedOn().map(LocalDate::toString),
        "source", hit.source(),
        "isExcerpt", !hit.excerptOf().isEmpty(),
        "duplicates", hit.duplicates(),
        "duplicate", hit.duplicate());
  }

  private static Map<String, Object> reason(MatchReason reason) {
    return object(
        "kind", reason.kind().name(),
        "contribution", reason.contribution(),
        "terms", reason.terms(),
        "text", reason.toString());
  }

  /** An object of names and values in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
