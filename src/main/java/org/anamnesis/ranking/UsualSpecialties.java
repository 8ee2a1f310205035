package org.anamnesis.ranking;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anamnesis.clinical.Concept;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.model.Finding;

/**
 * Who usually sees what a description tells of, by the lexicon.
 *
 * <p>Every finding that the patient has names its usual specialties once. A specialty's share is
 * the number of findings that name it over all namings and one more, so that a single finding never
 * decides alone. Archives spell specialties in their own way: "Paediatrics", "Pediatrics -
 * Neonatal". So a specialty of the lexicon is known by the beginnings of words; what is not in the
 * list is known by its own name. Immutable.
 */
public final class UsualSpecialties {
  /** Of nobody. */
  static final UsualSpecialties NONE = new UsualSpecialties(Map.of());

  private static final Map<String, List<String>> BEGINNINGS =
      Map.ofEntries(
          Map.entry("allergy", List.of("allerg", "immunol")),
          Map.entry("cardiology", List.of("cardi", "heart")),
          Map.entry("dentistry", List.of("dent")),
          Map.entry("dermatology", List.of("dermat", "skin")),
          Map.entry("endocrinology", List.of("endocrin", "diabet")),
          Map.entry("ent", List.of("ent", "ear", "otolaryng", "otorhino")),
          Map.entry("family medicine", List.of("family", "general", "internal")),
          Map.entry("gastroenterology", List.of("gastro")),
          Map.entry("general surgery", List.of("general")),
          Map.entry("gynecology", List.of("gynec", "gynaec")),
          Map.entry("hematology", List.of("hemat", "haemat")),
          Map.entry("infectious disease", List.of("infect", "hiv")),
          Map.entry("nephrology", List.of("nephro", "kidney")),
          Map.entry("neurology", List.of("neurolog")),
          Map.entry("obstetrics", List.of("obstet")),
          Map.entry("oncology", List.of("oncolog")),
          Map.entry("ophthalmology", List.of("ophthal", "eye")),
          Map.entry("orthopedics", List.of("orthop")),
          Map.entry("pediatrics", List.of("pediatr", "paediatr")),
          Map.entry("psychiatry", List.of("psych", "mental")),
          Map.entry("pulmonology", List.of("pulmo", "respir", "chest", "lung")),
          Map.entry("rehabilitation", List.of("rehab", "physio")),
          Map.entry("rheumatology", List.of("rheum")),
          Map.entry("urology", List.of("urolog", "androlog")));

  /** Whole words; the beginning of many others. */
  private static final int SHORT = 3;

  private final Map<String, Integer> namings;
  private final double all;

  private UsualSpecialties(Map<String, Integer> namings) {
    this.namings = namings;
    this.all = namings.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Counts who usually sees findings.
   *
   * @param findings what a description tells of; what is denied, feared or someone else's is left
   *     out
   * @param lexicon the concepts with their usual specialties
   * @return the counts
   */
  public static UsualSpecialties of(List<Finding> findings, Lexicon lexicon) {
    Set<String> seen = new LinkedHashSet<>();
    Map<String, Integer> namings = new HashMap<>();
    for (Finding finding : findings) {
      Concept concept = lexicon.concept(finding.concept());
      if (concept != null && finding.assertion().affirms() && seen.add(concept.id())) {
        concept.specialties().forEach(name -> namings.merge(fold(name), 1, Integer::sum));
      }
    }
    return new UsualSpecialties(namings);
  }

  /** The share of the namings that an archive's specialty has, 0 to less than 1. */
  double share(String specialty) {
    String name = fold(specialty);
    String[] words = name.split("[^\\p{L}]+");
    int count = 0;
    for (Map.Entry<String, Integer> usual : namings.entrySet()) {
      count += same(usual.getKey(), name, words) ? usual.getValue() : 0;
    }
    return count / (all + 1);
  }

  private static boolean same(String usual, String name, String[] words) {
    List<String> beginnings = BEGINNINGS.get(usual);
    if (beginnings == null || usual.equals(name)) {
      return usual.equals(name);
    }
    boolean general = beginnings.contains("general");
    if (general && name.contains("surg") != usual.endsWith("surgery")) {
      return false; // general surgery is nothing that general medicine does
    }
    for (String word : words) {
      for (String beginning : beginnings) {
        if (beginning.length() <= SHORT ? word.equals(beginning) : word.startsWith(beginning)) {
          return true;
        }
      }
    }
    return false;
  }

  static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
