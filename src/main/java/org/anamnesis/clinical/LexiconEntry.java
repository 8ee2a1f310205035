package org.anamnesis.clinical;

/** What a name of the lexicon stands for: a concept or a body region. */
sealed interface LexiconEntry permits Concept, Region {
  /** The stable, readable key. */
  String id();

  /** Id of the next broader concept, or of the region that contains it; {@code ""} if none. */
  String parent();
}
