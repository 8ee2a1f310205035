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
 * @param holder whose it is
 */
public record Fact(String concept, String region, Side side, byte mark, Holder holder) {
  private static final Side[] SIDES = Side.values();
  private static final Holder[] HOLDERS = Holder.values();

  /**
   * A fact of which the text does not say whose it is.
   *
   * @param concept the finding's concept, {@code ""} for a region alone
   * @param region the region's id, {@code ""} if not said
   * @param side which side
   * @param mark how it is meant
   */
  public Fact(String concept, String region, Side side, byte mark) {
    this(concept, region, side, mark, Holder.UNSAID);
  }

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
   * Tells whether two facts say the same, whoever has it.
   *
   * @param other another fact
   * @return whether they are equal but for the holder
   */
  public boolean isSame(Fact other) {
    return heldBy(other.holder).equals(other);
  }

  /** The same, said of somebody. */
  Fact heldBy(Holder whose) {
    return new Fact(concept, region, side, mark, whose);
  }

  /**
   * The fact as one key: mark, side and holder, concept, region.
   *
   * @return a short text that {@link #parse} reads back
   */
  public String key() {
    int sideAndHolder = side.ordinal() + SIDES.length * holder.ordinal();
    return "" + (char) ('a' + mark) + (char) ('0' + sideAndHolder) + concept + '@' + region;
  }

  /**
   * Reads a key back.
   *
   * @param key what {@link #key} gave
   * @return the fact
   */
  public static Fact parse(String key) {
    int at = key.indexOf('@', 2);
    int sideAndHolder = key.charAt(1) - '0';
    return new Fact(
        key.substring(2, at),
        key.substring(at + 1),
        SIDES[sideAndHolder % SIDES.length],
        (byte) (key.charAt(0) - 'a'),
        HOLDERS[sideAndHolder / SIDES.length]);
  }
}
