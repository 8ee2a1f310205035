package org.anamnesis.clinical;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anamnesis.model.LexiconException;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows of symptoms, conditions, medications, tests and body regions: concepts
 * with their names, each name kept as the stems of its words.
 *
 * <p>Immutable and safe to share. The bundled one can be supplemented by tables of a user's, see
 * {@link #with}; what those say comes first.
 */
public final class Lexicon {
  /** Each commit of an index writes it: the names of a whole ontology of anatomy are a sixth. */
  static final int MOST_KEPT = 8 << 20;

  private final Branch<Concept> findings;
  private final Branch<Region> regions;
  private final Compositions compositions;
  private final Misspellings misspellings;
  private final String checksum;
  private final String supplement;
  private final LexiconChange change;

  /** Gathered when a search first asks; two threads may both do it. */
  private volatile @Nullable Map<String, List<List<String>>> namesOf;

  Lexicon(
      Branch<Concept> findings,
      Branch<Region> regions,
      Compositions compositions,
      Misspellings misspellings,
      String checksum,
      String supplement,
      LexiconChange change) {
    this.findings = findings;
    this.regions = regions;
    this.compositions = compositions;
    this.misspellings = misspellings;
    this.checksum = checksum;
    this.supplement = supplement;
    this.change = change;
  }

  /**
   * The lexicon that comes with the library.
   *
   * @return the one instance, read at the first call
   */
  public static Lexicon bundled() {
    return Bundled.LEXICON;
  }

  /**
   * The bundled lexicon with tables of a user's over it.
   *
   * @param files tables of findings, regions or synonyms, or ontologies in OBO format, in order
   * @return the lexicon
   * @throws LexiconException if there is a problem in them; it names all of the first ones
   * @throws IOException if a file cannot be read
   */
  public static Lexicon with(List<Path> files) throws IOException {
    Problems problems = new Problems();
    LexiconDraft draft = new LexiconDraft(bundled(), problems);
    for (Path file : files) {
      LexiconFile.read(file, draft);
    }
    Lexicon lexicon = draft.finish(bundled().checksum());
    if (lexicon.supplement.length() > MOST_KEPT) {
      problems.add(
          new Problems.Place(files.getLast().toString(), 1),
          "with this file the tables are too large to be kept with an index: "
              + lexicon.supplement.length()
              + " characters; allowed: "
              + MOST_KEPT
              + "; leave out what no letter says");
    }
    problems.throwIfAny();
    return lexicon;
  }

  /**
   * The bundled lexicon with what an index keeps of a user's tables. What no longer fits the
   * bundled lexicon of this version is left out.
   *
   * @param supplement what {@link #supplement} gave
   * @return the lexicon
   * @throws IllegalArgumentException if it is not such a text
   */
  public static Lexicon stored(String supplement) {
    if (supplement.isEmpty()) {
      return bundled();
    }
    LexiconDraft draft = new LexiconDraft(bundled(), new Problems());
    StoredRow.read(supplement, draft);
    return draft.finish(bundled().checksum());
  }

  /**
   * What a user's tables say, to be kept with an index.
   *
   * @return lines of text; {@code ""} if there are no such tables
   */
  public String supplement() {
    return supplement;
  }

  /**
   * What a user's tables change.
   *
   * @return counts, and the names that changed hands
   */
  public LexiconChange change() {
    return change;
  }

  /**
   * A concept by its id.
   *
   * @param id such as {@code muscle-cramp}
   * @return the concept, or null if there is none
   */
  public @Nullable Concept concept(String id) {
    return findings.byId().get(id);
  }

  /**
   * Tells whether a concept is what patients complain of, not a medicine or a test.
   *
   * @param concept its id
   * @return whether it is known, and a symptom or condition
   */
  public boolean isComplaint(String concept) {
    Concept known = concept(concept);
    return known != null && known.complaint();
  }

  /**
   * A region by its id.
   *
   * @param id such as {@code calf}
   * @return the region, or null if there is none
   */
  public @Nullable Region region(String id) {
    return regions.byId().get(id);
  }

  /**
   * A concept and all broader ones.
   *
   * @param id a concept's id
   * @return the ids, narrowest first; just the id itself if it is not known
   */
  public List<String> withBroader(String id) {
    return findings.withAncestors(id);
  }

  /**
   * A region and all it is part of.
   *
   * @param id a region's id
   * @return the ids, narrowest first; just the id itself if it is not known
   */
  public List<String> withWhole(String id) {
    return regions.withAncestors(id);
  }

  /**
   * The names of a finding, each as the stems of its words.
   *
   * @param id a concept's id
   * @return the names in no particular order; none if the id is not known
   */
  public List<List<String>> nameStems(String id) {
    Map<String, List<List<String>>> known = namesOf;
    if (known == null) {
      Map<String, List<List<String>>> gathered = new HashMap<>();
      findings
          .names()
          .forEach(
              (stems, concept) ->
                  gathered
                      .computeIfAbsent(concept.id(), each -> new ArrayList<>(4))
                      .add(List.copyOf(stems)));
      known = gathered;
      namesOf = known;
    }
    return known.getOrDefault(id, List.of());
  }

  /**
   * The key of a region that a caller names by id or by any of its names.
   *
   * @param name such as {@code "lower-leg"}, {@code "Lower leg"} or {@code "tummy"}
   * @return the region's id, or null if no region is called so
   */
  public @Nullable String regionId(String name) {
    if (regions.byId().containsKey(name)) {
      return name;
    }
    Region region = regions.names().get(new NameReader().stems(name));
    return region == null ? null : region.id();
  }

  /**
   * How many concepts of each kind and regions there are.
   *
   * @return counts by kind, in alphabetical order
   */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    findings.byId().values().forEach(c -> sizes.merge(c.kind().name(), 1, Integer::sum));
    sizes.put("REGION", regions.byId().size());
    return sizes;
  }

  /**
   * Changes whenever a table changes: an index remembers which lexicon it was analysed with.
   *
   * @return a short hexadecimal text
   */
  public String checksum() {
    return checksum;
  }

  Branch<Concept> findings() {
    return findings;
  }

  Branch<Region> regions() {
    return regions;
  }

  PhraseTrie<Concept> findingNames() {
    return findings.names();
  }

  PhraseTrie<Region> regionNames() {
    return regions.names();
  }

  Compositions compositions() {
    return compositions;
  }

  Misspellings misspellings() {
    return misspellings;
  }

  /**
   * The concept of a finding at a place, if it has a name: a lump, also a hard one, and an eyelid.
   */
  @Nullable Concept composed(Concept finding, Region region) {
    Concept whole = compositions.of(finding, region);
    Concept broader = findings.byId().get(finding.broader());
    return whole == null && broader != null && finding.name().endsWith(" " + broader.name())
        ? compositions.of(broader, region)
        : whole;
  }

  /** The stem by which names are found, see {@link Word#nameStem()}. */
  String nameStem(String text, String stem) {
    return misspellings.nameStem(text, stem);
  }

  private static final class Bundled {
    static final Lexicon LEXICON = BundledLexicon.load();
  }
}
