package org.anamnesis.clinical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * Makes and remembers {@link Word}s, so that a text costs one table lookup a word and no
 * allocation.
 *
 * <p>Natural text repeats its words: stemming once per distinct word instead of once per occurrence
 * makes analysis cost what tokenization costs. The memory is bounded: past {@link #CAPACITY} words
 * the table starts anew. Not thread-safe.
 */
final class Vocabulary {
  private static final int CAPACITY = 1 << 16;

  private static final Map<String, Word.Role> ROLES = roles();

  private final Stemmer stemmer = new Stemmer();
  private final Word.Phrases phrases;
  private final CharArrayMap<Word> words = new CharArrayMap<>(4096, false);

  /** A vocabulary whose words know which phrases begin with them. */
  Vocabulary(Word.Phrases phrases) {
    this.phrases = phrases;
  }

  /** The word of a buffer that holds its lower-case, folded form. */
  Word word(char[] buffer, int from, int length) {
    Word known = words.get(buffer, from, length);
    return known != null ? known : learn(new String(buffer, from, length));
  }

  /** The word of a lower-case, folded form. */
  Word word(String text) {
    Word known = words.get(text);
    return known != null ? known : learn(text);
  }

  private Word learn(String text) {
    if (words.size() >= CAPACITY) {
      words.clear();
    }
    String stem = stemmer.stem(text);
    Word word = new Word(text, stem, ROLES.getOrDefault(text, Word.Role.CONTENT), phrases);
    words.put(text, word);
    return word;
  }

  /** The stronger role wins: a word that is grammar and courtesy is grammar. */
  private static Map<String, Word.Role> roles() {
    Map<String, Word.Role> roles = new HashMap<>();
    for (Word.Role role :
        new Word.Role[] {
          Word.Role.FILLER, Word.Role.POLITE, Word.Role.QUESTION, Word.Role.FUNCTION
        }) {
      String name = role.name().toLowerCase(Locale.ROOT) + ".txt";
      try (InputStream in =
              Vocabulary.class.getResourceAsStream("/org/anamnesis/lexicon/words/" + name);
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(
                      Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
        lines.lines().forEach(line -> roles.put(line.strip(), role));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Map.copyOf(roles);
  }
}
