package org.anamnesis.clinical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Checks that the links of an ontology lead to terms and run in no circle.
 *
 * <p>A term above which all is settled is settled itself; what is left when no more can be settled
 * hangs below a circle, and walking up from it leads into one (A. B. Kahn, "Topological sorting of
 * large networks", 1962). Linear in the links.
 */
final class OboLinks {
  private OboLinks() {}

  static void check(List<OboTerm> terms, Map<String, OboTerm> byId, Problems problems) {
    check("is_a", OboTerm::isA, terms, byId, problems);
    check("part_of", OboTerm::partOf, terms, byId, problems);
  }

  private static void check(
      String name,
      Function<OboTerm, List<OboTerm.Link>> links,
      List<OboTerm> terms,
      Map<String, OboTerm> byId,
      Problems problems) {
    Map<String, Integer> open = new LinkedHashMap<>();
    Map<String, Collection<String>> below = new HashMap<>();
    for (OboTerm term : terms) {
      int above = 0;
      for (OboTerm.Link link : links.apply(term)) {
        if (byId.containsKey(link.id())) {
          above++;
          below.computeIfAbsent(link.id(), id -> new ArrayList<>()).add(term.id());
        } else {
          problems.add(
              link.place(),
              "\""
                  + name
                  + "\" refers to \""
                  + link.id()
                  + "\"; allowed: the id of a term of this file that is not obsolete");
        }
      }
      open.put(term.id(), above);
    }
    Deque<String> settled = new ArrayDeque<>();
    open.forEach(
        (id, above) -> {
          if (above == 0) {
            settled.add(id);
          }
        });
    while (!settled.isEmpty()) {
      String id = settled.remove();
      open.remove(id);
      for (String child : below.getOrDefault(id, List.of())) {
        if (open.merge(child, -1, Integer::sum) == 0) {
          settled.add(child);
        }
      }
    }
    if (!open.isEmpty()) {
      report(name, links, open, byId, problems);
    }
  }

  private static void report(
      String name,
      Function<OboTerm, List<OboTerm.Link>> links,
      Map<String, Integer> open,
      Map<String, OboTerm> byId,
      Problems problems) {
    Map<String, OboTerm.Link> walked = new LinkedHashMap<>();
    String at = open.keySet().iterator().next();
    while (!walked.containsKey(at)) {
      OboTerm term = byId.get(at);
      List<OboTerm.Link> all = term == null ? List.of() : links.apply(term);
      OboTerm.Link up =
          all.stream().filter(link -> open.containsKey(link.id())).findFirst().orElseThrow();
      walked.put(at, up);
      at = up.id();
    }
    List<String> circle = new ArrayList<>(walked.keySet());
    circle = circle.subList(circle.indexOf(at), circle.size());
    OboTerm.Link last = walked.getOrDefault(circle.getLast(), walked.values().iterator().next());
    problems.add(
        last.place(),
        "\""
            + name
            + "\" runs in a circle: "
            + String.join(" -> ", circle)
            + " -> "
            + at
            + "; remove one of the links");
  }
}
