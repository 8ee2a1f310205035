package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Sex;

/** Whether the asker is like the one of the description: soft, and neutral where unknown. */
final class AskerFeature implements Feature {
  /** A difference of so many years counts fully. */
  private static final double YEARS = 30;

  @Override
  public MatchReason.Kind kind(double value) {
    return value < 0 ? MatchReason.Kind.OTHER_ASKER : MatchReason.Kind.LIKE_ASKER;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weights.asker();
  }

  @Override
  public double value(Evidence e) {
    return .5 * age(e) + .5 * sex(e);
  }

  @Override
  public List<String> terms(Evidence e) {
    List<String> shown = new ArrayList<>();
    if (age(e) != 0) {
      e.candidate.age().ifPresent(age -> shown.add(age + " years"));
    }
    if (sex(e) != 0) {
      shown.add(e.candidate.sex().name().toLowerCase(Locale.ROOT));
    }
    return shown;
  }

  private static double age(Evidence e) {
    if (e.query.asker.age().isEmpty() || e.candidate.age().isEmpty()) {
      return 0;
    }
    AgeRange asker = e.query.asker.age().get();
    AgeRange other = e.candidate.age().get();
    if (asker.overlaps(other)) {
      return 1;
    }
    int apart = Math.max(other.from() - asker.to(), asker.from() - other.to());
    return 1 - 2 * Math.min(1, apart / YEARS);
  }

  private static double sex(Evidence e) {
    Sex sex = e.query.asker.sex();
    Sex other = e.candidate.sex();
    return sex == Sex.UNKNOWN || other == Sex.UNKNOWN ? 0 : sex == other ? 1 : -1;
  }
}
