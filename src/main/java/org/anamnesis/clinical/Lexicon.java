package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows of symptoms, conditions, medications, tests and body regions: concepts
 * with their names, each name kept as the stems of its words.
 *
 * <p>Immutable and safe to share. A name that two concepts claim stays with the first.
 */
public final class Lexicon {
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, List<String>> ancestors = new HashMap<>();
  private final PhraseTrie<Concept> findingNames = new PhraseTrie<>();
  private final PhraseTrie<Region> regionNames = new PhraseTrie<>();
  private final Map<String, String> nameWords = new HashMap<>();
  private final Compositions compositions;
  private final Misspellings misspellings;
  private final String checksum;

  private Lexicon(Table findings, Table regionTable) {
    WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));
    List<Runnable> variants = new ArrayList<>();
    for (Table.Row row : findings.rows()) {
      List<String> names = row.names("names", "\\|");
      Concept concept =
          new Concept(
              row.get("id"),
              names.get(0),
              Finding.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
              row.get("broader"),
              row.names("specialties", ","));
      concepts.put(concept.id(), concept);
      addAll(findingNames, names, concept, reader, nameWords, variants);
    }
    for (Table.Row row : regionTable.rows()) {
      List<String> names = row.names("names", "\\|");
      Region region =
          new Region(
              new BodyRegion(row.get("id"), names.get(0)),
              row.get("part_of"),
              row.get("sided").equals("yes"));
      regions.put(region.region().id(), region);
      addAll(regionNames, names, region, reader, nameWords, variants);
    }
    concepts.values().forEach(c -> ancestors.put(c.id(), chain(c.id(), this::broader)));
    regions.keySet().forEach(id -> ancestors.put("@" + id, chain(id, this::partOf)));
    addAll(findingNames, WordList.bundled("idioms"), Concept.IDIOM, reader, nameWords, variants);
    // "soles of the feet", "soles of both feet"; behind all others, which are exact
    variants.forEach(Runnable::run);
    compositions = new Compositions(findingNames, regionNames, this::isNarrower);
    misspellings = new Misspellings(nameWords, Set.copyOf(WordList.bundled("known")));
    checksum =
        Long.toHexString(findings.checksum())
            + Long.toHexString(regionTable.checksum())
            + Long.toHexString(Table.bundled("triggers.tsv").checksum());
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
   * A concept by its id.
   *
   * @param id such as {@code muscle-cramp}
   * @return the concept, or null if there is none
   */
  public @Nullable Concept concept(String id) {
    return concepts.get(id);
  }

  /**
   * A region by its id.
   *
   * @param id such as {@code calf}
   * @return the region, or null if there is none
   */
  public @Nullable Region region(String id) {
    return regions.get(id);
  }

  /**
   * A concept and all broader ones.
   *
   * @param id a concept's id
   * @return the ids, narrowest first; just the id itself if it is not known
   */
  public List<String> withBroader(String id) {
    return ancestors.getOrDefault(id, List.of(id));
  }

  /**
   * A region and all it is part of.
   *
   * @param id a region's id
   * @return the ids, narrowest first; just the id itself if it is not known
   */
  public List<String> withWhole(String id) {
    return ancestors.getOrDefault("@" + id, List.of(id));
  }

  /**
   * The key of a region that a caller names by id or by any of its names.
   *
   * @param name such as {@code "lower-leg"}, {@code "Lower leg"} or {@code "tummy"}
   * @return the region's id, or null if no region is called so
   */
  public @Nullable String regionId(String name) {
    if (regions.containsKey(name)) {
      return name;
    }
    PhraseTrie.Node<Region> node = null;
    for (String stem : stems(new WordReader(new Vocabulary(Word.Phrases.NONE)), name)) {
      node = regionNames.step(node, stem);
      if (node == null) {
        return null;
      }
    }
    Region region = node == null ? null : node.value();
    return region == null ? null : region.region().id();
  }

  /**
   * How many concepts of each kind and regions there are.
   *
   * @return counts by kind, in alphabetical order
   */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    concepts.values().forEach(c -> sizes.merge(c.kind().name(), 1, Integer::sum));
    sizes.put("REGION", regions.size());
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

  PhraseTrie<Concept> findingNames() {
    return findingNames;
  }

  PhraseTrie<Region> regionNames() {
    return regionNames;
  }

  /**
   * The concept of a finding at a place, if it has a name: a lump, also a hard one, and an eyelid.
   */
  @Nullable Concept composed(Concept finding, Region region) {
    Concept whole = compositions.of(finding, region);
    Concept broader = concepts.get(finding.broader());
    return whole == null && broader != null && finding.name().endsWith(" " + broader.name())
        ? compositions.of(broader, region)
        : whole;
  }

  private boolean isNarrower(Concept concept, Concept than) {
    return !concept.id().equals(than.id()) && withBroader(concept.id()).contains(than.id());
  }

  /** The stem by which names are found, see {@link Word#nameStem()}. */
  String nameStem(String text, String stem) {
    String meant = misspellings.stemOf(text, stem);
    return meant == null ? stem : meant;
  }

  private String broader(String id) {
    Concept concept = concepts.get(id);
    return concept == null ? "" : concept.broader();
  }

  private String partOf(String id) {
    Region region = regions.get(id);
    return region == null ? "" : region.partOf();
  }

  private static List<String> chain(String id, UnaryOperator<String> up) {
    List<String> chain = new ArrayList<>();
    for (String at = id; !at.isEmpty() && !chain.contains(at); at = up.apply(at)) {
      chain.add(at);
    }
    return List.copyOf(chain);
  }

  /** Reads the names of a row as one text: starting to read costs more than reading a name. */
  private static <T> void addAll(
      PhraseTrie<T> trie,
      List<String> names,
      T value,
      WordReader reader,
      Map<String, String> nameWords,
      List<Runnable> variants) {
    Words words = reader.read(String.join("\n", names));
    int next = 0;
    int end = -1;
    for (String name : names) {
      end += name.length() + 1;
      List<String> stems = new ArrayList<>(4);
      for (; next < words.size() && words.start(next) < end; next++) {
        Word word = words.word(next);
        stems.add(word.stem());
        nameWords.put(word.text(), word.stem());
      }
      trie.add(stems, value);
      if (stems.contains("the")) {
        List<String> without = new ArrayList<>(stems);
        without.remove("the");
        variants.add(() -> trie.add(without, value));
      }
    }
  }

  private static List<String> stems(WordReader reader, String name) {
    Words words = reader.read(name);
    List<String> stems = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      stems.add(words.word(i).stem());
    }
    return stems;
  }

  private static final class Bundled {
    static final Lexicon LEXICON =
        new Lexicon(Table.bundled("findings.tsv"), Table.bundled("regions.tsv"));
  }
}
