package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Patient;

/**
 * A text as the library reads it: its words in order, each with sentence and assertion, its
 * findings, body regions and what it says about the asker. Immutable and safe to share.
 */
public final class ClinicalText {
  private final Words words;
  private final byte[] marks;
  private final List<RegionMention> regions;
  private final List<Mention> mentions;
  private final Scopes scopes;

  ClinicalText(Words words, List<RegionMention> regions, List<Mention> mentions, Scopes scopes) {
    this.words = words;
    this.marks = new byte[words.size()];
    boolean own = false;
    for (Mention mention : mentions) {
      own |= mention.concept().complaint() && Marks.speaksFor(scopes.mark(mention.from()));
    }
    for (Mention mention : mentions) {
      // "the pregnancy test was negative" is about the test all the same
      if (mention.concept().complaint()) {
        byte mark = scopes.mark(mention.from());
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
    return Findings.group(words, mentions, scopes);
  }

  /**
   * What the findings say, in the values that ranking compares. What is said alike of the writer
   * and of another has no holder.
   *
   * @return the distinct facts, in order of first mention
   */
  public List<Fact> facts() {
    Holder[] holders = scopes.holders(words, mentions);
    Map<Fact, Holder> facts = new LinkedHashMap<>();
    for (int i = 0; i < holders.length; i++) {
      Mention mention = mentions.get(i);
      byte mark = scopes.mark(mention.from());
      facts.merge(
          new Fact(mention.concept().id(), mention.regionId(), mention.side(), mark),
          holders[i],
          Holder::merge);
    }
    List<Fact> said = new ArrayList<>(facts.size());
    facts.forEach((fact, holder) -> said.add(fact.heldBy(holder)));
    return List.copyOf(said);
  }

  /**
   * How often the text names somebody besides its writer.
   *
   * @return the count of such phrases: "my wife", "my wife's mother"
   */
  public int persons() {
    return scopes.persons();
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
    return patient().asker();
  }

  /**
   * What the text says about the person it is about.
   *
   * @return the facts, {@link Patient#UNKNOWN} if none
   */
  public Patient patient() {
    return PatientReader.read(words, scopes);
  }

  private static List<Fact> places(List<RegionMention> regions, Scopes scopes) {
    Set<Fact> places = new LinkedHashSet<>();
    for (RegionMention mention : regions) {
      String id = mention.region().region().id();
      places.add(new Fact("", id, mention.side(), scopes.mark(mention.from())));
    }
    return List.copyOf(places);
  }
}
