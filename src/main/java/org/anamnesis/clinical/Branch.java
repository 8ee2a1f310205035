package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts of a lexicon, or its regions: by id, by name, and with all above them.
 *
 * @param byId in the order of the tables
 * @param ancestors ids of an entry and all above it, the entry itself first
 * @param names the stems of all names
 */
record Branch<T extends LexiconEntry>(
    Map<String, T> byId, Map<String, List<String>> ancestors, PhraseTrie<T> names) {
  /** More than any anatomy has, and few enough to be walked for every entry. */
  static final int MOST_LEVELS = 64;

  static <T extends LexiconEntry> Branch<T> of(Map<String, T> byId, PhraseTrie<T> names) {
    Map<String, List<String>> ancestors = new HashMap<>(2 * byId.size());
    for (String id : byId.keySet()) {
      ancestors.put(id, chain(id, byId));
    }
    return new Branch<>(byId, ancestors, names);
  }

  private static List<String> chain(String id, Map<String, ? extends LexiconEntry> byId) {
    List<String> chain = new ArrayList<>(4);
    LexiconEntry at = byId.get(id);
    while (at != null && chain.size() < MOST_LEVELS && !chain.contains(at.id())) {
      chain.add(at.id());
      at = byId.get(at.parent());
    }
    return List.copyOf(chain);
  }

  List<String> withAncestors(String id) {
    return ancestors.getOrDefault(id, List.of(id));
  }
}
