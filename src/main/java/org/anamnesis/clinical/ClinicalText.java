package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Span;

/**
 * A text as the library reads it: its words in order, each with sentence and assertion, its
 * findings, body regions and what it says about the asker. Immutable and safe to share.
 */
public final class ClinicalText {
  private final Words words;
  private final byte[] marks;
  private final List<RegionMention> regions;
  private final List<Mention> mentions;
  private final byte[] scopes;

  ClinicalText(Words words, List<RegionMention> regions, List<Mention> mentions, byte[] scopes) {
    this.words = words;
    this.marks = new byte[words.size()];
    boolean own = false;
    for (Mention mention : mentions) {
      own |= mention.concept().complaint() && Marks.speaksFor(scopes[mention.from()]);
    }
    for (Mention mention : mentions) {
      // "the pregnancy test was negative" is about the test all the same
      if (mention.concept().complaint()) {
        byte mark = scopes[mention.from()];
        // "my mother has diabetes, should I be tested?" is about diabetes all the same
        Arrays.fill(marks, mention.from(), mention.to(), own ? mark : Marks.ofPatient(mark));
      }
    }
    this.regions = regions;
    this.mentions = mentions;
    this.scopes = scopes;
  }

  /**
   * The text itself.
   *
   * @return what was analysed
   */
  public String text() {
    return words.text;
  }

  /**
   * How many words the text has.
   *
   * @return the count, words of all roles included
   */
  public int size() {
    return words.size();
  }

  /**
   * A word.
   *
   * @param i its index, 0 to {@link #size()} exclusive
   * @return the shared word
   */
  public Word word(int i) {
    return words.word(i);
  }

  /**
   * Where a word starts.
   *
   * @param i its index
   * @return UTF-16 offset in {@link #text()}
   */
  public int start(int i) {
    return words.start(i);
  }

  /**
   * Where a word ends.
   *
   * @param i its index
   * @return UTF-16 offset after its last character
   */
  public int end(int i) {
    return words.end(i);
  }

  /**
   * The sentence of a word.
   *
   * @param i its index
   * @return the number of its sentence, from 0
   */
  public int sentence(int i) {
    return words.sentence(i);
  }

  /**
   * How many sentences the text has.
   *
   * @return the count; 0 for a text without words
   */
  public int sentences() {
    return size() == 0 ? 0 : words.sentence(size() - 1) + 1;
  }

  /**
   * Tells whether a sentence ends in a question mark.
   *
   * @param sentence its number
   * @return whether it asks
   */
  public boolean asks(int sentence) {
    return words.asks(sentence);
  }

  /**
   * How a word is meant: the assertion of the finding that it names, 0 outside findings.
   *
   * @param i its index
   * @return see {@link Marks}
   */
  public byte mark(int i) {
    return marks[i];
  }

  /**
   * The findings in order of first mention; mentions that say the same are one finding. Gathered at
   * each call, since most texts of an archive are read for their words alone.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return group(mentions, scopes);
  }

  /**
   * The body regions that the text names, each once a side and meaning.
   *
   * @return the regions in order of first mention
   */
  public List<Fact> places() {
    return places(regions, scopes);
  }

  /**
   * What the text says about the patient's age and sex.
   *
   * @return the facts, {@link Asker#UNKNOWN} if none
   */
  public Asker asker() {
    return AskerReader.read(words);
  }

  private List<Finding> group(List<Mention> mentions, byte[] scopes) {
    Map<List<Object>, List<Span>> spans = new LinkedHashMap<>();
    Map<List<Object>, Mention> first = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String region = mention.region() == null ? "" : mention.region().region().id();
      List<Object> key =
          List.of(mention.concept().id(), region, mention.side(), scopes[mention.from()]);
      first.putIfAbsent(key, mention);
      spans
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Span(words.start(mention.from()), words.end(mention.to() - 1)));
    }
    List<Finding> grouped = new ArrayList<>(first.size());
    first.forEach(
        (key, mention) ->
            grouped.add(
                new Finding(
                    mention.concept().id(),
                    mention.concept().name(),
                    mention.concept().kind(),
                    Marks.assertion(scopes[mention.from()]),
                    Optional.ofNullable(mention.region()).map(Region::region),
                    mention.side(),
                    spans.getOrDefault(key, List.of()))));
    return List.copyOf(grouped);
  }

  private static List<Fact> places(List<RegionMention> regions, byte[] scopes) {
    Set<Fact> places = new LinkedHashSet<>();
    for (RegionMention mention : regions) {
      String id = mention.region().region().id();
      places.add(new Fact("", id, mention.side(), scopes[mention.from()]));
    }
    return List.copyOf(places);
  }
}
