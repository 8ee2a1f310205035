package org.anamnesis.model;

/**
 * A part of the background article that a page may show below the reply.
 *
 * @param heading the heading, {@code ""} if none
 * @param text the text
 */
public record Section(String heading, String text) {
  /** Checks the texts. */
  public Section {
    heading = TextRules.wellFormed("article.heading", heading);
    text = TextRules.wellFormed("article.text", text);
  }
}
