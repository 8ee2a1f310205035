package org.anamnesis.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Intents;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Patient;

/**
 * How a description was understood. It is shown back to the patient, so that a misreading is seen;
 * it is no diagnosis. Immutable.
 *
 * @param findings what the text speaks of, in order of first mention
 * @param patient what the text says of the person it is about
 * @param intents what it asks: {@code what causes it}, {@code how long it lasts}; empty if it asks
 *     nothing that is known, or has many words and no question
 * @param unknown words that the archive searched does not have, the first few, with suggestions
 *     where a word of the archive is spelled nearly so; empty where nothing was searched
 */
public record Understanding(
    List<Finding> findings, Patient patient, List<String> intents, List<Spelling> unknown) {
  /** Copies the lists. */
  public Understanding {
    findings = List.copyOf(findings);
    intents = List.copyOf(intents);
    unknown = List.copyOf(unknown);
  }

  /** How a text reads, where nothing is searched. */
  static Understanding of(ClinicalText text) {
    return new Understanding(
        text.findings(), text.patient(), Intents.bundled().asked(text), List.of());
  }

  /**
   * What the patient has, or may have.
   *
   * @return the findings that are affirmed
   */
  public List<Finding> present() {
    return findings.stream().filter(f -> f.assertion().affirms()).toList();
  }

  /**
   * What the patient denies.
   *
   * @return the findings that are denied
   */
  public List<Finding> absent() {
    return findings.stream().filter(f -> f.assertion().denies()).toList();
  }

  /**
   * As people say it: {@code cramp, right calf · numbness; not: back pain; asks: what causes it}.
   */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, "", Assertion::affirms);
    add(parts, "not: ", Assertion::denies);
    add(parts, "feared: ", Understanding::feared);
    add(parts, "someone else: ", a -> a.experiencer() == Assertion.Experiencer.OTHER);
    if (!intents.isEmpty()) {
      parts.add("asks: " + String.join(" · ", intents));
    }
    for (Spelling word : unknown) {
      if (!word.suggestions().isEmpty()) {
        String suggested = String.join(" or ", word.suggestions());
        parts.add("not in the archive: " + word.word() + "; did you mean " + suggested + "?");
      }
    }
    return String.join("; ", parts);
  }

  private static boolean feared(Assertion assertion) {
    return assertion.temporality() == Assertion.Temporality.HYPOTHETICAL
        && assertion.experiencer() == Assertion.Experiencer.PATIENT
        && !assertion.denies();
  }

  private void add(List<String> parts, String label, Predicate<Assertion> which) {
    Set<String> names = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (which.test(finding.assertion())) {
        names.add(finding.toString());
      }
    }
    if (!names.isEmpty()) {
      parts.add(label + String.join(" · ", names));
    }
  }
}
