package org.anamnesis.clinical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon in the making: the rows of tables over a base, and the text that keeps them.
 *
 * <p>The text has a line for each row that was accepted, whatever file and format it came from: the
 * same draft made of the text gives the same lexicon, without reading an ontology again.
 */
final class LexiconDraft {
  private final @Nullable Lexicon base;
  private final Problems problems;
  private final NameReader reader = new NameReader();
  private final Draft<Concept> findings;
  private final Draft<Region> regions;
  private final StringBuilder text = new StringBuilder();

  LexiconDraft(@Nullable Lexicon base, Problems problems) {
    this.base = base;
    this.problems = problems;
    findings =
        new Draft<>("concept", "broader", base == null ? null : base.findings(), reader, problems);
    regions =
        new Draft<>("region", "part_of", base == null ? null : base.regions(), reader, problems);
  }

  /** The stems of a name. */
  List<String> stems(String name) {
    return reader.stems(name);
  }

  Problems problems() {
    return problems;
  }

  Draft<Concept> findings() {
    return findings;
  }

  Draft<Region> regions() {
    return regions;
  }

  void finding(Problems.Place place, Concept concept, List<String> names) {
    if (findings.add(place, concept, names) && base != null) {
      text.append(StoredRow.of(concept, names)).append('\n');
    }
  }

  void region(Problems.Place place, Region region, List<String> names) {
    if (regions.add(place, region, names) && base != null) {
      text.append(StoredRow.of(region, names)).append('\n');
    }
  }

  /** Lets a name stand for an entry that is there. */
  void name(Problems.Place place, LexiconEntry entry, String name) {
    boolean added =
        switch (entry) {
          case Concept concept -> findings.name(place, concept, name);
          case Region region -> regions.name(place, region, name);
        };
    if (added) {
      text.append(StoredRow.of(entry, name)).append('\n');
    }
  }

  /** The lexicon; there may be problems all the same. */
  Lexicon finish(String checksum) {
    String supplement = text.toString();
    CRC32 crc = new CRC32();
    crc.update(supplement.getBytes(UTF_8));
    List<TakenName> taken = new ArrayList<>(findings.taken());
    taken.addAll(regions.taken());
    LexiconChange change =
        new LexiconChange(
            findings.size(), regions.size(), findings.addedNames() + regions.addedNames(), taken);
    Misspellings misspellings =
        base == null
            ? new Misspellings(reader.words(), new HashSet<>(WordList.bundled("known")))
            : base.misspellings().with(reader.words());
    Branch<Concept> concepts = findings.finish();
    Branch<Region> places = regions.finish();
    return new Lexicon(
        concepts,
        places,
        Compositions.of(concepts, places.names()),
        misspellings,
        supplement.isEmpty() ? checksum : checksum + "-" + Long.toHexString(crc.getValue()),
        supplement,
        change);
  }
}
