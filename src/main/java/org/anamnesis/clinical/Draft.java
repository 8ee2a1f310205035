package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a lexicon in the making: entries of tables over those of a base.
 *
 * <p>An entry with an id of the base takes the place of that one and its names; a name that the
 * base gives to another entry changes hands. Within the tables an id and a name belong to one entry
 * alone. Names are collected apart from those of the base, which are added at the end where they
 * are still free: so nothing of the base has to be taken out or read again. Cost: that of the
 * names, and one walk over those of the base.
 */
final class Draft<T extends LexiconEntry> {
  private static final int LONGEST_NAME = 200;

  private final String noun;
  private final String parentColumn;
  private final @Nullable Branch<T> base;
  private final NameReader reader;
  private final Problems problems;
  private final Map<String, T> entries = new LinkedHashMap<>();
  private final Map<String, Problems.Place> places = new HashMap<>();
  private final PhraseTrie<T> names = new PhraseTrie<>();
  private final List<TakenName> taken = new ArrayList<>();

  /** "soles of the feet", "soles of both feet"; behind all others, which are exact. */
  private final List<Variant<T>> variants = new ArrayList<>();

  private int added;

  private record Variant<T>(List<String> stems, T entry) {}

  Draft(
      String noun,
      String parentColumn,
      @Nullable Branch<T> base,
      NameReader reader,
      Problems problems) {
    this.noun = noun;
    this.parentColumn = parentColumn;
    this.base = base;
    this.reader = reader;
    this.problems = problems;
  }

  /** Adds an entry with its names; false, and a problem, if its id is another one's already. */
  boolean add(Problems.Place place, T entry, List<String> ownNames) {
    T before = entries.putIfAbsent(entry.id(), entry);
    if (before != null) {
      problems.add(
          place,
          "the id \""
              + entry.id()
              + "\" is also that of "
              + places.get(entry.id())
              + "; give each "
              + noun
              + " an id of its own");
      return false;
    }
    places.put(entry.id(), place);
    for (String name : ownNames) {
      name(place, entry, name);
    }
    return true;
  }

  /** Lets a name stand for an entry of the tables or of the base. */
  boolean name(Problems.Place place, T entry, String name) {
    List<String> stems = stems(place, name);
    if (stems.isEmpty()) {
      return false;
    }
    T before = names.add(stems, entry);
    if (before != null && !before.id().equals(entry.id())) {
      problems.add(
          place,
          "the name \""
              + name
              + "\" of \""
              + entry.id()
              + "\" is also one of \""
              + before.id()
              + "\""
              + (places.containsKey(before.id()) ? " (" + places.get(before.id()) + ")" : "")
              + "; take it out of one of them");
      return false;
    }
    if (stems.contains("the")) {
      List<String> without = new ArrayList<>(stems);
      without.remove("the");
      variants.add(new Variant<>(without, entry));
    }
    T former = formerOwner(stems);
    if (former != null && !former.id().equals(entry.id())) {
      taken.add(new TakenName(name, entry.id(), former.id()));
    }
    added += before == null && (former == null || !former.id().equals(entry.id())) ? 1 : 0;
    return true;
  }

  /** The words of a name, none and a problem if it cannot be one. */
  private List<String> stems(Problems.Place place, String name) {
    if (base == null) {
      return reader.stems(name);
    }
    if (name.length() > LONGEST_NAME) {
      problems.add(place, "a name of " + name.length() + " characters; allowed: " + LONGEST_NAME);
      return List.of();
    }
    List<String> stems = reader.stems(name);
    if (stems.isEmpty() || reader.grammar(name)) {
      problems.add(
          place,
          "the name \"" + name + "\" has no word that says something; every letter would have it");
      return List.of();
    }
    return stems;
  }

  /** Whether a name could be given to an entry: it is one, and nobody's yet. */
  boolean free(String name) {
    return name.length() <= LONGEST_NAME && !reader.grammar(name) && named(name) == null;
  }

  /** What a name stands for so far. */
  @Nullable T named(String name) {
    List<String> stems = reader.stems(name);
    T own = names.get(stems);
    if (own != null) {
      return own;
    }
    T former = formerOwner(stems);
    return former == null || entries.containsKey(former.id()) ? null : former;
  }

  /** The entry that a name has in the base. */
  private @Nullable T formerOwner(List<String> stems) {
    T former = base == null ? null : base.names().get(stems);
    return former == null || base == null ? null : base.byId().get(former.id());
  }

  /** The entry of an id so far. */
  @Nullable T get(String id) {
    T own = entries.get(id);
    return own != null || base == null ? own : base.byId().get(id);
  }

  int size() {
    return entries.size();
  }

  int addedNames() {
    return added;
  }

  /** The names that changed hands; those of an entry that was replaced as a whole did not. */
  List<TakenName> taken() {
    List<TakenName> others = new ArrayList<>();
    for (TakenName name : taken) {
      if (!entries.containsKey(name.from())) {
        others.add(name);
      }
    }
    return others;
  }

  /**
   * Checks what lies above each entry, but for the bundled ones, which tests check; and puts all of
   * it together.
   */
  Branch<T> finish() {
    if (base == null) {
      for (Variant<T> variant : variants) {
        names.add(variant.stems(), variant.entry());
      }
      return Branch.of(entries, names);
    }
    checkParents();
    Map<String, T> byId = new LinkedHashMap<>(base.byId());
    byId.putAll(entries);
    PhraseTrie<T> all = new PhraseTrie<>();
    // by id: what a name was given to may have been replaced by a later table
    all.addAll(names, entry -> byId.get(entry.id()));
    all.addAll(base.names(), entry -> entries.containsKey(entry.id()) ? null : entry);
    for (Variant<T> variant : variants) {
      all.add(variant.stems(), byId.getOrDefault(variant.entry().id(), variant.entry()));
    }
    return Branch.of(byId, all);
  }

  private void checkParents() {
    Set<String> reported = new HashSet<>();
    for (T entry : entries.values()) {
      Problems.Place place = places.getOrDefault(entry.id(), new Problems.Place("", 1));
      if (!entry.parent().isEmpty() && get(entry.parent()) == null) {
        problems.add(
            place,
            "\""
                + parentColumn
                + "\" of \""
                + entry.id()
                + "\" is \""
                + entry.parent()
                + "\"; allowed: the id of a "
                + noun
                + ", or nothing");
      }
      checkAbove(entry, place, reported);
    }
  }

  private void checkAbove(T entry, Problems.Place place, Set<String> reported) {
    Set<String> above = new LinkedHashSet<>();
    T at = entry;
    while (at != null && above.size() <= Branch.MOST_LEVELS && !reported.contains(at.id())) {
      if (!above.add(at.id())) {
        break;
      }
      at = get(at.parent());
    }
    String circle = "\"" + parentColumn + "\" runs in a circle: ";
    if (above.size() > Branch.MOST_LEVELS) {
      reported.addAll(above);
      problems.add(
          place,
          "\""
              + entry.id()
              + "\" has too many above it; allowed: "
              + Branch.MOST_LEVELS
              + " levels");
    } else if (at != null && at.id().equals(entry.id()) && !above.isEmpty()) {
      reported.addAll(above);
      problems.add(
          place, circle + String.join(" -> ", above) + " -> " + entry.id() + "; let it end");
    }
  }
}
