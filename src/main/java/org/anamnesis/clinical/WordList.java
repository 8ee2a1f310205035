package org.anamnesis.clinical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A list of words or phrases that is bundled with the library: one a line, {@code #} comments. */
final class WordList {
  private WordList() {}

  static List<String> bundled(String name) {
    List<String> words = new ArrayList<>();
    for (String line :
        Table.split(new String(Bundle.read("words/" + name + ".txt"), UTF_8), '\n')) {
      if (TextFile.says(line)) {
        words.add(line.strip());
      }
    }
    return words;
  }
}
