package org.anamnesis.clinical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a finding at a place is called: pain and throat make a sore throat, swelling and ankle a
 * swollen ankle.
 *
 * <p>Read off the names themselves: where a name is that of a finding beside that of a region
 * ("throat pain", "lump on the eyelid"), whoever says both apart says the same. So "pain in my
 * right calf", "my calves are sore" and "calf pain" are one concept. Cost: each name is split at
 * each of its words, once.
 */
final class Compositions {
  private final Map<Place, Concept> concepts = new HashMap<>();
  private final PhraseTrie<Concept> findings;
  private final PhraseTrie<Region> regions;
  private final BiPredicate<Concept, Concept> narrower;

  /**
   * Splits all names.
   *
   * @param narrower whether the first concept is a kind of the second
   */
  Compositions(
      PhraseTrie<Concept> findings,
      PhraseTrie<Region> regions,
      BiPredicate<Concept, Concept> narrower) {
    this.narrower = narrower;
    this.findings = findings;
    this.regions = regions;
    findings.forEach(this::split);
  }

  /** The concept of a finding at a place, null if it has no name of its own. */
  @Nullable Concept of(Concept finding, Region region) {
    return concepts.get(new Place(finding.id(), region.region().id()));
  }

  private void split(List<String> name, Concept concept) {
    if (name.size() < 2 || !concept.complaint()) {
      return;
    }
    for (int at = 1; at < name.size(); at++) {
      List<String> first = name.subList(0, at);
      List<String> second = name.subList(at, name.size());
      add(first, second, concept);
      add(second, first, concept);
      if (at + 1 < name.size() && isPlace(name.get(at))) {
        add(name.subList(at + 1, name.size()), first, concept);
      }
    }
  }

  private static boolean isPlace(String word) {
    return word.equals("in") || word.equals("on") || word.equals("of");
  }

  /** Looks for the region first: few words begin one. */
  private void add(List<String> place, List<String> what, Concept whole) {
    Region region = regions.get(place);
    Concept finding = region == null ? null : findings.get(what);
    if (region != null && finding != null && finding.complaint() && narrower.test(whole, finding)) {
      concepts.putIfAbsent(new Place(finding.id(), region.region().id()), whole);
    }
  }

  private record Place(String finding, String region) {}
}
