package org.anamnesis.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Marks;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * The features that compare facts: findings with their assertions, body regions, sides. A fact of
 * the description agrees with the same or a narrower one of the candidate; rare findings count
 * more.
 */
enum FactFeature implements Feature {
  /** The patient has the same. */
  SYMPTOMS(MatchReason.Kind.SYMPTOMS, RankingWeights::symptoms) {
    @Override
    double gain(Evidence e, Fact fact) {
      return !affirmsFinding(fact) ? 0 : has(e, fact, true) ? 1 : hasBroader(e, fact) ? BROADER : 0;
    }

    @Override
    boolean concerns(Evidence e, Fact fact) {
      return affirmsFinding(fact);
    }
  },
  /** One has what the other denies. */
  DENIED(MatchReason.Kind.DENIED, RankingWeights::denial) {
    @Override
    double gain(Evidence e, Fact fact) {
      boolean conflict =
          hasNow(e, fact)
              ? has(e, fact, false) && !has(e, fact, true)
              : deniesFinding(fact) && has(e, fact, true);
      return conflict && !bothWays(e, fact) ? -1 : 0;
    }

    @Override
    boolean concerns(Evidence e, Fact fact) {
      return hasNow(e, fact) || deniesFinding(fact);
    }
  },
  /** Both deny it. */
  BOTH_DENY(MatchReason.Kind.BOTH_DENY, RankingWeights::bothDeny) {
    @Override
    double gain(Evidence e, Fact fact) {
      return deniesFinding(fact) && has(e, fact, false) && !has(e, fact, true) && !bothWays(e, fact)
          ? 1
          : 0;
    }

    @Override
    boolean concerns(Evidence e, Fact fact) {
      return deniesFinding(fact);
    }
  },
  /** It is in the same place. */
  BODY_REGION(MatchReason.Kind.BODY_REGION, RankingWeights::bodyRegion) {
    @Override
    double gain(Evidence e, Fact fact) {
      return place(fact) && sideOf(e, fact) != null ? 1 : 0;
    }

    @Override
    boolean concerns(Evidence e, Fact fact) {
      return place(fact);
    }
  },
  /** It is on the same side, or on the other. */
  SIDE(MatchReason.Kind.SAME_SIDE, RankingWeights::side) {
    @Override
    double gain(Evidence e, Fact fact) {
      Side side = place(fact) && oneSided(fact.side()) ? sideOf(e, fact) : null;
      if (side == null || side == Side.NONE) {
        return 0;
      }
      return side == fact.side() ? 1 : side == Side.BOTH ? .5 : -1;
    }

    @Override
    boolean concerns(Evidence e, Fact fact) {
      return place(fact) && oneSided(fact.side());
    }
  };

  /** What a broader finding counts: who says "dizzy" may well mean "dizzy on standing". */
  private static final double BROADER = .5;

  /** Keeps one common finding from counting as full agreement. */
  private static final double DAMPING = 2;

  private final MatchReason.Kind kind;
  private final ToDoubleFunction<RankingWeights> weight;

  FactFeature(MatchReason.Kind kind, ToDoubleFunction<RankingWeights> weight) {
    this.kind = kind;
    this.weight = weight;
  }

  /** Whether the feature looks at such a fact of the description. */
  abstract boolean concerns(Evidence e, Fact fact);

  /** How far the candidate agrees with a fact of the description, -1 to 1. */
  abstract double gain(Evidence e, Fact fact);

  @Override
  public MatchReason.Kind kind(double value) {
    return this == SIDE && value < 0 ? MatchReason.Kind.OTHER_SIDE : kind;
  }

  @Override
  public double weight(RankingWeights weights) {
    return weight.applyAsDouble(weights);
  }

  @Override
  public double value(Evidence e) {
    double sum = 0;
    double total = DAMPING;
    for (Fact fact : e.query.facts) {
      if (concerns(e, fact)) {
        double rarity = fact.concept().isEmpty() ? DAMPING : e.query.rarity(fact.concept());
        total += rarity;
        sum += rarity * gain(e, fact);
      }
    }
    return sum / total;
  }

  @Override
  public List<String> terms(Evidence e) {
    List<String> shown = new ArrayList<>();
    for (Fact fact : e.query.facts) {
      if (concerns(e, fact) && gain(e, fact) != 0) {
        String name = name(e, fact);
        if (!shown.contains(name)) {
          shown.add(name);
        }
      }
    }
    return shown;
  }

  private String name(Evidence e, Fact fact) {
    String name = Facts.name(e.query.lexicon, fact);
    if (this != SIDE) {
      return name;
    }
    Side side = sideOf(e, fact);
    return side == fact.side() || side == null
        ? word(fact.side()) + " " + name
        : word(side) + " " + name + ", not " + word(fact.side());
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static boolean affirmsFinding(Fact fact) {
    return !fact.concept().isEmpty() && Marks.affirms(fact.mark());
  }

  /** What is past or feared does not conflict with its absence now. */
  private static boolean hasNow(Evidence e, Fact fact) {
    return affirmsFinding(fact)
        && e.query.lexicon.isComplaint(fact.concept())
        && Marks.assertion(fact.mark()).temporality() == Assertion.Temporality.RECENT;
  }

  /**
   * Whether the description itself both has and denies it, or a kind of it: here, not there; today,
   * not before; no fever, only a slight one.
   */
  private static boolean bothWays(Evidence e, Fact fact) {
    for (Fact other : e.query.facts) {
      if (affirmsFinding(other) && deniesFinding(fact) && Facts.isKind(e, other, fact)
          || deniesFinding(other) && affirmsFinding(fact) && Facts.isKind(e, fact, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean deniesFinding(Fact fact) {
    return !fact.concept().isEmpty() && Facts.denies(fact);
  }

  private static boolean place(Fact fact) {
    return fact.concept().isEmpty() && Marks.affirms(fact.mark());
  }

  private static boolean oneSided(Side side) {
    return side == Side.LEFT || side == Side.RIGHT;
  }

  /**
   * Whether the candidate affirms the finding or a narrower one; or denies it or a broader one: who
   * has no high fever may well have a fever, who has no fever has no high one.
   */
  private static boolean has(Evidence e, Fact wanted, boolean affirmed) {
    for (Fact fact : e.candidate.facts()) {
      Assertion assertion = Marks.assertion(fact.mark());
      if (!fact.concept().isEmpty()
          && (affirmed ? assertion.affirms() : assertion.denies())
          && (affirmed
              ? e.query.lexicon.withBroader(fact.concept()).contains(wanted.concept())
              : Facts.samePlace(e, wanted, fact)
                  && e.query.lexicon.withBroader(wanted.concept()).contains(fact.concept())
                  && !hasKind(e, fact.concept()))) {
        return true;
      }
    }
    return false;
  }

  /** "Never a headache person, but now my temple aches": the denial is not of this illness. */
  private static boolean hasKind(Evidence e, String denied) {
    for (Fact fact : e.candidate.facts()) {
      if (affirmsFinding(fact) && e.query.lexicon.withBroader(fact.concept()).contains(denied)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the candidate affirms a broader finding. */
  private static boolean hasBroader(Evidence e, Fact wanted) {
    for (Fact fact : e.candidate.facts()) {
      if (affirmsFinding(fact)
          && e.query.lexicon.withBroader(wanted.concept()).contains(fact.concept())) {
        return true;
      }
    }
    return false;
  }

  /** Which of two sides to go by, whatever their order: both, then one, then none. */
  private static int told(Side side) {
    return side == Side.BOTH ? 2 : side == Side.NONE ? 0 : 1;
  }

  /** The side on which the candidate speaks of the region or a part of it; null if it does not. */
  private static @Nullable Side sideOf(Evidence e, Fact wanted) {
    Side found = null;
    for (Fact fact : e.candidate.facts()) {
      if (fact.concept().isEmpty()
          && Marks.affirms(fact.mark())
          && e.query.lexicon.withWhole(fact.region()).contains(wanted.region())) {
        if (fact.side() == wanted.side()) {
          return wanted.side();
        }
        found = found == null || told(fact.side()) > told(found) ? fact.side() : found;
      }
    }
    return found;
  }
}
