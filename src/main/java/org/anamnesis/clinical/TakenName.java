package org.anamnesis.clinical;

/**
 * A name that a user's table takes over from an entry of the bundled lexicon.
 *
 * @param name as the table has it
 * @param to id of what it names from now on
 * @param from id of what it named before
 */
public record TakenName(String name, String to, String from) {}
