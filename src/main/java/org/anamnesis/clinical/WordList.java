package org.anamnesis.clinical;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words or phrases that is bundled with the library: one a line, {@code #} comments. */
final class WordList {
  private WordList() {}

  static List<String> bundled(String name) {
    return new String(Bundle.read("words/" + name + ".txt"), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
