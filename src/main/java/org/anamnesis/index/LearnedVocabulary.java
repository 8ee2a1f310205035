package org.anamnesis.index;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Which words answers use for those of questions, as an archive's own pairs have taught. Immutable.
 */
public final class LearnedVocabulary {
  /** Nothing was learned. */
  public static final LearnedVocabulary NONE = new LearnedVocabulary(new String[0], List.of());

  /** Sorted. */
  private final String[] stems;

  private final List<List<Link>> links;

  private LearnedVocabulary(String[] stems, List<List<Link>> links) {
    this.stems = stems;
    this.links = links;
  }

  /**
   * A word of answers for one of questions.
   *
   * @param stem its stem
   * @param form the word as answers and questions mostly write it
   * @param probability how surely the two go together, above 0 to 1; see {@link Learner}
   */
  public record Link(String stem, String form, double probability) {}

  /** The links of each stem, the most probable first. */
  static LearnedVocabulary of(SortedMap<String, List<Link>> links) {
    return new LearnedVocabulary(
        links.keySet().toArray(new String[0]), links.values().stream().map(List::copyOf).toList());
  }

  /**
   * What answers say for a word of questions.
   *
   * @param stem the stem of the word
   * @return at most {@value Learner#LINKS}, the most probable first; empty if nothing was learned
   */
  public List<Link> links(String stem) {
    int place = Arrays.binarySearch(stems, stem);
    return place < 0 ? List.of() : links.get(place);
  }

  /** The words of questions that have links, sorted. */
  List<String> stems() {
    return List.of(stems);
  }

  /** How many links there are. */
  int size() {
    int size = 0;
    for (List<Link> of : links) {
      size += of.size();
    }
    return size;
  }
}
