package org.anamnesis.clinical;

import java.util.List;
import org.anamnesis.model.Finding;

/**
 * A concept of the lexicon.
 *
 * @param id the stable, readable key
 * @param name the everyday name
 * @param kind symptom, condition, medication or test
 * @param broader id of the next broader concept, {@code ""} if none
 * @param specialties who usually sees it
 */
public record Concept(
    String id, String name, Finding.Kind kind, String broader, List<String> specialties)
    implements LexiconEntry {
  /** Stands for what a caller points at and the lexicon may not know: taken for a complaint. */
  static final Concept UNKNOWN = new Concept("", "", Finding.Kind.SYMPTOM, "", List.of());

  /** Stands for turns of phrase that name a finding and mean none: "a rash decision". */
  static final Concept IDIOM = new Concept("-", "", Finding.Kind.TEST, "", List.of());

  boolean isIdiom() {
    return id.equals(IDIOM.id);
  }

  /**
   * Tells whether it is something to complain of.
   *
   * @return whether it is a symptom or a condition
   */
  public boolean complaint() {
    return kind.complaint();
  }

  /** The broader concept's id. */
  @Override
  public String parent() {
    return broader;
  }
}
