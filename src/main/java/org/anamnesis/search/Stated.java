package org.anamnesis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Concept;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Region;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;

/**
 * What a caller states besides the description: a tick of a checklist, a place on a body map.
 *
 * @param what a finding's name or id, or a region's
 * @param assertion how it is stated
 * @param place whether it is a place alone
 * @param side the side of a place
 */
record Stated(String what, Assertion assertion, boolean place, Side side) {
  /** The longest name: a sentence belongs in the description. */
  private static final int LONGEST = 200;

  Stated {
    if (what.isBlank() || what.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a stated finding or place has "
              + what.length()
              + " characters; allowed: 1 to "
              + LONGEST
              + ", such as \"calf cramp\"");
    }
  }

  /** What is stated, as facts to compare. */
  static List<Fact> facts(List<Stated> all, ClinicalAnalyzer analyzer) {
    List<Fact> facts = new ArrayList<>();
    for (Stated one : all) {
      if (one.place) {
        facts.add(new Fact("", one.region(analyzer).id(), one.side, (byte) 0));
      } else {
        one.findings(analyzer).forEach(finding -> facts.add(Fact.of(finding)));
      }
    }
    return facts;
  }

  /** What is stated, as it is shown back. */
  static List<Finding> findings(List<Stated> all, ClinicalAnalyzer analyzer) {
    return all.stream()
        .filter(one -> !one.place)
        .flatMap(one -> one.findings(analyzer).stream())
        .toList();
  }

  /** What a query without a description searches for: the names of all that is there. */
  static String text(List<Stated> all, ClinicalAnalyzer analyzer) {
    List<String> names = new ArrayList<>();
    for (Stated one : all) {
      if (one.place) {
        names.add(one.region(analyzer).region().name());
      } else if (one.assertion.affirms()) {
        names.add(one.what);
        one.findings(analyzer).forEach(finding -> names.add(finding.name()));
      }
    }
    return String.join(". ", names);
  }

  private List<Finding> findings(ClinicalAnalyzer analyzer) {
    Concept concept = analyzer.lexicon().concept(what.strip());
    if (concept != null) {
      return List.of(finding(concept));
    }
    ClinicalText text = analyzer.analyze(what);
    if (text.findings().isEmpty()) {
      throw new IllegalArgumentException(
          "finding "
              + ExpressionField.quote(what)
              + " is not known; allowed: an id or everyday name such as fever, calf cramp, pain in"
              + " my right calf; put it into the description instead");
    }
    return text.findings().stream()
        .map(
            read ->
                new Finding(
                    read.concept(),
                    read.name(),
                    read.kind(),
                    assertion,
                    read.region(),
                    read.side(),
                    read.severity(),
                    read.duration(),
                    read.timing(),
                    List.of(),
                    List.of()))
        .toList();
  }

  private Finding finding(Concept concept) {
    return new Finding(
        concept.id(),
        concept.name(),
        concept.kind(),
        assertion,
        Optional.empty(),
        Side.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private Region region(ClinicalAnalyzer analyzer) {
    String id = analyzer.lexicon().regionId(what.strip());
    Region region = id == null ? null : analyzer.lexicon().region(id);
    if (region == null) {
      throw new IllegalArgumentException(
          "body region "
              + ExpressionField.quote(what)
              + " is not known; allowed: an id or everyday name such as calf, lower-leg, tummy");
    }
    return region;
  }

  /** The same for every process, to tell queries apart. */
  String identity() {
    return what.length() + ":" + what + Marks.of(assertion) + place + side;
  }
}
