package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anamnesis.model.Sex;

/**
 * Somebody a letter may speak of besides its writer.
 *
 * @param id stable key, such as {@code son}
 * @param broader a wider word for the same person, {@code ""} if none
 * @param sex as the word tells
 * @param bare whether the word needs no "my" to mean the writer's own
 */
record Person(String id, String broader, Sex sex, boolean bare) {
  /** The writer. */
  static final Person SELF = new Person("self", "", Sex.UNKNOWN, false);

  /** "My 3 month old" */
  static final Person CHILD = new Person("child", "", Sex.UNKNOWN, false);

  /** A person of whom the letter says nothing more: a relative's teacher, someone. */
  static final Person SOMEONE = new Person("someone", "", Sex.UNKNOWN, false);

  boolean isWriter() {
    return id.equals(SELF.id);
  }

  /** Whether it can be the patient or somebody the letter goes on to speak of. */
  boolean isKnown() {
    return !id.equals(SOMEONE.id);
  }

  boolean isChild() {
    return id.equals(CHILD.id) || broader.equals(CHILD.id);
  }

  /** Whether two words may mean one person: "my baby" and "my son". */
  boolean maybe(Person other) {
    return id.equals(other.id) || broader.equals(other.id) || id.equals(other.broader);
  }

  /** The persons of the bundled table, by the words as written. */
  static PhraseTrie<Person> bundled() {
    PhraseTrie<Person> trie = new PhraseTrie<>();
    WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));
    for (Table.Row row : Table.bundled("persons.tsv").rows()) {
      String sex = row.get("sex");
      Person person =
          new Person(
              row.get("id"),
              row.get("broader"),
              sex.isEmpty() ? Sex.UNKNOWN : Sex.valueOf(sex.toUpperCase(Locale.ROOT)),
              row.get("bare").equals("yes"));
      for (String name : row.names("names", "\\|")) {
        trie.add(texts(reader.read(name)), person);
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
