package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text asks for: the cause of a complaint, its treatment, whether it is normal, how long it
 * lasts. Letters about one complaint that ask for different things look alike to a word index; two
 * thirds of the look-alikes in a set of paraphrased medical questions are of this sort.
 *
 * <p>Cues of the table {@code intents.tsv} are looked for in the words that ask, see {@link
 * Requests}, and where these have none, in the whole of a short text. A text may ask for several
 * things. Cost: one look-up a word. Immutable and thread-safe.
 */
public final class Intents {
  /** Weak cues have the upper bits: "what is" tells nothing of "what is the treatment". */
  private static final int WEAK = 32;

  /** Keeps two texts of one intent each from agreeing fully. */
  private static final double DAMPING = .4;

  /**
   * A longer text that asks nothing has cues by chance. Of 0, 15, 30, 60, 100 words and no limit,
   * 30 is best over six retrieval sets.
   */
  private static final int SHORT = 30;

  private final List<String> shown = new ArrayList<>();
  private final PhraseTrie<Long> cues = new PhraseTrie<>();
  private final double[][] nearness;
  private final Requests requests;

  private Intents(Table table, List<String> requests) {
    List<String> ids = new ArrayList<>();
    Map<List<String>, Long> masks = new HashMap<>();
    for (Table.Row row : table.rows()) {
      long mask = 1L << ids.size();
      ids.add(row.get("id"));
      shown.add(row.get("shown"));
      addCues(masks, row.names("cues", "\\|"), mask);
      addCues(masks, row.names("weak", "\\|"), mask << WEAK);
    }
    if (ids.size() >= WEAK) {
      throw new IllegalStateException(ids.size() + " intents; allowed: less than " + WEAK);
    }
    masks.forEach(cues::add);
    this.requests =
        new Requests(requests.stream().flatMap(line -> phrases(line).stream()).toList());
    nearness = new double[ids.size()][ids.size()];
    for (int i = 0; i < ids.size(); i++) {
      nearness[i][i] = 1;
      for (String related : table.rows().get(i).names("related", " ")) {
        int colon = related.indexOf(':');
        int other = ids.indexOf(related.substring(0, colon));
        nearness[i][other] = Double.parseDouble(related.substring(colon + 1));
      }
    }
  }

  /**
   * The intents that come with the library.
   *
   * @return the shared instance
   */
  public static Intents bundled() {
    return Bundled.INTENTS;
  }

  /**
   * What texts that belong together ask for.
   *
   * @param texts for example a title and a question
   * @return a set of intents, one bit each; 0 if no cue is found
   */
  public long of(List<ClinicalText> texts) {
    long asked = requested(texts);
    if (asked == 0 && texts.stream().mapToInt(ClinicalText::size).sum() <= SHORT) {
      for (ClinicalText text : texts) {
        boolean[] all = new boolean[text.size()];
        Arrays.fill(all, true);
        asked |= read(text, all);
      }
    }
    return asked;
  }

  /**
   * What a text asks for, in words, to be shown to its writer. Ranking takes cues of a short text
   * that asks nothing for what it is about ("treatment of gout"); the writer of "I feel bad" has
   * not asked whether that is normal.
   *
   * @param text a description
   * @return as {@link #shared}; empty if the words that ask have no cue
   */
  public List<String> asked(ClinicalText text) {
    long intents = requested(List.of(text));
    return shared(intents, intents);
  }

  private long requested(List<ClinicalText> texts) {
    long asked = 0;
    for (ClinicalText text : texts) {
      asked |= read(text, requests.asking(text));
    }
    return asked;
  }

  /** The intents of each sentence: of its weak cues only where it has no other. */
  private long read(ClinicalText text, boolean[] asking) {
    long asked = 0;
    long sentence = 0;
    for (int i = 0; i < asking.length; i++) {
      if (i > 0 && text.sentence(i) != text.sentence(i - 1)) {
        asked |= telling(sentence);
        sentence = 0;
      }
      sentence |= asking[i] ? at(text, i) : 0;
    }
    return asked | telling(sentence);
  }

  private static long telling(long found) {
    long strong = found & (1L << WEAK) - 1;
    return strong == 0 ? found >>> WEAK : strong;
  }

  /**
   * How alike two sets of intents are.
   *
   * @param one a set
   * @param other another one
   * @return 0 (nothing alike, or one of them empty) to 1
   */
  public double agreement(long one, long other) {
    double sum = nearness(one, other) + nearness(other, one);
    return sum / (Long.bitCount(one) + Long.bitCount(other) + DAMPING);
  }

  /**
   * The intents of one set that another one has, too, in words.
   *
   * @param one a set
   * @param other another one
   * @return {@code what causes it}, {@code how long it lasts}
   */
  public List<String> shared(long one, long other) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if ((one & other & 1L << i) != 0 && !names.contains(shown.get(i))) {
        names.add(shown.get(i));
      }
    }
    return names;
  }

  /**
   * How what one text asks for meets what another does, as people say it.
   *
   * @param own intents of a description
   * @param other intents of a question
   * @return what both ask for; if there is none, the other's that are near, each with what it is
   *     near to: {@code "how it will turn out (you: how long it lasts)"}
   */
  public List<String> alike(long own, long other) {
    List<String> same = shared(own, other);
    if (!same.isEmpty()) {
      return same;
    }
    List<String> near = new ArrayList<>();
    for (int i = 0; i < nearness.length; i++) {
      int nearest = (other & 1L << i) == 0 ? -1 : nearest(i, own);
      if (nearest >= 0) {
        near.add(shown.get(i) + " (you: " + shown.get(nearest) + ")");
      }
    }
    return near;
  }

  /** The nearest of some intents to one, -1 if none is near. */
  private int nearest(int one, long others) {
    int nearest = -1;
    for (int j = 0; j < nearness.length; j++) {
      if ((others & 1L << j) != 0
          && nearness[one][j] > (nearest < 0 ? 0 : nearness[one][nearest])) {
        nearest = j;
      }
    }
    return nearest;
  }

  /** How near the others come to each of some intents, in all. */
  private double nearness(long from, long to) {
    double sum = 0;
    for (int i = 0; i < nearness.length; i++) {
      int nearest = (from & 1L << i) == 0 ? -1 : nearest(i, to);
      sum += nearest < 0 ? 0 : nearness[i][nearest];
    }
    return sum;
  }

  /** All cues that begin at a word. */
  private long at(ClinicalText text, int from) {
    long found = 0;
    PhraseTrie.Node<Long> node = cues.start(text.word(from).text());
    for (int i = from; node != null; ) {
      Long value = node.value();
      found |= value == null ? 0 : value;
      node =
          ++i < text.size() && text.sentence(i) == text.sentence(from)
              ? node.next(text.word(i).text())
              : null;
    }
    return found;
  }

  private static void addCues(Map<List<String>, Long> masks, List<String> cues, long mask) {
    for (String cue : cues) {
      for (List<String> phrase : phrases(cue)) {
        masks.merge(phrase, mask, (one, other) -> one | other);
      }
    }
  }

  /** A cue with each of its choices: "can i/we eat/drink" is four phrases. */
  private static List<List<String>> phrases(String cue) {
    List<List<String>> phrases = List.of(List.of());
    for (String part : Table.split(cue, ' ')) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> phrase : phrases) {
        for (String choice : Table.split(part, '/')) {
          List<String> next = new ArrayList<>(phrase);
          next.addAll(Table.split(choice, '_'));
          longer.add(next);
        }
      }
      phrases = longer;
    }
    return phrases;
  }

  private static final class Bundled {
    static final Intents INTENTS =
        new Intents(Table.bundled("intents.tsv"), WordList.bundled("requests"));
  }
}
