package org.anamnesis.clinical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The bundled lexicon with all names stemmed and taken apart, as the build leaves it beside the
 * tables, so that no process has to do so again. It holds the checksum of the tables it was made
 * of: beside others it counts for nothing.
 */
final class PreparedLexicon {
  private static final String FILE = "prepared.bin";

  private static final Finding.Kind[] KINDS = Finding.Kind.values();

  private PreparedLexicon() {}

  /**
   * Prepares the bundled tables; for the build.
   *
   * @param args the folder to write to, that of the tables
   */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0], FILE), of(BundledLexicon.ofTables()));
  }

  /** The prepared lexicon, null if there is none or it is one of other tables. */
  static @Nullable Lexicon read(String checksum) {
    byte[] bytes = Bundle.find(FILE);
    if (bytes == null) {
      return null;
    }
    Block.Reader in = new Block.Reader(bytes);
    return in.string().equals(checksum) ? read(checksum, in) : null;
  }

  static byte[] of(Lexicon lexicon) {
    Block out = new Block();
    out.add(lexicon.checksum());
    List<Concept> concepts = new ArrayList<>(lexicon.findings().byId().values());
    out.add(concepts.size());
    concepts.forEach(concept -> add(concept, out));
    List<Region> regions = List.copyOf(lexicon.regions().byId().values());
    out.add(regions.size());
    regions.forEach(region -> add(region, out));
    lexicon.regionNames().write(out, regions);
    concepts.add(Concept.IDIOM);
    lexicon.findingNames().write(out, concepts);
    lexicon.compositions().write(out);
    lexicon.misspellings().write(out);
    return out.bytes();
  }

  private static Lexicon read(String checksum, Block.Reader in) {
    int findings = in.number();
    Map<String, Concept> concepts = LinkedHashMap.newLinkedHashMap(findings);
    for (int i = 0; i < findings; i++) {
      Concept concept = concept(in);
      concepts.put(concept.id(), concept);
    }
    int places = in.number();
    Map<String, Region> regions = LinkedHashMap.newLinkedHashMap(places);
    for (int i = 0; i < places; i++) {
      Region region = region(in);
      regions.put(region.id(), region);
    }
    PhraseTrie<Region> regionNames = PhraseTrie.read(in, List.copyOf(regions.values()));
    List<Concept> named = new ArrayList<>(concepts.values());
    named.add(Concept.IDIOM);
    PhraseTrie<Concept> findingNames = PhraseTrie.read(in, named);
    return new Lexicon(
        Branch.of(concepts, findingNames),
        Branch.of(regions, regionNames),
        Compositions.read(in, concepts),
        Misspellings.read(in),
        checksum,
        "",
        LexiconChange.NONE);
  }

  private static void add(Concept concept, Block out) {
    out.add(concept.id());
    out.add(concept.name());
    out.add(concept.kind().ordinal());
    out.add(concept.broader());
    out.add(concept.specialties().size());
    concept.specialties().forEach(out::add);
  }

  private static Concept concept(Block.Reader in) {
    return new Concept(in.string(), in.string(), KINDS[in.number()], in.string(), specialties(in));
  }

  private static List<String> specialties(Block.Reader in) {
    String[] specialties = new String[in.number()];
    for (int i = 0; i < specialties.length; i++) {
      specialties[i] = in.string();
    }
    return List.of(specialties);
  }

  private static void add(Region region, Block out) {
    out.add(region.id());
    out.add(region.region().name());
    out.add(region.partOf());
    out.add(region.sided() ? 1 : 0);
  }

  private static Region region(Block.Reader in) {
    return new Region(new BodyRegion(in.string(), in.string()), in.string(), in.number() == 1);
  }
}
