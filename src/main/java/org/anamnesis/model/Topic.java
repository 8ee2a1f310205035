package org.anamnesis.model;

/**
 * A topic that an archive files a question under.
 *
 * @param name the topic, not blank
 * @param specialty the specialty the topic belongs to, {@code ""} if not stated
 */
public record Topic(String name, String specialty) {
  /** Checks the texts. */
  public Topic {
    name = TextRules.label("topic.name", name);
    specialty = TextRules.label("topic.specialty", specialty);
    if (name.isBlank()) {
      throw new IllegalArgumentException("\"topic.name\" is blank; give the topic a name");
    }
  }

  /** The topic as a page shows it: {@code Muscle Cramp (Neurology)}. */
  @Override
  public String toString() {
    return specialty.isEmpty() ? name : name + " (" + specialty + ")";
  }
}
