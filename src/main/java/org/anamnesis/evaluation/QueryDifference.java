package org.anamnesis.evaluation;

/**
 * What two systems have for one query.
 *
 * @param query the query's id
 * @param baseline the value of the one that is compared with
 * @param contender the value of the one that may be better
 */
public record QueryDifference(String query, double baseline, double contender) {
  /**
   * By how much the contender is better.
   *
   * @return its value less that of the baseline
   */
  public double difference() {
    return contender - baseline;
  }
}
