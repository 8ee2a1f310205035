package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anamnesis.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of the lexicon in a text.
 *
 * <p>The longest name that starts at a word wins and matching goes on behind it, so that one walk
 * over the words suffices. A finding takes the region that its own name holds ("knee pain"), else
 * the nearest one of its clause ("pain in my right calf", "my calves are sore").
 */
final class FindingExtractor {
  /**
   * How many words may lie between a finding and its region: "pain on the outer side of the knee".
   */
  private static final int REACH = 6;

  /** "right now my knee hurts" says no side. */
  private static final Set<String> NO_SIDE_BEFORE = Set.of("now", "away", "after", "before");

  private static final int MAX_SKIPPED = 3;

  private static final Set<String> BEFORE_ADVERB =
      Set.of(
          "is", "are", "was", "were", "came", "come", "comes", "coming", "go", "goes", "going",
          "went", "gone", "get", "gets", "got", "getting", "be", "been", "look", "looking", "call",
          "write", "give", "gave", "turn", "turned", "years", "year", "months", "month", "weeks",
          "week", "days", "day", "and");

  private static final long FINDING = Cue.FINDING.bit();
  private static final long REGION = Cue.REGION.bit();

  private final Lexicon lexicon;

  FindingExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The body regions that are named, in order. */
  List<RegionMention> regions(Words words) {
    List<RegionMention> found = new ArrayList<>();
    for (int i = words.next(0, REGION); i < words.size(); ) {
      Match<Region> match = isAdverb(words, i) ? null : longest(words.word(i).region(), words, i);
      if (match != null) {
        Side side = match.value.sided() ? side(words, i, match.end) : Side.NONE;
        found.add(new RegionMention(match.value, i, match.end, side));
      }
      i = words.next(match == null ? i + 1 : match.end, REGION);
    }
    return found;
  }

  /** "my migraine is back", "I went back": no part of the body. */
  private static boolean isAdverb(Words words, int i) {
    return i > 0
        && words.word(i).text().equals("back")
        && words.gapBefore(i) == Words.Gap.NONE
        && BEFORE_ADVERB.contains(words.word(i - 1).text());
  }

  /** The findings that are named, in order, each with its region. */
  List<Mention> findings(Words words, List<RegionMention> regions) {
    List<Mention> found = new ArrayList<>();
    int nearby = 0;
    for (int i = words.next(0, FINDING); i < words.size(); ) {
      Match<Concept> match = longest(words.word(i).finding(), words, i);
      if (match != null && !match.value.isIdiom()) {
        while (nearby < regions.size() && regions.get(nearby).to() < i - REACH) {
          nearby++;
        }
        RegionMention region = nearest(words, regions, nearby, i, match.end);
        Concept whole =
            region == null || !match.value.complaint() || overlaps(region, i, match.end)
                ? null
                : lexicon.composed(match.value, region.region());
        found.add(
            whole == null
                ? new Mention(match.value, i, match.end, region, false)
                : new Mention(whole, i, match.end, region, true));
      }
      i = words.next(match == null ? i + 1 : match.end, FINDING);
    }
    return found;
  }

  private static @Nullable RegionMention nearest(
      Words words, List<RegionMention> regions, int first, int from, int to) {
    RegionMention best = null;
    int bestDistance = REACH + 1;
    for (int r = first; r < regions.size() && regions.get(r).from() <= to + REACH; r++) {
      RegionMention region = regions.get(r);
      int distance =
          region.from() >= to ? region.from() - to : region.to() <= from ? from - region.to() : 0;
      int gapFrom = Math.min(to, region.to());
      int gapTo = Math.max(from, region.from());
      if (distance < bestDistance && oneClause(words, gapFrom, gapTo)) {
        best = region;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Whether the finding's own name has the region: it is whole already. */
  private static boolean overlaps(RegionMention region, int from, int to) {
    return region.from() < to && from < region.to();
  }

  private static boolean oneClause(Words words, int from, int to) {
    for (int i = from; i <= to && i < words.size(); i++) {
      if (words.gapBefore(i) != Words.Gap.NONE) {
        return false;
      }
      // "tingling in my hand and my knee hurts": the second region belongs to what follows
      if (i + 1 < to
          && words.word(i).text().equals("and")
          && !leftAndRight(words, i + 1, side(words.word(i + 1).text()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The side said just before a region ("right calf", "left side of my chest") or just behind it.
   */
  private static Side side(Words words, int from, int to) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      if (words.gapBefore(i + 1) != Words.Gap.NONE) {
        break;
      }
      String word = words.word(i).text();
      // "my right knee and my elbow" leaves the elbow's side open, "my right knee and elbow" does
      // not
      if (i + 1 < from && (word.equals("and") || word.equals("but"))) {
        break;
      }
      Side side = side(word);
      if (side != Side.NONE && !NO_SIDE_BEFORE.contains(words.word(i + 1).text())) {
        return leftAndRight(words, i, side) ? Side.BOTH : side;
      }
    }
    for (int i = from; i < to; i++) {
      // "the soles of both feet"
      Side side = side(words.word(i).text());
      if (side != Side.NONE) {
        return side;
      }
    }
    // "the calf on the right", "the calf on both sides"
    if (to < words.size() && words.word(to).text().equals("on")) {
      for (int i = to; i <= to + 2 && i < words.size(); i++) {
        if (words.gapBefore(i) != Words.Gap.NONE) {
          break;
        }
        Side side = side(words.word(i).text());
        if (side != Side.NONE) {
          return side;
        }
      }
    }
    return theOne(words, to);
  }

  /** "my shoulder aches, the right one" */
  private static Side theOne(Words words, int from) {
    for (int i = from; i + 2 < words.size() && i < from + REACH; i++) {
      if (words.word(i + 2).text().equals("one") && words.word(i).text().equals("the")) {
        return side(words.word(i + 1).text());
      }
      if (words.gapBefore(i).compareTo(Words.Gap.COMMA) > 0) {
        break;
      }
    }
    return Side.NONE;
  }

  /** "left and right knee" */
  private static boolean leftAndRight(Words words, int i, Side side) {
    if (i < 2
        || side == Side.BOTH
        || side == Side.NONE
        || !words.word(i - 1).text().equals("and")) {
      return false;
    }
    Side other = side(words.word(i - 2).text());
    return other != Side.NONE && other != side;
  }

  private static Side side(String word) {
    return switch (word) {
      case "left" -> Side.LEFT;
      case "right" -> Side.RIGHT;
      case "both", "bilateral", "bilaterally" -> Side.BOTH;
      default -> Side.NONE;
    };
  }

  private static <T> @Nullable Match<T> longest(
      PhraseTrie.@Nullable Node<T> start, Words words, int from) {
    return start == null ? null : longest(start, words, from + 1, MAX_SKIPPED);
  }

  /** The longest way on from a node, with or without a word that may be skipped. */
  private static <T> @Nullable Match<T> longest(
      PhraseTrie.Node<T> node, Words words, int at, int skips) {
    T value = node.value();
    Match<T> here = value == null ? null : new Match<>(value, at);
    if (at == words.size() || words.gapBefore(at) != Words.Gap.NONE) {
      return here;
    }
    PhraseTrie.Node<T> next = node.next(words.word(at).nameStem());
    Match<T> further = next == null ? null : longest(next, words, at + 1, skips);
    if (further == null && skips > 0 && words.is(at, Cue.SKIPPED)) {
      further = longest(node, words, at + 1, skips - 1);
      further = further != null && further.end == at + 1 ? null : further;
    }
    return further != null ? further : here;
  }

  private record Match<T>(T value, int end) {}
}
