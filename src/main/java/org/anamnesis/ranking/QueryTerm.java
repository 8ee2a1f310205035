package org.anamnesis.ranking;

import java.util.List;

/**
 * A distinct stem of a description.
 *
 * @param stem the stem
 * @param forms the words as written, distinct, in order
 * @param weight how much the description means it
 * @param idf how rare it is in the archive
 * @param frequency in how many documents it occurs
 * @param informative whether it can carry a search on its own
 */
public record QueryTerm(
    String stem,
    List<String> forms,
    double weight,
    double idf,
    long frequency,
    boolean informative) {

  /**
   * What a full match adds.
   *
   * @return weight times idf
   */
  public double gain() {
    return weight * idf;
  }
}
