package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads names of the lexicon into the stems that {@link WordReader} finds in the same text.
 *
 * <p>Nearly all names are small letters, digits and blanks, which no rule of a text does anything
 * about but cut at the blanks: these are cut and stemmed without the tokenizer, the others go
 * through it. Not thread-safe.
 */
final class NameReader {
  private final Map<String, String> stems = new HashMap<>();
  private final Stemmer stemmer = new Stemmer();
  private final WordReader reader = new WordReader(new Vocabulary(Word.Phrases.NONE));

  /** The stems of a name, empty if there is no word in it. */
  List<String> stems(String name) {
    List<String> words = Table.split(name, ' ');
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String stem = stems.get(word);
      if (stem == null) {
        if (!plain(word)) {
          return read(name);
        }
        stem = stemmer.stem(word);
        stems.put(word, stem);
      }
      words.set(i, stem);
    }
    return words;
  }

  /** The words of all names that were read, with their stems. */
  Map<String, String> words() {
    return stems;
  }

  /** Whether nothing but grammar is in it: such a name would be found in every letter. */
  boolean grammar(String name) {
    Words words = reader.read(name);
    for (int i = 0; i < words.size(); i++) {
      if (words.word(i).role().indexed()) {
        return false;
      }
    }
    return true;
  }

  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    // longer ones are cut by the tokenizer
    return !word.isEmpty() && word.length() < 200;
  }

  private List<String> read(String name) {
    Words words = reader.read(name);
    List<String> read = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.word(i);
      stems.putIfAbsent(word.text(), word.stem());
      read.add(word.stem());
    }
    return read;
  }
}
