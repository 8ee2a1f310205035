package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A phrase that changes how the findings near it are meant.
 *
 * @param sets what they become
 * @param direction which findings it reaches
 * @param reach how many words it reaches
 */
record Trigger(Sets sets, Direction direction, int reach) {

  /** The value a trigger gives. */
  enum Sets {
    ABSENT,
    POSSIBLE,
    HISTORICAL,
    HYPOTHETICAL,
    NONE
  }

  /** Which findings a trigger reaches. */
  enum Direction {
    /** Those behind it: "no fever". */
    BEFORE,
    /** Those in front of it: "fever: none". */
    AFTER,
    /**
     * Those behind it, or in front where it ends its clause: "ruled out a stroke", "stroke ruled
     * out".
     */
    EITHER,
    /** None, and it ends the reach of a denial in front of it, not of a guess: "I have". */
    SUBJECT,
    /** None: what was possible in front of it is there, what stands behind it is possible. */
    CAUSE,
    /**
     * Those behind it, where it begins its sentence or a colon follows: "Allergies: penicillin".
     */
    HEADING,
    /** The parts of the body that it says are well: "my feet are fine". */
    WELL,
    /** None: it takes back the next denial. */
    CANCEL,
    /** None: it only looks like a trigger. */
    PSEUDO,
    /** None, and it ends the reach of the triggers in front of it. */
    STOP
  }

  /** The triggers of the bundled table, by the words as written. */
  static PhraseTrie<Trigger> bundled() {
    PhraseTrie<Trigger> trie = new PhraseTrie<>();
    WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));
    for (Table.Row row : Table.bundled("triggers.tsv").rows()) {
      Trigger trigger =
          new Trigger(
              Sets.valueOf(row.get("sets").toUpperCase(Locale.ROOT)),
              Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
              Integer.parseInt(row.get("reach")));
      for (String phrase : row.names("phrases", "\\|")) {
        trie.add(texts(reader.read(phrase)), trigger);
        // patients leave the apostrophe out
        trie.add(
            texts(reader.read(phrase.replace("n't", "nt").replace("'s", "s").replace("i'", "i"))),
            trigger);
      }
    }
    return trie;
  }

  private static List<String> texts(Words words) {
    List<String> texts = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      texts.add(words.word(i).text());
    }
    return texts;
  }
}
