package org.anamnesis.ranking;

import java.util.List;
import java.util.function.Predicate;
import org.anamnesis.clinical.Concept;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Region;
import org.anamnesis.model.Side;

/** How two facts compare: kinds of findings, parts of the body, sides. */
final class Facts {
  private Facts() {}

  static boolean any(List<Fact> facts, Predicate<Fact> test) {
    return !none(facts, test);
  }

  static boolean none(List<Fact> facts, Predicate<Fact> test) {
    for (Fact fact : facts) {
      if (test.test(fact)) {
        return false;
      }
    }
    return true;
  }

  static boolean denies(Fact fact) {
    return Marks.assertion(fact.mark()).denies();
  }

  /** Whether the first is the second or a kind of it. */
  static boolean isKind(Evidence e, Fact narrow, Fact broad) {
    return !narrow.concept().isEmpty()
        && e.query.lexicon.withBroader(narrow.concept()).contains(broad.concept());
  }

  /** Whether either is the other or a kind of it. */
  static boolean areKin(Evidence e, Fact one, Fact other) {
    return isKind(e, one, other) || isKind(e, other, one);
  }

  /** Whether one part of the body is the other or belongs to it. */
  static boolean sameRegion(Evidence e, Fact one, Fact other) {
    Lexicon lexicon = e.query.lexicon;
    return !one.region().isEmpty()
        && !other.region().isEmpty()
        && (lexicon.withWhole(one.region()).contains(other.region())
            || lexicon.withWhole(other.region()).contains(one.region()));
  }

  /** Whether two facts speak of the same place, or one of a part of the other's, or of none. */
  static boolean samePlace(Evidence e, Fact one, Fact other) {
    return one.region().isEmpty() || other.region().isEmpty() || sameRegion(e, one, other);
  }

  static boolean isOpposite(Side one, Side other) {
    return one == Side.LEFT && other == Side.RIGHT || one == Side.RIGHT && other == Side.LEFT;
  }

  static String name(Lexicon lexicon, Fact fact) {
    Concept concept = lexicon.concept(fact.concept());
    Region region = lexicon.region(fact.region());
    return concept != null
        ? concept.name()
        : region != null ? region.region().name() : fact.concept() + fact.region();
  }
}
