package org.anamnesis.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Intents;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Patient;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Side;
import org.anamnesis.model.Span;
import org.jspecify.annotations.Nullable;

/** How a text was read as plain values; what is not said is left out. */
final class UnderstandJson {
  private UnderstandJson() {}

  static Map<String, Object> of(ClinicalText read) {
    return ofLine(null, read);
  }

  /** With the id that the text has, if any. */
  static Map<String, Object> ofLine(@Nullable String id, ClinicalText read) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (id != null) {
      all.put("id", id);
    }
    all.put("asker", asker(read.patient()));
    List<String> asks = Intents.bundled().asked(read);
    if (!asks.isEmpty()) {
      all.put("asks", asks);
    }
    all.put("findings", mentions(read.findings(), read.text()));
    return all;
  }

  /** How a finding is meant, and which words say so. */
  static Map<String, Object> meaning(Finding finding, String text) {
    Map<String, Object> meaning = new LinkedHashMap<>();
    Assertion assertion = finding.assertion();
    meaning.put("polarity", word(assertion.polarity()));
    meaning.put("temporality", word(assertion.temporality()));
    meaning.put("experiencer", word(assertion.experiencer()));
    if (!finding.triggers().isEmpty()) {
      meaning.put("trigger", String.join("; ", triggers(finding, text)));
    }
    return meaning;
  }

  /** The words that make the assertion what it is, each once. */
  static List<String> triggers(Finding finding, String text) {
    return finding.triggers().stream().map(span -> said(text, span)).distinct().toList();
  }

  static String said(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static Map<String, Object> asker(Patient patient) {
    Map<String, Object> known = new LinkedHashMap<>();
    patient.age().ifPresent(age -> known.put("age", age.toString()));
    if (patient.sex() != Sex.UNKNOWN) {
      known.put("sex", word(patient.sex()));
    }
    if (patient.pregnant()) {
      known.put("pregnant", true);
    }
    if (patient.someoneElse()) {
      known.put("someoneElse", true);
    }
    return known;
  }

  /** Each place of each finding, in the order of the text. */
  private static List<Map<String, Object>> mentions(List<Finding> findings, String text) {
    List<Place> places = new ArrayList<>();
    for (Finding finding : findings) {
      finding.spans().forEach(span -> places.add(new Place(finding, span)));
    }
    places.sort(Comparator.comparingInt(place -> place.span.start()));
    List<Map<String, Object>> mentions = new ArrayList<>(places.size());
    places.forEach(place -> mentions.add(mention(place.finding, place.span, text)));
    return mentions;
  }

  private static Map<String, Object> mention(Finding finding, Span span, String text) {
    Map<String, Object> mention = new LinkedHashMap<>();
    mention.put("text", said(text, span));
    mention.put("concept", finding.concept());
    mention.put("kind", word(finding.kind()));
    mention.putAll(meaning(finding, text));
    finding.region().ifPresent(region -> mention.put("region", region.id()));
    if (finding.side() != Side.NONE) {
      mention.put("side", word(finding.side()));
    }
    finding.severity().ifPresent(severity -> mention.put("severity", severity.toString()));
    finding.duration().ifPresent(duration -> mention.put("duration", duration.toString()));
    if (!finding.timing().isEmpty()) {
      mention.put("timing", finding.timing());
    }
    mention.put("start", span.start());
    mention.put("end", span.end());
    return mention;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private record Place(Finding finding, Span span) {}
}
