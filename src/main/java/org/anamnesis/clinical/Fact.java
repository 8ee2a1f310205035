package org.anamnesis.clinical;

import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;

/**
 * What a text says, in the few values that ranking compares and the index keeps: a finding with its
 * region, or a region alone.
 *
 * @param concept the finding's concept, {@code ""} for a region alone
 * @param region the region's id, {@code ""} if not said
 * @param side which side
 * @param mark how it is meant, see {@link Marks}
 */
public record Fact(String concept, String region, Side side, byte mark) {
  private static final Side[] SIDES = Side.values();

  /**
   * The fact that a finding tells.
   *
   * @param finding a finding of a text
   * @return its concept, place and meaning
   */
  public static Fact of(Finding finding) {
    return new Fact(
        finding.concept(),
        finding.region().map(BodyRegion::id).orElse(""),
        finding.side(),
        Marks.of(finding.assertion()));
  }

  /**
   * The fact as one key: mark, side, concept, region.
   *
   * @return a short text that {@link #parse} reads back
   */
  public String key() {
    return "" + (char) ('a' + mark) + (char) ('0' + side.ordinal()) + concept + '@' + region;
  }

  /**
   * Reads a key back.
   *
   * @param key what {@link #key} gave
   * @return the fact
   */
  public static Fact parse(String key) {
    int at = key.indexOf('@', 2);
    return new Fact(
        key.substring(2, at),
        key.substring(at + 1),
        SIDES[key.charAt(1) - '0'],
        (byte) (key.charAt(0) - 'a'));
  }
}
