package org.anamnesis.ranking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.anamnesis.clinical.Concept;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;

/**
 * What takes the point out of agreeing words: a letter that repeats them all may be about what the
 * description denies.
 *
 * <p>A conflict takes a share of what the candidate has gained, instead of a fixed amount: such a
 * letter gains by every word that it repeats. Only what the patient plainly has now counts, and
 * nothing where the candidate denies it, too, or the description also has it. The other way round
 * (it denies what the description has) takes a little only: a letter tells of many symptoms, and
 * one that is missing leaves the others. So does the other side of the body: the answer is mostly
 * the same.
 */
final class Conflict {
  private Conflict() {}

  /** Whether the candidate has something that the description denies. */
  static boolean isIn(Evidence e) {
    for (Fact fact : e.query.facts) {
      if (isIn(e, fact)) {
        return true;
      }
    }
    return false;
  }

  /** What it has. */
  static List<String> terms(Evidence e) {
    Set<String> names = new LinkedHashSet<>();
    for (Fact fact : e.query.facts) {
      if (isIn(e, fact)) {
        names.add(name(e.query.lexicon, fact));
      }
    }
    return List.copyOf(names);
  }

  private static boolean isIn(Evidence e, Fact wanted) {
    return denies(wanted)
        && e.query.facts.stream()
            .noneMatch(other -> affirms(other) && other.concept().equals(wanted.concept()))
        && any(e, fact -> hasNow(e, fact) && isKind(e, fact, wanted) && samePlace(e, wanted, fact))
        && !any(e, fact -> denies(fact) && isKind(e, wanted, fact));
  }

  private static String name(Lexicon lexicon, Fact fact) {
    Concept concept = lexicon.concept(fact.concept());
    return concept == null ? fact.concept() : concept.name();
  }

  private static boolean any(Evidence e, Predicate<Fact> test) {
    for (Fact fact : e.candidate.facts()) {
      if (test.test(fact)) {
        return true;
      }
    }
    return false;
  }

  private static boolean affirms(Fact fact) {
    return Marks.affirms(fact.mark());
  }

  private static boolean denies(Fact fact) {
    return !fact.concept().isEmpty() && Marks.assertion(fact.mark()).denies();
  }

  private static boolean hasNow(Evidence e, Fact fact) {
    Assertion assertion = Marks.assertion(fact.mark());
    Concept concept = e.query.lexicon.concept(fact.concept());
    return concept != null
        && concept.complaint()
        && assertion.affirms()
        && assertion.polarity() == Polarity.PRESENT
        && assertion.temporality() == Temporality.RECENT;
  }

  /** Whether the first is the second or a kind of it. */
  private static boolean isKind(Evidence e, Fact narrow, Fact broad) {
    return !narrow.concept().isEmpty()
        && e.query.lexicon.withBroader(narrow.concept()).contains(broad.concept());
  }

  private static boolean samePlace(Evidence e, Fact one, Fact other) {
    return one.region().isEmpty()
        || other.region().isEmpty()
        || sameRegion(e.query.lexicon, one, other);
  }

  private static boolean sameRegion(Lexicon lexicon, Fact one, Fact other) {
    return !one.region().isEmpty()
        && !other.region().isEmpty()
        && (lexicon.withWhole(one.region()).contains(other.region())
            || lexicon.withWhole(other.region()).contains(one.region()));
  }
}
