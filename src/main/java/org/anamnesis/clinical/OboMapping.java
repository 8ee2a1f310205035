package org.anamnesis.clinical;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Takes the terms of an ontology into a draft.
 *
 * <p>A term whose name the draft knows already, as a name or an id, or else an exact synonym, only
 * gives that entry its other names: two entries for one thing would share its letters between them.
 * So do two terms of one name. Every other term becomes an entry, whose id is made of its name.
 * Names go before synonyms, and a synonym that is somebody's already stays there: within an
 * ontology such doubles are common and no mistake of the user's.
 *
 * <p>The lexicon has one parent for an entry, an ontology several: for anatomy the first {@code
 * part_of} counts, one that leads to an entry of a draft before others, then the first {@code is_a}
 * that is no mere grouping; else the first {@code is_a}. Linear in the names.
 */
final class OboMapping {
  private final LexiconDraft draft;
  private final boolean anatomy;
  private final Draft<? extends LexiconEntry> branch;

  /** What the terms became, by their ids; entries to come have no parent yet. */
  private final Map<String, LexiconEntry> known = new HashMap<>();

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, OboTerm> terms = new HashMap<>();

  private OboMapping(LexiconDraft draft, boolean anatomy) {
    this.draft = draft;
    this.anatomy = anatomy;
    this.branch = anatomy ? draft.regions() : draft.findings();
  }

  static void add(List<OboTerm> terms, LexiconDraft draft) {
    for (boolean anatomy : new boolean[] {true, false}) {
      new OboMapping(draft, anatomy)
          .add(terms.stream().filter(term -> term.anatomy() == anatomy).toList());
    }
  }

  private void add(List<OboTerm> all) {
    all.forEach(term -> terms.put(term.id(), term));
    for (OboTerm term : all) {
      LexiconEntry entry = sameAs(term);
      if (entry != null) {
        known.put(term.id(), entry);
        ids.put(term.id(), entry.id());
      }
    }
    List<OboTerm> fresh = fresh(all);
    for (OboTerm term : fresh) {
      String parent = parent(term);
      if (!parent.isEmpty()) {
        parents.put(ids.getOrDefault(term.id(), ""), parent);
      }
    }
    fresh.forEach(this::enter);
    for (OboTerm term : all) {
      LexiconEntry entry = entry(term);
      if (entry != null) {
        Stream.concat(Stream.of(term.name()), term.synonyms().stream())
            .filter(branch::free)
            .forEach(name -> draft.name(term.place(), entry, name));
      }
    }
  }

  private @Nullable LexiconEntry sameAs(OboTerm term) {
    LexiconEntry same = branch.named(term.name());
    if (same == null) {
      same = branch.get(slug(term.name()));
    }
    for (int i = 0; same == null && i < term.synonyms().size(); i++) {
      same = branch.named(term.synonyms().get(i));
    }
    return same;
  }

  /** Gives an id to each term that is to be an entry; one of the same name as another gets its. */
  private List<OboTerm> fresh(List<OboTerm> all) {
    List<OboTerm> fresh = new ArrayList<>();
    Map<List<String>, String> byName = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (OboTerm term : all) {
      if (!known.containsKey(term.id())) {
        List<String> name = draft.stems(term.name());
        String same = byName.get(name);
        if (same == null) {
          same = freeId(term, taken);
          byName.put(name, same);
          fresh.add(term);
        }
        ids.put(term.id(), same);
      }
    }
    return fresh;
  }

  private String freeId(OboTerm term, Set<String> taken) {
    String id = slug(term.name());
    if (!TableRows.isId(id) || !taken.add(id)) {
      id = slug((TableRows.isId(id) ? id + " " : "") + term.id());
      taken.add(id);
    }
    return id;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-|-$", "");
  }

  /** The id of what lies next above a term, {@code ""} if nothing does. */
  private String parent(OboTerm term) {
    String own = ids.getOrDefault(term.id(), "");
    List<OboTerm.Link> links = new ArrayList<>();
    if (anatomy) {
      term.partOf().stream().filter(link -> known.containsKey(link.id())).forEach(links::add);
      links.addAll(term.partOf());
      term.isA().stream().filter(link -> !grouping(link)).forEach(links::add);
    } else {
      links.addAll(term.isA());
    }
    for (OboTerm.Link link : links) {
      String id = ids.getOrDefault(link.id(), "");
      if (!id.isEmpty() && !leadsTo(id, own)) {
        return id;
      }
    }
    return "";
  }

  private boolean grouping(OboTerm.Link link) {
    OboTerm term = terms.get(link.id());
    return term != null && term.grouping();
  }

  /** Whether a way up would come back: terms of one name may close a circle that was none. */
  private boolean leadsTo(String from, String to) {
    String at = from;
    for (int i = 0; i < Branch.MOST_LEVELS && !at.isEmpty(); i++) {
      if (at.equals(to)) {
        return true;
      }
      at = parents.getOrDefault(at, "");
    }
    return false;
  }

  private void enter(OboTerm term) {
    String id = ids.getOrDefault(term.id(), "");
    String parent = parents.getOrDefault(id, "");
    if (anatomy) {
      Region region = new Region(new BodyRegion(id, term.name()), parent, sided(parent));
      draft.region(term.place(), region, List.of(term.name()));
    } else {
      Finding.Kind kind = term.disease() ? Finding.Kind.CONDITION : Finding.Kind.SYMPTOM;
      Concept concept = new Concept(id, term.name(), kind, parent, List.of());
      draft.finding(term.place(), concept, List.of(term.name()));
    }
  }

  /** A part of what comes in two comes in two; the way up ends at what the draft knows. */
  private boolean sided(String parent) {
    String at = parent;
    for (int i = 0; i < Branch.MOST_LEVELS && !at.isEmpty(); i++) {
      Region region = draft.regions().get(at);
      if (region != null) {
        return region.sided();
      }
      at = parents.getOrDefault(at, "");
    }
    return false;
  }

  private @Nullable LexiconEntry entry(OboTerm term) {
    LexiconEntry same = known.get(term.id());
    String id = ids.getOrDefault(term.id(), "");
    return same != null ? same : branch.get(id);
  }
}
