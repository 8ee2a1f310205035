package org.anamnesis.ranking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.clinical.Region;

/** How much the candidate speaks of parts of the body that the description does not name. */
final class OtherPlacesFeature implements Feature {
  /** Keeps one place of a short question from counting fully. */
  private static final double DAMPING = 2;

  @Override
  public MatchReason.Kind kind(double value) {
    return MatchReason.Kind.OTHER_PLACES;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.otherPlaces();
  }

  @Override
  public double value(Evidence e) {
    int named = 0;
    for (Fact fact : e.candidate.facts()) {
      named += isPlace(fact) ? 1 : 0;
    }
    return named == 0 ? 0 : -others(e).size() / (named + DAMPING);
  }

  @Override
  public List<String> terms(Evidence e) {
    Lexicon lexicon = e.query.lexicon;
    return others(e).stream()
        .map(id -> lexicon.region(id) instanceof Region region ? region.region().name() : id)
        .toList();
  }

  private static Set<String> others(Evidence e) {
    Set<String> others = new LinkedHashSet<>();
    for (Fact fact : e.candidate.facts()) {
      if (isPlace(fact) && !isNear(e, fact.region())) {
        others.add(fact.region());
      }
    }
    return others;
  }

  private static boolean isPlace(Fact fact) {
    return fact.concept().isEmpty() && Marks.affirms(fact.mark());
  }

  /** Whether the description names the place, a part of it, or what it is a part of. */
  private static boolean isNear(Evidence e, String region) {
    Lexicon lexicon = e.query.lexicon;
    if (e.query.places.contains(region)) {
      return true;
    }
    for (String whole : lexicon.withWhole(region)) {
      // head and trunk are near to too much
      if (e.query.places.contains(whole) && lexicon.withWhole(whole).size() > 1) {
        return true;
      }
    }
    return false;
  }
}
