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

  private final Lexicon lexicon;

  FindingExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The body regions that are named, in order. */
  List<RegionMention> regions(Words words) {
    List<RegionMention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Match<Region> match =
          words.word(i).startsRegion() ? longest(lexicon.regionNames(), words, i) : null;
      if (match != null) {
        Side side = match.value.sided() ? side(words, i, match.end) : Side.NONE;
        found.add(new RegionMention(match.value, i, match.end, side));
      }
      i = match == null ? i + 1 : match.end;
    }
    return found;
  }

  /** The findings that are named, in order, each with its region. */
  List<Mention> findings(Words words, List<RegionMention> regions) {
    List<Mention> found = new ArrayList<>();
    int nearby = 0;
    for (int i = 0; i < words.size(); ) {
      Match<Concept> match =
          words.word(i).startsFinding() ? longest(lexicon.findingNames(), words, i) : null;
      if (match != null) {
        while (nearby < regions.size() && regions.get(nearby).to() < i - REACH) {
          nearby++;
        }
        RegionMention region = nearest(words, regions, nearby, i, match.end);
        found.add(
            region == null
                ? new Mention(match.value, i, match.end, null, Side.NONE)
                : new Mention(match.value, i, match.end, region.region(), region.side()));
      }
      i = match == null ? i + 1 : match.end;
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

  private static <T> @Nullable Match<T> longest(PhraseTrie<T> names, Words words, int from) {
    Match<T> longest = null;
    PhraseTrie.Node<T> node = null;
    for (int i = from; i < words.size(); i++) {
      if (i > from && words.gapBefore(i).compareTo(Words.Gap.NONE) > 0) {
        break;
      }
      node = names.step(node, words.word(i).stem());
      if (node == null) {
        break;
      }
      T value = node.value();
      if (value != null) {
        longest = new Match<>(value, i + 1);
      }
    }
    return longest;
  }

  private record Match<T>(T value, int end) {}
}
