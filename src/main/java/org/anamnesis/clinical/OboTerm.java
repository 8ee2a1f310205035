package org.anamnesis.clinical;

import java.util.List;

/**
 * A term of an ontology, as far as the lexicon needs it.
 *
 * @param place where its stanza begins
 * @param id such as {@code SYMP:0000001}
 * @param name its name
 * @param synonyms texts that mean exactly the same
 * @param isA the terms that it is a sort of
 * @param partOf the terms that it is part of
 * @param grouping whether it only groups others and says nothing to a patient
 */
record OboTerm(
    Problems.Place place,
    String id,
    String name,
    List<String> synonyms,
    List<Link> isA,
    List<Link> partOf,
    boolean grouping) {

  /** A reference to another term. */
  record Link(Problems.Place place, String id) {}

  /** Whether it is of an ontology of anatomy. */
  boolean anatomy() {
    return id.startsWith("UBERON:") || id.startsWith("FMA:");
  }

  /** Whether it is of an ontology of diseases. */
  boolean disease() {
    return id.startsWith("DOID:") || id.startsWith("MONDO:");
  }
}
