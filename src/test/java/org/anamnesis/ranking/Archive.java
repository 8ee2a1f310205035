package org.anamnesis.ranking;

import java.util.HashMap;
import java.util.Map;

/** A small archive as ranking sees it, made of numbers only. */
final class Archive implements CollectionStatistics {
  static final double AVERAGE_LENGTH = 10;
  static final double AVERAGE_TITLE_LENGTH = 4;
  static final double AVERAGE_GRAMS = 5;

  private final long documents;
  private final Map<String, Long> frequencies = new HashMap<>();
  private final Map<String, Long> symptoms = new HashMap<>();
  private final Map<String, Map<String, Double>> translations = new HashMap<>();
  private long otherStems = 1;

  Archive(long documents) {
    this.documents = documents;
  }

  /** Sets in how many documents a stem occurs; stems not set occur in one. */
  Archive with(String stem, long frequency) {
    frequencies.put(stem, frequency);
    return this;
  }

  /** Sets in how many documents the asker has a symptom; those not set are in one. */
  Archive withSymptom(String concept, long frequency) {
    symptoms.put(concept, frequency);
    return this;
  }

  /** Sets how probably replies use a stem for another one of questions. */
  Archive withTranslation(String stem, String other, double probability) {
    translations.computeIfAbsent(stem, s -> new HashMap<>()).put(other, probability);
    return this;
  }

  /** Makes stems that are not set unknown. */
  Archive closed() {
    otherStems = 0;
    return this;
  }

  @Override
  public long documents() {
    return documents;
  }

  @Override
  public double averageLength() {
    return AVERAGE_LENGTH;
  }

  @Override
  public double averageTitleLength() {
    return AVERAGE_TITLE_LENGTH;
  }

  @Override
  public double averageGrams() {
    return AVERAGE_GRAMS;
  }

  @Override
  public long documentFrequency(String stem) {
    return frequencies.getOrDefault(stem, otherStems);
  }

  @Override
  public long gramFrequency(int gram) {
    return 1;
  }

  @Override
  public long conceptFrequency(String concept) {
    return symptoms.getOrDefault(concept, 1L);
  }

  @Override
  public Map<String, Double> translations(String stem) {
    return translations.getOrDefault(stem, Map.of());
  }
}
