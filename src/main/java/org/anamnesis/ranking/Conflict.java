package org.anamnesis.ranking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Holder;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.anamnesis.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * What takes the point out of agreeing words: a letter that repeats them all may be about what the
 * description denies, about a part of the body that it says is well, or about the other side.
 *
 * <p>A conflict takes a share of what the candidate has gained, instead of a fixed amount: such a
 * letter gains by every word that it repeats. Only what is plainly said counts, on both sides; what
 * the candidate leaves out never does, since a letter tells of many symptoms. On six retrieval sets
 * the other side of the body met no relevant document and 21 others, so that it costs nothing
 * there. Somebody else's illness is a conflict only where the description insists on whose it is:
 * otherwise what helps a sister helps the writer, and in the samples 29 of 120 such hits are
 * relevant, as many as of others. Where it insists, 0 of 12; in the six sets none is met.
 */
enum Conflict {
  /** The candidate has what the description denies. */
  DENIED(MatchReason.Kind.DENIED) {
    @Override
    boolean with(Evidence e, Fact fact) {
      if (fact.concept().isEmpty() || !Facts.denies(fact)) {
        return false;
      }
      boolean onOtherSide = false;
      for (Fact own : e.query.facts) {
        if (Marks.affirms(own.mark()) && own.concept().equals(fact.concept())) {
          if (!Facts.isOpposite(own.side(), fact.side())) {
            return false;
          }
          onOtherSide = true;
        }
      }
      boolean sided = onOtherSide;
      return any(
              e,
              its ->
                  hasNow(e, its)
                      && Facts.isKind(e, its, fact)
                      && (sided
                          ? its.side() == fact.side()
                          : Facts.samePlace(e, fact, its)
                              && !Facts.isOpposite(fact.side(), its.side()))
                      && !isExcepted(e, its, fact))
          && !any(
              e,
              its ->
                  Facts.denies(its)
                      && Facts.isKind(e, fact, its)
                      && !Facts.isOpposite(fact.side(), its.side()));
    }
  },
  /** All that the candidate complains of is where the description says that the body is well. */
  WELL_HERE(MatchReason.Kind.ELSEWHERE) {
    @Override
    boolean with(Evidence e, Fact fact) {
      return isWell(fact)
          && Facts.none(e.query.facts, own -> isComplaintAt(e, own, fact))
          && any(e, its -> isComplaintAt(e, its, fact))
          && !any(
              e, its -> isWell(its) && its.side() == fact.side() && Facts.sameRegion(e, its, fact))
          && Facts.none(
              e.candidate.facts(),
              its ->
                  isAtSite(e, its)
                      && Facts.none(
                          e.query.facts, well -> isWell(well) && isComplaintAt(e, its, well)));
    }
  },
  /** The candidate has the like elsewhere and says that this part of the body is well. */
  WELL_THERE(MatchReason.Kind.ELSEWHERE) {
    @Override
    boolean with(Evidence e, Fact fact) {
      return !fact.region().isEmpty()
          && hasNow(e, fact)
          && any(
              e,
              well ->
                  isWell(well)
                      && isComplaintAt(e, fact, well)
                      && !any(e, its -> isComplaintAt(e, its, well))
                      && any(e, its -> isElsewhere(e, its, well, fact) && !isOwnPlace(e, its)));
    }
  },
  /** It is on the other side of the body, and the description insists on its own. */
  SIDE_MEANT(MatchReason.Kind.OTHER_SIDE) {
    @Override
    boolean with(Evidence e, Fact fact) {
      return e.query.sideMentions >= INSISTENT && OTHER_SIDE.with(e, fact);
    }

    @Override
    List<String> terms(Evidence e) {
      return OTHER_SIDE.terms(e);
    }
  },
  /** The candidate tells of somebody else what the description insists is one person's. */
  OTHER_PERSON(MatchReason.Kind.OTHER_PERSON) {
    @Override
    boolean with(Evidence e, Fact fact) {
      Holder holder = fact.holder();
      return isTold(e, fact)
          && isMeant(e, holder)
          && Facts.none(
              e.query.facts,
              own -> isTold(e, own) && own.holder() != holder && Facts.areKin(e, own, fact))
          && any(
              e,
              its ->
                  isTold(e, its) && holder.isOpposite(its.holder()) && Facts.areKin(e, its, fact))
          && !any(e, its -> isTold(e, its) && its.holder() == holder && Facts.areKin(e, its, fact));
    }

    /** Whether it names another twice whose it is, or says of the one that the other lacks it. */
    private static boolean isMeant(Evidence e, Holder holder) {
      return holder == Holder.ANOTHER && e.query.personMentions >= INSISTENT
          || Facts.any(e.query.facts, own -> isAbsent(own) && holder.isOpposite(own.holder()));
    }

    private static boolean isAbsent(Fact fact) {
      return Marks.assertion(fact.mark()).polarity() == Polarity.ABSENT;
    }

    private static boolean isTold(Evidence e, Fact fact) {
      Assertion assertion = Marks.assertion(fact.mark());
      return assertion.polarity() == Polarity.PRESENT
          && assertion.temporality() != Temporality.HYPOTHETICAL
          && e.query.lexicon.isComplaint(fact.concept());
    }
  },
  /** All that the candidate complains of is on the other side of the body. */
  OTHER_SIDE(MatchReason.Kind.OTHER_SIDE) {
    @Override
    boolean with(Evidence e, Fact fact) {
      Side side = e.query.side;
      return (side == Side.LEFT || side == Side.RIGHT)
          && fact.side() == side
          && Marks.affirms(fact.mark())
          && any(
              e,
              its ->
                  Facts.isOpposite(side, its.side())
                      && Marks.affirms(its.mark())
                      && Facts.sameRegion(e, fact, its))
          && !any(
              e,
              its ->
                  its.side() != Side.NONE
                      && !Facts.isOpposite(side, its.side())
                      && Marks.affirms(its.mark())
                      && !isDeniedThere(e, its));
    }

    /** Whether it is a part of the body named only to say that it has nothing. */
    private static boolean isDeniedThere(Evidence e, Fact place) {
      return place.concept().isEmpty()
          && any(
              e,
              its ->
                  Facts.denies(its)
                      && its.side() == place.side()
                      && its.region().equals(place.region()));
    }

    @Override
    List<String> terms(Evidence e) {
      return FactFeature.SIDE.terms(e);
    }

    @Override
    double share(RankingWeights weights) {
      return weights.otherSide();
    }
  };

  /**
   * Who names a side or another person as often as this means it: the other one is then as wrong as
   * what is denied. As to sides: Named once, it may be by the way; taking as much for it put a calf
   * cramp of the other leg behind unlike letters. On six retrieval sets and the samples either
   * changes nothing.
   */
  private static final int INSISTENT = 2;

  final MatchReason.Kind kind;

  Conflict(MatchReason.Kind kind) {
    this.kind = kind;
  }

  /** Whether the candidate is at odds with a fact of the description. */
  abstract boolean with(Evidence e, Fact fact);

  /** The share of the score that it takes. */
  double share(RankingWeights weights) {
    return weights.conflict();
  }

  /** The first conflict that there is, null if none. */
  static @Nullable Conflict in(Evidence e) {
    for (Conflict conflict : values()) {
      for (Fact fact : e.query.facts) {
        if (conflict.with(e, fact)) {
          return conflict;
        }
      }
    }
    return null;
  }

  /** What it is about, as names. */
  List<String> terms(Evidence e) {
    Set<String> names = new LinkedHashSet<>();
    for (Fact fact : e.query.facts) {
      if (with(e, fact)) {
        names.add(Facts.name(e.query.lexicon, fact));
      }
    }
    return List.copyOf(names);
  }

  /**
   * The only side of the body that a text complains of, or where no complaint has a side, the only
   * one it speaks of; {@link Side#NONE} if there is none or more than one.
   */
  static Side side(Lexicon lexicon, List<Fact> facts) {
    Set<Side> complaints = EnumSet.noneOf(Side.class);
    Set<Side> places = EnumSet.noneOf(Side.class);
    for (Fact fact : facts) {
      if (fact.side() != Side.NONE && Marks.affirms(fact.mark())) {
        (lexicon.isComplaint(fact.concept()) ? complaints : places).add(fact.side());
      }
    }
    Set<Side> sides = complaints.isEmpty() ? places : complaints;
    return sides.size() == 1 ? sides.iterator().next() : Side.NONE;
  }

  private static boolean any(Evidence e, Predicate<Fact> test) {
    return Facts.any(e.candidate.facts(), test);
  }

  /** "my left knee is fine" */
  private static boolean isWell(Fact fact) {
    return fact.concept().isEmpty() && Facts.denies(fact);
  }

  private static boolean hasNow(Evidence e, Fact fact) {
    Assertion assertion = Marks.assertion(fact.mark());
    return assertion.affirms()
        && assertion.polarity() == Polarity.PRESENT
        && assertion.temporality() == Temporality.RECENT
        && e.query.lexicon.isComplaint(fact.concept());
  }

  private static boolean isComplaintAt(Evidence e, Fact fact, Fact place) {
    return !fact.region().isEmpty()
        && hasNow(e, fact)
        && (place.side() == Side.NONE || place.side() == fact.side())
        && e.query.lexicon.withWhole(fact.region()).contains(place.region());
  }

  /** Whether it is a complaint in a part of the body, not of skin or bone wherever it be. */
  private static boolean isAtSite(Evidence e, Fact fact) {
    return hasNow(e, fact) && e.query.lexicon.withWhole(fact.region()).size() > 1;
  }

  /** Whether a complaint is like another, but in another part of the body. */
  private static boolean isElsewhere(Evidence e, Fact its, Fact well, Fact wanted) {
    Lexicon lexicon = e.query.lexicon;
    return isAtSite(e, its)
        && !Facts.sameRegion(e, its, well)
        && !Collections.disjoint(
            lexicon.withBroader(its.concept()), lexicon.withBroader(wanted.concept()));
  }

  /** Whether the description complains of that part of the body, too. */
  private static boolean isOwnPlace(Evidence e, Fact its) {
    return Facts.any(
        e.query.facts,
        own ->
            hasNow(e, own)
                && Facts.sameRegion(e, its, own)
                && !Facts.isOpposite(its.side(), own.side()));
  }

  /** "No fever, only a slight one": whether the description has just that of what it denies. */
  private static boolean isExcepted(Evidence e, Fact its, Fact denied) {
    return Facts.any(
        e.query.facts,
        own ->
            Marks.affirms(own.mark())
                && Facts.isKind(e, own, denied)
                && Facts.isKind(e, its, own)
                && !Facts.isOpposite(its.side(), own.side()));
  }
}
