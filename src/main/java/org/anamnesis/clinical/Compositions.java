package org.anamnesis.clinical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  /** By the id of the finding, then by that of the region. */
  private final Map<String, Map<String, Concept>> concepts = new HashMap<>();

  private Compositions() {}

  /** Splits all names. */
  static Compositions of(Branch<Concept> findings, PhraseTrie<Region> regions) {
    Compositions compositions = new Compositions();
    Splitter splitter = new Splitter(findings, regions, compositions);
    findings.names().forEach(splitter::split);
    return compositions;
  }

  static Compositions read(Block.Reader in, Map<String, Concept> byId) {
    Compositions compositions = new Compositions();
    for (int findings = in.number(); findings > 0; findings--) {
      Map<String, Concept> byRegion = compositions.of(in.string());
      for (int regions = in.number(); regions > 0; regions--) {
        byRegion.put(in.string(), Objects.requireNonNull(byId.get(in.string())));
      }
    }
    return compositions;
  }

  void write(Block out) {
    out.add(concepts.size());
    concepts.forEach(
        (finding, byRegion) -> {
          out.add(finding);
          out.add(byRegion.size());
          byRegion.forEach(
              (region, whole) -> {
                out.add(region);
                out.add(whole.id());
              });
        });
  }

  /** The concept of a finding at a place, null if it has no name of its own. */
  @Nullable Concept of(Concept finding, Region region) {
    Map<String, Concept> byRegion = concepts.get(finding.id());
    return byRegion == null ? null : byRegion.get(region.id());
  }

  private Map<String, Concept> of(String finding) {
    Map<String, Concept> byRegion = concepts.get(finding);
    if (byRegion == null) {
      byRegion = new HashMap<>();
      concepts.put(finding, byRegion);
    }
    return byRegion;
  }

  /** Looks for names of findings beside names of regions within names. */
  private record Splitter(
      Branch<Concept> findings, PhraseTrie<Region> regions, Compositions compositions) {
    void split(List<String> name, Concept concept) {
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
      Concept finding = region == null ? null : findings.names().get(what);
      if (region != null && finding != null && finding.complaint() && isNarrower(whole, finding)) {
        compositions.of(finding.id()).putIfAbsent(region.id(), whole);
      }
    }

    private boolean isNarrower(Concept concept, Concept than) {
      return !concept.id().equals(than.id())
          && findings.withAncestors(concept.id()).contains(than.id());
    }
  }
}
